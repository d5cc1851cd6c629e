// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

/**
 * What most objects of a connector space have nothing of: exports on their way, errors, a temporary
 * name. Immutable.
 *
 * @param escrowed escrowed-export delta: handed to the connector, result not known; null for none.
 *     After a crash it counts as not sent (semantics reference, 1.6)
 * @param unconfirmed unconfirmed-export delta: sent with success, not yet seen on import; null for
 *     none. The old values of its changes are those that were confirmed when it was sent
 * @param exportError the export error the object is in, or null
 * @param syncError the synchronization error the object is in, {@code
 *     exported-change-not-reimported} included, or null
 * @param transience why the object has a temporary name, or null
 * @param ownedSince the step in which the object, which others had made, became owned; 0 when it is
 *     not, or was made by this engine
 */
public record CsState(
        PendingExport escrowed,
        PendingExport unconfirmed,
        ObjectTrouble exportError,
        ObjectTrouble syncError,
        TransientState transience,
        long ownedSince) {
    /** Nothing on its way, no error, no temporary name. */
    public static final CsState CLEAN = new CsState(null, null, null, null, null, 0);

    public boolean isClean() {
        return equals(CLEAN);
    }

    public CsState withEscrowed(PendingExport export) {
        return new CsState(export, unconfirmed, exportError, syncError, transience, ownedSince);
    }

    public CsState withUnconfirmed(PendingExport export) {
        return new CsState(escrowed, export, exportError, syncError, transience, ownedSince);
    }

    public CsState withExportError(ObjectTrouble trouble) {
        return new CsState(escrowed, unconfirmed, trouble, syncError, transience, ownedSince);
    }

    public CsState withSyncError(ObjectTrouble trouble) {
        return new CsState(escrowed, unconfirmed, exportError, trouble, transience, ownedSince);
    }

    public CsState withOwnedSince(long step) {
        return new CsState(escrowed, unconfirmed, exportError, syncError, transience, step);
    }

    public CsState withTransience(TransientState newState) {
        return new CsState(escrowed, unconfirmed, exportError, syncError, newState, ownedSince);
    }
}

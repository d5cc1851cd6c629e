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
 */
public record CsState(
        PendingExport escrowed,
        PendingExport unconfirmed,
        ObjectTrouble exportError,
        ObjectTrouble syncError,
        TransientState transience) {
    /** Nothing on its way, no error, no temporary name. */
    public static final CsState CLEAN = new CsState(null, null, null, null, null);

    public boolean isClean() {
        return equals(CLEAN);
    }

    public CsState withEscrowed(PendingExport export) {
        return new CsState(export, unconfirmed, exportError, syncError, transience);
    }

    public CsState withUnconfirmed(PendingExport export) {
        return new CsState(escrowed, export, exportError, syncError, transience);
    }

    public CsState withExportError(ObjectTrouble trouble) {
        return new CsState(escrowed, unconfirmed, trouble, syncError, transience);
    }

    public CsState withSyncError(ObjectTrouble trouble) {
        return new CsState(escrowed, unconfirmed, exportError, trouble, transience);
    }

    public CsState withTransience(TransientState newState) {
        return new CsState(escrowed, unconfirmed, exportError, syncError, newState);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.util.Objects;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.model.Value;

/**
 * A connector space object: one row with its holograms (semantics reference, sections 1.3 to 1.6).
 * Immutable; the {@code with…} methods make changed copies.
 *
 * @param id 0 for an object that the store has not seen yet; never changes afterwards
 * @param connector the store's number of the connector
 * @param dn present name: of the pending import if there is one, else as synchronized, else as
 *     provisioned
 * @param anchor anchor as imported, or null for an export object that no import has confirmed
 * @param objectType object type in the connector space
 * @param synchronizedEntry synchronized-hologram: what synchronization has processed, or null
 * @param importOperation pending import; NONE when there is none
 * @param importedEntry pending-import-hologram, or null when there is none or the operation is a
 *     delete
 * @param pendingExport unapplied-export delta, or null
 * @param link link to the metaverse, or null for a disconnector
 * @param owned whether an outbound provision rule has ever had the object in scope
 * @param disposition why a disconnector stands where it stands
 * @param referenceRetry whether a reference flow waits for its other end
 * @param seen number of the last complete or running full import that reported the object and
 *     changed something in it
 * @param state exports on their way, errors, a temporary name; {@link CsState#CLEAN} for most
 */
public record CsObject(
        long id,
        int connector,
        Dn dn,
        Value.Binary anchor,
        String objectType,
        Entry synchronizedEntry,
        Operation importOperation,
        Entry importedEntry,
        PendingExport pendingExport,
        Link link,
        boolean owned,
        Disposition disposition,
        boolean referenceRetry,
        long seen,
        CsState state) {
    public CsObject {
        Objects.requireNonNull(dn, "dn");
        Objects.requireNonNull(objectType, "objectType");
        Objects.requireNonNull(importOperation, "importOperation");
        Objects.requireNonNull(disposition, "disposition");
        Objects.requireNonNull(state, "state");
    }

    /** A newly imported object with a pending add. */
    public static CsObject imported(int connector, Entry entry, long seen) {
        return new CsObject(
                0,
                connector,
                entry.dn(),
                entry.anchor(),
                entry.objectType(),
                null,
                Operation.ADD,
                entry,
                null,
                null,
                false,
                Disposition.NORMAL,
                false,
                seen,
                CsState.CLEAN);
    }

    /** A newly provisioned export object. */
    public static CsObject provisioned(
            int connector, Dn dn, String objectType, Link link, PendingExport export) {
        return new CsObject(
                0,
                connector,
                dn,
                null,
                objectType,
                null,
                Operation.NONE,
                null,
                export,
                link,
                true,
                Disposition.NORMAL,
                false,
                0,
                CsState.CLEAN);
    }

    /**
     * What imports have confirmed: the pending-import hologram, or the synchronized one; null for
     * an object that exists only as a pending add, or whose deletion was imported.
     */
    public Entry confirmed() {
        if (importOperation == Operation.DELETE) {
            return null;
        }
        return importedEntry != null ? importedEntry : synchronizedEntry;
    }

    public CsObject withId(long newId) {
        Change change = new Change();
        change.id = newId;
        return change.made();
    }

    /**
     * The object with a pending import; its name, type and anchor follow the entry, if there is
     * one.
     */
    public CsObject withImport(Operation operation, Entry entry, long newSeen) {
        Change change = new Change();
        change.importOperation = operation;
        change.importedEntry = entry;
        change.seen = newSeen;
        if (entry != null) {
            change.dn = entry.dn();
            change.anchor = entry.anchor();
            change.objectType = entry.objectType();
        }
        return change.made();
    }

    /** The object after synchronization has processed its pending import. */
    public CsObject withImportApplied() {
        Change change = new Change();
        change.synchronizedEntry = importedEntry != null ? importedEntry : synchronizedEntry;
        change.importOperation = Operation.NONE;
        change.importedEntry = null;
        return change.made();
    }

    public CsObject withExport(PendingExport newExport) {
        Change change = new Change();
        change.pendingExport = newExport;
        return change.made();
    }

    public CsObject withLink(Link newLink) {
        Change change = new Change();
        change.link = newLink;
        return change.made();
    }

    public CsObject withOwned(boolean newOwned, Disposition newDisposition) {
        Change change = new Change();
        change.owned = newOwned;
        change.disposition = newDisposition;
        return change.made();
    }

    public CsObject withReferenceRetry(boolean retry) {
        Change change = new Change();
        change.referenceRetry = retry;
        return change.made();
    }

    public CsObject withState(CsState newState) {
        Change change = new Change();
        change.state = newState;
        return change.made();
    }

    /** The object after the directory told its anchor, before any import reported it. */
    public CsObject withAnchor(Value.Binary newAnchor) {
        Change change = new Change();
        change.anchor = newAnchor;
        return change.made();
    }

    public CsObject withDn(Dn newDn) {
        Change change = new Change();
        change.dn = newDn;
        return change.made();
    }

    /** Starts from this object; what is not assigned stays. */
    private final class Change {
        private long id = CsObject.this.id;
        private Dn dn = CsObject.this.dn;
        private Value.Binary anchor = CsObject.this.anchor;
        private String objectType = CsObject.this.objectType;
        private Entry synchronizedEntry = CsObject.this.synchronizedEntry;
        private Operation importOperation = CsObject.this.importOperation;
        private Entry importedEntry = CsObject.this.importedEntry;
        private PendingExport pendingExport = CsObject.this.pendingExport;
        private Link link = CsObject.this.link;
        private boolean owned = CsObject.this.owned;
        private Disposition disposition = CsObject.this.disposition;
        private boolean referenceRetry = CsObject.this.referenceRetry;
        private long seen = CsObject.this.seen;
        private CsState state = CsObject.this.state;

        CsObject made() {
            return new CsObject(
                    id,
                    connector,
                    dn,
                    anchor,
                    objectType,
                    synchronizedEntry,
                    importOperation,
                    importedEntry,
                    pendingExport,
                    link,
                    owned,
                    disposition,
                    referenceRetry,
                    seen,
                    state);
        }
    }
}

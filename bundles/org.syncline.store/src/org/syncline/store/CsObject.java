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
 * @param seen number of the last complete or running full import that reported the object
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
        long seen) {
    public CsObject {
        Objects.requireNonNull(dn, "dn");
        Objects.requireNonNull(objectType, "objectType");
        Objects.requireNonNull(importOperation, "importOperation");
        Objects.requireNonNull(disposition, "disposition");
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
                seen);
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
                0);
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
        return new CsObject(
                newId,
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
                seen);
    }

    /**
     * The object with a pending import; its name, type and anchor follow the entry, if there is
     * one.
     */
    public CsObject withImport(Operation operation, Entry entry, long newSeen) {
        return new CsObject(
                id,
                connector,
                entry == null ? dn : entry.dn(),
                entry == null ? anchor : entry.anchor(),
                entry == null ? objectType : entry.objectType(),
                synchronizedEntry,
                operation,
                entry,
                pendingExport,
                link,
                owned,
                disposition,
                referenceRetry,
                newSeen);
    }

    /** The object after synchronization has processed its pending import. */
    public CsObject withImportApplied() {
        return new CsObject(
                id,
                connector,
                dn,
                anchor,
                objectType,
                importedEntry != null ? importedEntry : synchronizedEntry,
                Operation.NONE,
                null,
                pendingExport,
                link,
                owned,
                disposition,
                referenceRetry,
                seen);
    }

    public CsObject withExport(PendingExport newExport) {
        return new CsObject(
                id,
                connector,
                dn,
                anchor,
                objectType,
                synchronizedEntry,
                importOperation,
                importedEntry,
                newExport,
                link,
                owned,
                disposition,
                referenceRetry,
                seen);
    }

    public CsObject withLink(Link newLink) {
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
                newLink,
                owned,
                disposition,
                referenceRetry,
                seen);
    }

    public CsObject withOwned(boolean newOwned, Disposition newDisposition) {
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
                newOwned,
                newDisposition,
                referenceRetry,
                seen);
    }

    public CsObject withReferenceRetry(boolean retry) {
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
                retry,
                seen);
    }

    public CsObject withDn(Dn newDn) {
        return new CsObject(
                id,
                connector,
                newDn,
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
                seen);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.store.CsObject;

/**
 * What a reported object means for the connector space object that it matches (semantics reference,
 * 1.2, 1.5, 1.7). Pure.
 */
public final class ImportDecision {
    /** What has been found, with the counter it goes to. */
    public enum Kind {
        UNCHANGED("stage-no-change"),
        ADD("stage-add"),
        UPDATE("stage-update"),
        RENAME("stage-rename"),
        DELETE("stage-delete"),
        DELETE_ADD("stage-delete-add");

        private final String counter;

        Kind(String counter) {
            this.counter = counter;
        }

        /** Name of the counter (semantics reference, 6.6). */
        public String counter() {
            return counter;
        }
    }

    /** The finding and the object as it is to be stored. */
    public record Staged(Kind kind, CsObject object) {}

    private ImportDecision() {}

    /** An object that was matched by its anchor. */
    public static Staged stage(CsObject existing, Entry entry, long generation) {
        Entry before = existing.confirmed();
        Entry base = existing.synchronizedEntry();
        if (before != null && before.sameContent(entry)) {
            return new Staged(Kind.UNCHANGED, sameAgain(existing, entry, generation));
        }
        Kind kind = kind(before == null ? base : before, entry);
        if (base == null) {
            return new Staged(kind, staged(existing, Operation.ADD, entry, generation));
        }
        if (base.sameContent(entry)) {
            CsObject back = staged(existing, Operation.NONE, entry, generation);
            return new Staged(kind, back.withImportApplied());
        }
        return new Staged(kind, staged(existing, operation(base, entry), entry, generation));
    }

    /** An export object that an import confirms: it is found by its name and gets its anchor. */
    public static Staged confirm(CsObject provisioned, Entry entry, long generation) {
        return new Staged(Kind.ADD, staged(provisioned, Operation.ADD, entry, generation));
    }

    /** An object that a complete import did not report. */
    public static CsObject obsolete(CsObject object) {
        return object.withImport(Operation.DELETE, null, object.seen()).withExport(null);
    }

    private static CsObject sameAgain(CsObject existing, Entry entry, long generation) {
        CsObject again = existing.withImport(existing.importOperation(), entry, generation);
        return existing.importOperation() == Operation.NONE ? again.withImportApplied() : again;
    }

    private static CsObject staged(
            CsObject existing, Operation operation, Entry entry, long generation) {
        return existing.withImport(operation, entry, generation)
                .withExport(ExportDelta.rebase(existing.pendingExport(), entry));
    }

    private static Kind kind(Entry before, Entry entry) {
        if (before == null) {
            return Kind.ADD;
        }
        return switch (operation(before, entry)) {
            case DELETE_ADD -> Kind.DELETE_ADD;
            case RENAME -> Kind.RENAME;
            default -> Kind.UPDATE;
        };
    }

    private static Operation operation(Entry before, Entry entry) {
        if (!before.objectType().equals(entry.objectType())) {
            return Operation.DELETE_ADD;
        }
        return before.dn().equals(entry.dn()) ? Operation.UPDATE : Operation.RENAME;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.store.CsObject;
import org.syncline.store.CsState;
import org.syncline.store.ObjectTrouble;
import org.syncline.store.PendingExport;

/**
 * What a reported object, or the absence of a report, means for the connector space object that it
 * matches (semantics reference, 1.2, 1.5 to 1.7). Pure.
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

    /**
     * The finding.
     *
     * @param object the object as it is to be stored
     * @param missed parts of what was exported that the report shows otherwise, for a person
     * @param open whether parts of what was exported are not shown and not judged yet
     */
    public record Staged(Kind kind, CsObject object, List<String> missed, boolean open) {
        public Staged {
            missed = List.copyOf(missed);
        }
    }

    /**
     * How a report is to be judged.
     *
     * @param imported by object type and name: whether imports bring the attribute
     * @param last whether the report is the last word of this import on the object; otherwise what
     *     it does not show of an export may still come
     * @param now the time of the step
     */
    public record Terms(ImportedAttributes imported, boolean last, Instant now) {
        Predicate<String> of(String objectType) {
            return attribute -> imported.test(objectType, attribute);
        }
    }

    /** Which attributes of an object type imports bring. */
    @FunctionalInterface
    public interface ImportedAttributes {
        boolean test(String objectType, String attribute);
    }

    private ImportDecision() {}

    /** An object that was matched by its anchor, or one of ours that was matched by its name. */
    public static Staged stage(CsObject existing, Entry entry, long seen, Terms terms) {
        Kind kind = kind(existing, entry);
        CsObject staged = imported(existing, entry, seen);
        PendingExport back =
                Confirmation.unmet(
                        existing.state().escrowed(), entry, terms.of(entry.objectType()));
        PendingExport rest =
                Confirmation.unmet(
                        existing.state().unconfirmed(), entry, terms.of(entry.objectType()));
        boolean open = rest != null && !terms.last();
        List<String> missed = terms.last() ? Confirmation.parts(rest) : List.of();
        CsState state =
                existing.state()
                        .withEscrowed(null)
                        .withUnconfirmed(open ? rest : null)
                        .withTransience(null);
        CsObject settled = staged.withState(state);
        PendingExport pending = rebase(Deltas.putBack(back, existing.pendingExport()), settled);
        CsObject after =
                settled.withExport(pending)
                        .withState(errors(existing, state, pending, missed, terms.now()));
        return new Staged(kind, after, missed, open);
    }

    private static PendingExport rebase(PendingExport pending, CsObject object) {
        if (pending == null || pending.operation() == Operation.DELETE_ADD) {
            return pending;
        }
        Entry base = Tower.sent(object);
        return base == null ? pending : ExportDelta.rebase(pending, base);
    }

    private static CsState errors(
            CsObject before,
            CsState state,
            PendingExport pending,
            List<String> missed,
            Instant now) {
        CsState after = state;
        if (pending == null && state.unconfirmed() == null && missed.isEmpty()) {
            after = after.withExportError(null);
        }
        if (!missed.isEmpty()) {
            return after.withSyncError(trouble(before, missed, now));
        }
        boolean confirmed = before.state().unconfirmed() != null && state.unconfirmed() == null;
        return confirmed && isNotReimported(state.syncError()) ? after.withSyncError(null) : after;
    }

    /** Whether an object is in the error that an import shows otherwise what was exported. */
    public static boolean isNotReimported(ObjectTrouble trouble) {
        return trouble != null && trouble.type().equals(ErrorTypes.NOT_REIMPORTED);
    }

    private static ObjectTrouble trouble(CsObject before, List<String> missed, Instant now) {
        return ObjectTrouble.after(
                before.state().syncError(),
                ErrorTypes.NOT_REIMPORTED,
                "",
                notReimported(missed),
                now);
    }

    /** What to tell about exported parts that an import shows otherwise. */
    public static String notReimported(List<String> missed) {
        return "What was exported was not found by the import: "
                + String.join(", ", missed)
                + ". Something else changes it, or the directory does not keep it as it is sent."
                + " The next synchronization computes the change again.";
    }

    private static CsObject imported(CsObject existing, Entry entry, long seen) {
        Entry before = existing.confirmed();
        Entry base = existing.synchronizedEntry();
        if (before != null && before.sameContent(entry)) {
            CsObject again = existing.withImport(existing.importOperation(), entry, seen);
            return existing.importOperation() == Operation.NONE ? again.withImportApplied() : again;
        }
        if (base == null) {
            return existing.withImport(Operation.ADD, entry, seen);
        }
        if (base.sameContent(entry)) {
            return existing.withImport(Operation.NONE, entry, seen).withImportApplied();
        }
        return existing.withImport(operation(base, entry), entry, seen);
    }

    /**
     * An object that is reported no more.
     *
     * @return null when it leaves no trace: it was never synchronized, and nothing is linked to it
     */
    public static CsObject obsolete(CsObject object) {
        if (object.synchronizedEntry() == null && object.link() == null) {
            return null;
        }
        CsObject named =
                object.state().transience() == null
                        ? object
                        : object.withDn(object.state().transience().formerDn());
        return named.withImport(Operation.DELETE, null, object.seen())
                .withExport(null)
                .withState(CsState.CLEAN);
    }

    /** Whether an object was sent to the directory and no import has ever reported it. */
    public static boolean isUnconfirmedAdd(CsObject object) {
        return object.synchronizedEntry() == null
                && object.importedEntry() == null
                && object.importOperation() == Operation.NONE
                && (object.state().unconfirmed() != null || object.state().escrowed() != null);
    }

    /**
     * An add that was sent, or was being sent when the process died, and that a complete import did
     * not report: it waits to be sent again.
     *
     * @return null object when nothing has to be made any more
     */
    public static Staged notMade(CsObject object, Terms terms) {
        CsState state = object.state();
        PendingExport sent = Deltas.putBack(state.unconfirmed(), state.escrowed());
        PendingExport pending = Deltas.putBack(sent, object.pendingExport());
        if (object.link() == null || pending == null || pending.operation() == Operation.DELETE) {
            return new Staged(Kind.UNCHANGED, null, List.of(), false);
        }
        boolean missed = state.unconfirmed() != null;
        List<String> parts = missed ? List.of("the object itself") : List.of();
        CsState after =
                new CsState(
                        null,
                        null,
                        state.exportError(),
                        state.syncError(),
                        null,
                        state.ownedSince());
        CsObject again =
                withoutAnchor(object)
                        .withExport(pending)
                        .withState(
                                missed
                                        ? after.withSyncError(trouble(object, parts, terms.now()))
                                        : after);
        return new Staged(Kind.UNCHANGED, again, parts, false);
    }

    private static CsObject withoutAnchor(CsObject object) {
        return new CsObject(
                object.id(),
                object.connector(),
                object.dn(),
                null,
                object.objectType(),
                null,
                Operation.NONE,
                null,
                object.pendingExport(),
                object.link(),
                object.owned(),
                object.disposition(),
                object.referenceRetry(),
                object.seen(),
                object.state());
    }

    /** The same object, reported by a full import without any change. */
    public static boolean isUntouched(CsObject before, CsObject after) {
        return before.dn().text().equals(after.dn().text())
                && before.importOperation() == after.importOperation()
                && Objects.equals(before.pendingExport(), after.pendingExport())
                && before.state().equals(after.state());
    }

    private static Kind kind(CsObject existing, Entry entry) {
        Entry before = existing.confirmed();
        if (before != null && before.sameContent(entry)) {
            return Kind.UNCHANGED;
        }
        Entry from = before == null ? existing.synchronizedEntry() : before;
        if (from == null) {
            return Kind.ADD;
        }
        return switch (operation(from, entry)) {
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

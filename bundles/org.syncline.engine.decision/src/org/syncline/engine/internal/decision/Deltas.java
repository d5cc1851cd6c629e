// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.SecretAttributes;
import org.syncline.model.Values;
import org.syncline.store.ExportChange;
import org.syncline.store.PendingExport;

/** Arithmetic of deltas: the levels of the tower are steps that can be put together. Pure. */
public final class Deltas {
    private Deltas() {}

    /**
     * One delta that leads where two after each other lead.
     *
     * @param first or null for none
     * @param second or null for none
     * @return null when there is nothing left of both
     */
    public static PendingExport merge(PendingExport first, PendingExport second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return switch (second.operation()) {
            case DELETE, DELETE_ADD -> second;
            case ADD ->
                    first.operation() == Operation.DELETE
                            ? with(second, Operation.DELETE_ADD, second.newDn(), second.changes())
                            : second;
            default -> together(first, second);
        };
    }

    /**
     * What waits to be sent, when something that was on its way has to be sent again below it. An
     * object that is to be made anew is not deleted for it: the import that brings this has seen
     * it.
     *
     * @param lower what comes back, or null
     * @param upper what waits, or null
     * @return null when there is nothing left of both
     */
    public static PendingExport putBack(PendingExport lower, PendingExport upper) {
        return upper != null && upper.operation() == Operation.ADD ? upper : merge(lower, upper);
    }

    private static PendingExport together(PendingExport first, PendingExport second) {
        if (first.operation() == Operation.DELETE) {
            return first;
        }
        boolean makes =
                first.operation() == Operation.ADD || first.operation() == Operation.DELETE_ADD;
        Map<String, ExportChange> changes = byName(first);
        second.changes().forEach(change -> changes.merge(name(change), change, Deltas::over));
        if (!makes) {
            changes.values().removeIf(c -> c.change().before().equals(c.change().after()));
        }
        Dn newDn = second.newDn() == null ? first.newDn() : second.newDn();
        if (!makes && changes.isEmpty() && newDn == null) {
            return null;
        }
        Operation operation = makes ? first.operation() : kind(newDn);
        return with(second, operation, newDn, List.copyOf(changes.values()));
    }

    /** What is left to send of a delta when a part of it has been sent; null for nothing. */
    public static PendingExport rest(PendingExport pending, PendingExport sent) {
        if (pending == null || pending.equals(sent)) {
            return null;
        }
        if (pending.operation() == Operation.DELETE || sent.operation() == Operation.DELETE) {
            return pending.operation() == sent.operation() ? null : pending;
        }
        Map<String, ExportChange> done = byName(sent);
        List<ExportChange> left = new ArrayList<>();
        for (ExportChange change : pending.changes()) {
            ExportChange other = done.get(name(change));
            if (other == null) {
                left.add(change);
            } else if (!other.change().after().equals(change.change().after())) {
                left.add(over(other, change, other.change().after()));
            }
        }
        Dn newDn = pending.newDn();
        if (newDn != null && newDn.equals(sent.newDn())) {
            newDn = null;
        }
        return left.isEmpty() && newDn == null ? null : with(pending, kind(newDn), newDn, left);
    }

    /**
     * What a connector is told, when it was told something before that no import has confirmed:
     * values are sent once more together with the new ones (semantics reference, 1.7). A password
     * is not: whoever has it may have changed it since.
     */
    public static PendingExport again(PendingExport unconfirmed, PendingExport pending) {
        boolean changes =
                pending.operation() == Operation.UPDATE || pending.operation() == Operation.RENAME;
        if (unconfirmed == null || !changes || unconfirmed.operation() == Operation.DELETE) {
            return pending;
        }
        Map<String, ExportChange> all = byName(unconfirmed);
        all.keySet().removeIf(SecretAttributes::contains);
        pending.changes().forEach(change -> all.put(name(change), change));
        return with(pending, pending.operation(), pending.newDn(), List.copyOf(all.values()));
    }

    public static PendingExport with(
            PendingExport export, Operation operation, Dn newDn, List<ExportChange> changes) {
        return new PendingExport(operation, newDn, changes, export.cause());
    }

    private static Operation kind(Dn newDn) {
        return newDn == null ? Operation.UPDATE : Operation.RENAME;
    }

    private static Map<String, ExportChange> byName(PendingExport export) {
        Map<String, ExportChange> changes = new TreeMap<>();
        export.changes().forEach(change -> changes.put(name(change), change));
        return changes;
    }

    private static String name(ExportChange change) {
        return change.change().attribute();
    }

    private static ExportChange over(ExportChange lower, ExportChange upper) {
        return over(lower, upper, lower.change().before());
    }

    private static ExportChange over(ExportChange lower, ExportChange upper, Values before) {
        return new ExportChange(
                new AttributeChange(
                        name(upper),
                        upper.change().multiValued() || lower.change().multiValued(),
                        before,
                        upper.change().after()),
                upper.lineage());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.syncline.model.AttributeChange;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.store.CsObject;
import org.syncline.store.ExportChange;
import org.syncline.store.Lineage;
import org.syncline.store.PendingExport;

/**
 * The unapplied-export delta: the step from what imports confirmed to what the rules want
 * (semantics reference, 1.6). Pure.
 */
public final class ExportDelta {
    private ExportDelta() {}

    /**
     * An object that is still to be made.
     *
     * @param before the add as it was, or null
     */
    public static PendingExport add(
            PendingExport before,
            Desired desired,
            Map<String, AttributeSchema> schema,
            Lineage cause) {
        List<ExportChange> changes = new ArrayList<>();
        desired.attributes()
                .forEach(
                        (name, wanted) -> {
                            if (!wanted.values().isEmpty()) {
                                changes.add(change(name, Values.NONE, wanted, schema));
                            }
                        });
        return settle(before, Operation.ADD, null, changes, cause);
    }

    /**
     * An object that exists: the step from what it holds with everything sent so far.
     *
     * @param object the object, with its pending export as it was
     * @param name the name that the rules want, or null when they want none
     * @param referencesOnly whether a rule without flow has it in scope: then nothing goes out
     *     unless a reference changes (semantics reference, 2.5)
     * @param neverImported attributes that no import confirms, so that they would be sent for ever
     *     <p>What was sent and not confirmed is sent once more with whatever is sent next
     *     (semantics reference, 1.7), except what was sent with the add itself: the object was made
     *     with it.
     * @return null when nothing differs
     */
    public static PendingExport update(
            CsObject object,
            Dn name,
            Desired desired,
            Map<String, AttributeSchema> schema,
            boolean referencesOnly,
            Predicate<String> neverImported,
            Lineage cause) {
        Entry sent = Tower.sent(object);
        List<ExportChange> changes = new ArrayList<>();
        desired.attributes()
                .forEach(
                        (attribute, wanted) -> {
                            Values have = sent.get(attribute);
                            if (!have.equals(wanted.values())) {
                                changes.add(change(attribute, have, wanted, schema));
                            }
                        });
        Dn newDn = name == null || name.equals(sent.dn()) ? null : name;
        boolean nothing = changes.isEmpty() && newDn == null;
        if (nothing || referencesOnly && changes.stream().noneMatch(ExportDelta::hasReference)) {
            return null;
        }
        resend(object.state().unconfirmed(), neverImported, changes);
        return settle(
                object.pendingExport(),
                newDn == null ? Operation.UPDATE : Operation.RENAME,
                newDn,
                changes,
                cause);
    }

    /** Adds what was sent and not confirmed, as it was sent, where nothing else is to be sent. */
    private static void resend(
            PendingExport unconfirmed,
            Predicate<String> neverImported,
            List<ExportChange> changes) {
        if (unconfirmed == null
                || unconfirmed.operation() == Operation.ADD
                || unconfirmed.operation() == Operation.DELETE_ADD) {
            return;
        }
        Set<String> named = new HashSet<>();
        changes.forEach(change -> named.add(change.change().attribute()));
        unconfirmed.changes().stream()
                .filter(change -> !named.contains(change.change().attribute()))
                .filter(change -> !neverImported.test(change.change().attribute()))
                .forEach(changes::add);
    }

    /** An object that has to go. */
    public static PendingExport delete(PendingExport before, Lineage cause) {
        return settle(before, Operation.DELETE, null, List.of(), cause);
    }

    /**
     * What remains of a pending export when an import has brought other values: parts that the
     * target now holds are done.
     *
     * @return null when nothing remains
     */
    public static PendingExport rebase(PendingExport export, Entry confirmed) {
        if (export == null || confirmed == null) {
            return null;
        }
        if (export.operation() == Operation.DELETE) {
            return export;
        }
        List<ExportChange> changes = new ArrayList<>();
        for (ExportChange change : export.changes()) {
            AttributeChange c = change.change();
            Values have = confirmed.get(c.attribute());
            if (!have.equals(c.after())) {
                changes.add(
                        new ExportChange(
                                new AttributeChange(
                                        c.attribute(), c.multiValued(), have, c.after()),
                                change.lineage()));
            }
        }
        Dn newDn =
                export.newDn() == null || export.newDn().equals(confirmed.dn())
                        ? null
                        : export.newDn();
        if (changes.isEmpty() && newDn == null) {
            return null;
        }
        Operation operation = newDn == null ? Operation.UPDATE : Operation.RENAME;
        return Lineages.settle(
                export, new PendingExport(operation, newDn, changes, export.cause()));
    }

    private static PendingExport settle(
            PendingExport before,
            Operation operation,
            Dn newDn,
            List<ExportChange> changes,
            Lineage cause) {
        return Lineages.settle(
                before,
                new PendingExport(operation, newDn, Lineages.keepTimes(before, changes), cause));
    }

    private static ExportChange change(
            String name,
            Values before,
            Desired.Attribute wanted,
            Map<String, AttributeSchema> schema) {
        AttributeSchema declared = schema.get(name);
        boolean multiValued =
                declared == null
                        ? before.size() > 1 || wanted.values().size() > 1
                        : declared.multiValued();
        return new ExportChange(
                new AttributeChange(name, multiValued, before, wanted.values()), wanted.lineage());
    }

    private static boolean hasReference(ExportChange change) {
        return change.change().before().stream().anyMatch(Value.Reference.class::isInstance)
                || change.change().after().stream().anyMatch(Value.Reference.class::isInstance);
    }
}

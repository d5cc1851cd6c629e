// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.model.Values;
import org.syncline.store.ExportChange;
import org.syncline.store.PendingExport;

/**
 * What a reported object says about exports that were sent (semantics reference, 1.6 and 1.7). Of a
 * multi-valued attribute the single values count: somebody else may have added another one. Pure.
 */
final class Confirmation {
    private Confirmation() {}

    /**
     * What a report does not show of an export.
     *
     * @param export the export, or null
     * @param imported which attributes imports bring; what they never bring counts as shown
     * @return null when everything is shown
     */
    static PendingExport unmet(PendingExport export, Entry entry, Predicate<String> imported) {
        if (export == null || export.operation() == Operation.DELETE) {
            return export;
        }
        List<ExportChange> rest =
                export.changes().stream()
                        .filter(change -> imported.test(change.change().attribute()))
                        .filter(change -> !shows(entry, change.change()))
                        .toList();
        Dn newDn =
                export.newDn() == null || export.newDn().equals(entry.dn()) ? null : export.newDn();
        if (rest.isEmpty() && newDn == null) {
            return null;
        }
        Operation operation = newDn == null ? Operation.UPDATE : Operation.RENAME;
        return new PendingExport(operation, newDn, rest, export.cause());
    }

    private static boolean shows(Entry entry, AttributeChange change) {
        Values have = entry.get(change.attribute());
        if (have.equals(change.after())) {
            return true;
        }
        return change.multiValued()
                && change.added().minus(have).isEmpty()
                && have.minus(change.removed()).size() == have.size();
    }

    /** The parts of an export, for a person: attributes, {@code dn}, or that it was a delete. */
    static List<String> parts(PendingExport export) {
        if (export == null) {
            return List.of();
        }
        if (export.operation() == Operation.DELETE) {
            return List.of("the deletion");
        }
        List<String> names = new ArrayList<>();
        if (export.newDn() != null) {
            names.add("dn");
        }
        export.changes().forEach(change -> names.add(change.change().attribute()));
        return names;
    }
}

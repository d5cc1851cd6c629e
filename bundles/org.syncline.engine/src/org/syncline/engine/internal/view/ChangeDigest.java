// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.view;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.syncline.engine.internal.rules.RuleDigests;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.store.CsObject;
import org.syncline.store.ExportChange;
import org.syncline.store.PendingExport;

/**
 * The identity of a pending change for decisions (decisions, "Digests"): target anchor, or name
 * while there is none, operation, values old to new, rules. Independent of the store, of time and
 * of the order of values.
 */
public final class ChangeDigest {
    private ChangeDigest() {}

    public static String of(CsObject object) {
        PendingExport export = object.pendingExport();
        StringBuilder text = new StringBuilder();
        RuleDigests.part(
                text,
                object.anchor() == null
                        ? "dn " + object.dn().normalized()
                        : "anchor " + object.anchor().text());
        RuleDigests.part(text, export.operation().word());
        RuleDigests.part(text, export.newDn() == null ? "" : export.newDn().text());
        RuleDigests.part(text, export.cause().ruleKey());
        List<ExportChange> sorted =
                export.changes().stream()
                        .sorted(Comparator.comparing(change -> change.change().attribute()))
                        .toList();
        for (ExportChange change : sorted) {
            RuleDigests.part(text, change.change().attribute());
            values(text, change.change().before());
            values(text, change.change().after());
            RuleDigests.part(text, change.lineage().ruleKey());
        }
        return RuleDigests.sha256(text.toString());
    }

    private static void values(StringBuilder text, Values values) {
        TreeSet<String> sorted = new TreeSet<>();
        for (Value value : values) {
            sorted.add(value.type() + " " + value.text());
        }
        text.append(sorted.size()).append('[');
        sorted.forEach(value -> RuleDigests.part(text, value));
        text.append(']');
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.syncline.engine.StepResult;

/** What came of a step in one short line. */
public final class HistoryText {
    private HistoryText() {}

    /**
     * For example {@code +1,020 ~4 -2, 12 unchanged}; {@code no changes} after a step that had
     * nothing to change.
     */
    public static String summary(StepResult step) {
        SortedMap<String, Long> counters = step.counters();
        List<String> parts = new ArrayList<>();
        String signs =
                switch (step.step()) {
                    case "full-import", "delta-import" -> changes(counters, "stage-");
                    case "export" -> changes(counters, "export-");
                    default -> provisioned(counters);
                };
        if (!signs.isEmpty()) {
            parts.add(signs);
        }
        long unchanged = counters.getOrDefault("stage-no-change", 0L);
        if (unchanged > 0) {
            parts.add(number(unchanged) + " unchanged");
        }
        if (!step.errors().isEmpty()) {
            int errors = step.errors().size();
            parts.add(errors == 1 ? "1 error" : number(errors) + " errors");
        }
        return parts.isEmpty() && step.succeeded() ? "no changes" : String.join(", ", parts);
    }

    private static String changes(SortedMap<String, Long> counters, String prefix) {
        return signs(
                counters.getOrDefault(prefix + "add", 0L),
                counters.getOrDefault(prefix + "update", 0L),
                counters.getOrDefault(prefix + "rename", 0L),
                counters.getOrDefault(prefix + "delete", 0L));
    }

    private static String provisioned(SortedMap<String, Long> counters) {
        return signs(
                outbound(counters, "provisioned-add"),
                outbound(counters, "connector-flow"),
                outbound(counters, "provisioned-rename"),
                outbound(counters, "provisioned-disconnect"));
    }

    private static long outbound(SortedMap<String, Long> counters, String prefix) {
        return counters.entrySet().stream()
                .filter(entry -> entry.getKey().contains("/" + prefix))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static String signs(long adds, long updates, long renames, long deletes) {
        List<String> parts = new ArrayList<>();
        add(parts, "+", adds);
        add(parts, "~", updates);
        add(parts, "→", renames);
        add(parts, "−", deletes);
        return String.join("  ", parts);
    }

    private static void add(List<String> parts, String sign, long value) {
        if (value > 0) {
            parts.add(sign + number(value));
        }
    }

    private static String number(long value) {
        return java.text.NumberFormat.getIntegerInstance().format(value);
    }
}

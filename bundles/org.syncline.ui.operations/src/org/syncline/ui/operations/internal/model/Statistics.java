// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The counters of a step in the groups and words that people know (semantics reference, 6.6). */
public final class Statistics {
    /**
     * Counters of one kind.
     *
     * @param target the connector of outbound ones, else empty
     */
    public record Group(String label, String target, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A number.
     *
     * @param counters names of the counters that it sums up
     */
    public record Line(String label, long value, List<String> counters) {
        public Line {
            counters = List.copyOf(counters);
        }
    }

    private static final Map<String, String> STAGING =
            ordered(
                    "stage-no-change", "Unchanged",
                    "stage-add", "Adds",
                    "stage-update", "Updates",
                    "stage-rename", "Renames",
                    "stage-delete", "Deletes",
                    "stage-delete-add", "Delete Adds",
                    "stage-failure", "Failures",
                    "filtered-deletions", "Filtered Deletions",
                    "filtered-objects", "Filtered Objects");

    private static final Map<String, String> INBOUND =
            ordered(
                    "disconnector-filtered", "Filtered Disconnectors",
                    "disconnector-joined", "Joins",
                    "disconnector-projected", "Projections",
                    "disconnector-remains", "Disconnectors",
                    "connector-filtered", "Filtered Connectors",
                    "connector-flow", "Connectors with Flow Updates",
                    "connector-no-flow", "Connectors without Flow Updates",
                    "connector-delete", "Deleted Connectors",
                    "connector-delete-add-processed", "Delete Adds Processed",
                    "metaverse-delete", "Metaverse Object Deletes",
                    "flow-failure", "Flow Errors");

    private static final Map<String, String> EXPORT =
            ordered(
                    "export-add", "Adds",
                    "export-update", "Updates",
                    "export-rename", "Renames",
                    "export-delete", "Deletes",
                    "export-delete-add", "Delete Adds",
                    "export-failure", "Failures");

    private static final Map<String, String> OUTBOUND =
            ordered(
                    "provisioned-add", "Provisioning Adds",
                    "provisioned-rename", "Provisioning Renames",
                    "provisioned-delete-add", "Provisioning Delete Adds",
                    "provisioned-disconnect", "Provisioning Disconnects",
                    "connector-flow", "Export Attribute Flow",
                    "connector-no-flow", "No Flow",
                    "flow-reset", "Flow Reset",
                    "flow-failure", "Flow Errors");

    private static final Set<String> ENDINGS =
            Set.of("-no-flow", "-flow", "-remove-mv", "-leave-mv", "-flow-remove-mv");

    private Statistics() {}

    /** Groups without any number are left out; names that are not known come in a last group. */
    public static List<Group> of(SortedMap<String, Long> counters) {
        SortedMap<String, Long> staging = new TreeMap<>();
        SortedMap<String, Long> inbound = new TreeMap<>();
        SortedMap<String, Long> export = new TreeMap<>();
        SortedMap<String, SortedMap<String, Long>> targets = new TreeMap<>();
        counters.forEach(
                (name, value) -> {
                    int slash = name.lastIndexOf('/');
                    if (slash >= 0) {
                        targets.computeIfAbsent(name.substring(0, slash), t -> new TreeMap<>())
                                .put(name.substring(slash + 1), value);
                    } else if (STAGING.containsKey(name)) {
                        staging.put(name, value);
                    } else if (name.startsWith("export-")) {
                        export.put(name, value);
                    } else {
                        inbound.put(name, value);
                    }
                });
        List<Group> groups = new ArrayList<>();
        add(groups, "Staging", "", STAGING, staging);
        add(groups, "Inbound Synchronization", "", INBOUND, inbound);
        add(groups, "Export", "", EXPORT, export);
        targets.forEach(
                (target, values) -> add(groups, "Outbound to " + target, target, OUTBOUND, values));
        return groups;
    }

    private static void add(
            List<Group> groups,
            String label,
            String target,
            Map<String, String> labels,
            SortedMap<String, Long> counters) {
        if (counters.isEmpty()) {
            return;
        }
        Map<String, List<String>> members = new LinkedHashMap<>();
        labels.keySet().forEach(name -> members.put(name, new ArrayList<>()));
        for (String counter : counters.keySet()) {
            members.computeIfAbsent(stem(counter, labels), name -> new ArrayList<>()).add(counter);
        }
        List<Line> lines = new ArrayList<>();
        members.forEach(
                (name, names) -> {
                    if (!names.isEmpty()) {
                        long sum = names.stream().mapToLong(counters::get).sum();
                        lines.add(
                                new Line(
                                        labels.getOrDefault(name, words(name)),
                                        sum,
                                        names.stream().map(n -> full(target, n)).toList()));
                    }
                });
        groups.add(new Group(label, target, lines));
    }

    /** A counter as the step names it. */
    private static String full(String target, String counter) {
        return target.isEmpty() ? counter : target + "/" + counter;
    }

    /** The line to which a counter belongs: its name, or its name without what the flow did. */
    private static String stem(String counter, Map<String, String> labels) {
        if (labels.containsKey(counter)) {
            return counter;
        }
        for (String ending : ENDINGS) {
            if (counter.endsWith(ending)) {
                String stem = counter.substring(0, counter.length() - ending.length());
                if (labels.containsKey(stem)) {
                    return stem;
                }
            }
        }
        return counter;
    }

    private static String words(String name) {
        String text = name.replace('-', ' ');
        return text.isEmpty() ? name : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.interchange;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A block of counters of the run history, in the order of the format (formats reference, 3.4).
 *
 * @param names all of them
 * @param plain those behind which the format knows no list of objects
 */
record CounterBlock(List<String> names, List<String> plain) {
    static final CounterBlock DISCOVERY = of("filtered-deletions", "filtered-objects");

    static final CounterBlock STAGING =
            of(
                            "stage-no-change",
                            "stage-add",
                            "stage-update",
                            "stage-rename",
                            "stage-delete",
                            "stage-delete-add",
                            "stage-failure")
                    .withPlain(List.of("stage-no-change"));

    static final CounterBlock INBOUND =
            of(
                            "disconnector-filtered",
                            "disconnector-joined-no-flow",
                            "disconnector-joined-flow",
                            "disconnector-joined-remove-mv",
                            "disconnector-projected-no-flow",
                            "disconnector-projected-flow",
                            "disconnector-projected-remove-mv",
                            "disconnector-remains",
                            "connector-filtered-remove-mv",
                            "connector-filtered-leave-mv",
                            "connector-flow",
                            "connector-flow-remove-mv",
                            "connector-no-flow",
                            "connector-delete-remove-mv",
                            "connector-delete-leave-mv",
                            "connector-delete-add-processed",
                            "flow-failure")
                    .withPlain(List.of("disconnector-remains"));

    static final CounterBlock EXPORT =
            of(
                    "export-add",
                    "export-update",
                    "export-rename",
                    "export-delete",
                    "export-delete-add",
                    "export-failure");

    static final CounterBlock OUTBOUND =
            of(
                    "provisioned-add-no-flow",
                    "provisioned-add-flow",
                    "provisioned-rename-no-flow",
                    "provisioned-rename-flow",
                    "provisioned-disconnect",
                    "connector-flow",
                    "connector-no-flow",
                    "provisioned-delete-add-no-flow",
                    "provisioned-delete-add-flow");

    private static CounterBlock of(String... names) {
        return new CounterBlock(List.of(names), List.of());
    }

    private CounterBlock withPlain(List<String> newPlain) {
        return new CounterBlock(names, newPlain);
    }

    /** Writes the counters of this block; those that were not counted are 0. */
    void write(XmlText xml, Map<String, Long> counters) throws IOException {
        for (String name : names) {
            String value = Long.toString(counters.getOrDefault(name, 0L));
            xml.element(name, value, "detail", Boolean.toString(!plain.contains(name)));
        }
    }

    /** Writes all blocks of a step but that of discovery. */
    static void writeAll(XmlText xml, SortedMap<String, Long> counters, UnaryOperator<String> ids)
            throws IOException {
        SortedMap<String, SortedMap<String, Long>> targets = targets(counters);
        for (var target : targets.entrySet()) {
            outbound(xml, target.getKey(), ids.apply(target.getKey()), target.getValue());
        }
        block(xml, "staging-counters", STAGING, counters);
        block(xml, "inbound-flow-counters", INBOUND, counters);
        block(xml, "export-counters", EXPORT, counters);
        others(xml, counters);
    }

    private static void block(
            XmlText xml, String name, CounterBlock block, Map<String, Long> counters)
            throws IOException {
        xml.open(name);
        block.write(xml, counters);
        xml.close(name);
    }

    private static SortedMap<String, SortedMap<String, Long>> targets(
            SortedMap<String, Long> counters) {
        SortedMap<String, SortedMap<String, Long>> targets = new TreeMap<>();
        counters.forEach(
                (name, value) -> {
                    int slash = name.lastIndexOf('/');
                    if (slash >= 0) {
                        targets.computeIfAbsent(name.substring(0, slash), t -> new TreeMap<>())
                                .put(name.substring(slash + 1), value);
                    }
                });
        return targets;
    }

    private static void outbound(
            XmlText xml, String target, String id, SortedMap<String, Long> counters)
            throws IOException {
        xml.open("outbound-flow-counters", "ma", target, "ma-id", id);
        for (String name : OUTBOUND.names()) {
            if (counters.containsKey(name)) {
                xml.element(name, Long.toString(counters.get(name)), "detail", "true");
            }
        }
        xml.close("outbound-flow-counters");
        for (var counter : counters.entrySet()) {
            if (!OUTBOUND.names().contains(counter.getKey())) {
                other(xml, target + "/" + counter.getKey(), counter.getValue());
            }
        }
    }

    private static void others(XmlText xml, SortedMap<String, Long> counters) throws IOException {
        for (var counter : counters.entrySet()) {
            String name = counter.getKey();
            if (name.indexOf('/') < 0
                    && List.of(DISCOVERY, STAGING, INBOUND, EXPORT).stream()
                            .noneMatch(block -> block.names().contains(name))) {
                other(xml, name, counter.getValue());
            }
        }
    }

    private static void other(XmlText xml, String name, long value) throws IOException {
        xml.comment("counter " + name + ": " + value);
    }
}

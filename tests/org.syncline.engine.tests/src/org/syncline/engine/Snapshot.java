// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.store.CsObject;
import org.syncline.store.Lineage;
import org.syncline.store.MvObject;

/**
 * The whole state of a world as text without numbers and times, for comparisons: connector spaces,
 * metaverse, links, pending exports, lineage.
 */
final class Snapshot {
    private final Map<Long, String> metaverseNames = new HashMap<>();
    private final Map<Long, String> objectNames = new HashMap<>();

    private Snapshot() {}

    static String of(World world) {
        return new Snapshot().take(world);
    }

    /** Lines that only one of two worlds has; few enough to be read in a report. */
    static List<String> difference(World one, World other) {
        return difference(of(one), of(other));
    }

    /** The same, but which rule made a link does not count. */
    static List<String> differenceButForLinkMakers(World one, World other) {
        String maker = " made by \\([^)]*\\)";
        return difference(of(one).replaceAll(maker, ""), of(other).replaceAll(maker, ""));
    }

    private static List<String> difference(String one, String other) {
        TreeSet<String> left = new TreeSet<>(List.of(one.split("\n")));
        TreeSet<String> right = new TreeSet<>(List.of(other.split("\n")));
        TreeSet<String> both = new TreeSet<>(left);
        both.retainAll(right);
        left.removeAll(both);
        right.removeAll(both);
        List<String> lines = new ArrayList<>();
        left.stream().limit(3).forEach(line -> lines.add("< " + line));
        right.stream().limit(3).forEach(line -> lines.add("> " + line));
        return lines;
    }

    private String take(World world) {
        List<String> connectors = List.of("src", "other", "tenant");
        for (String connector : connectors) {
            world.space(connector)
                    .forEach(o -> objectNames.put(o.id(), connector + " " + o.dn().normalized()));
        }
        Map<Long, TreeSet<String>> members = new HashMap<>();
        for (String connector : connectors) {
            for (CsObject o : world.space(connector)) {
                if (o.link() != null) {
                    members.computeIfAbsent(o.link().metaverseId(), id -> new TreeSet<>())
                            .add(objectNames.get(o.id()));
                }
            }
        }
        world.metaverse()
                .forEach(
                        mv ->
                                metaverseNames.put(
                                        mv.id(),
                                        mv.type()
                                                + members.getOrDefault(mv.id(), new TreeSet<>())));
        TreeSet<String> lines = new TreeSet<>();
        world.metaverse().forEach(mv -> lines.add(text(mv)));
        for (String connector : connectors) {
            world.space(connector).forEach(o -> lines.add(text(connector, o)));
        }
        return String.join("\n", lines);
    }

    private String text(MvObject mv) {
        return "mv "
                + metaverseNames.get(mv.id())
                + (mv.referenceRetry() ? " retry" : "")
                + mv.attributes().entrySet().stream()
                        .map(
                                e ->
                                        " "
                                                + e.getKey()
                                                + "="
                                                + text(e.getValue().values())
                                                + e.getValue().lineage().stream()
                                                        .map(this::text)
                                                        .toList())
                        .collect(Collectors.joining());
    }

    private String text(String connector, CsObject o) {
        StringBuilder text =
                new StringBuilder("cs " + connector + " " + o.dn().normalized())
                        .append(o.anchor() == null ? " no-anchor" : " " + o.anchor().text())
                        .append(" " + o.objectType())
                        .append(" sync=" + text(o.synchronizedEntry()))
                        .append(" import=" + o.importOperation() + text(o.importedEntry()))
                        .append(o.owned() ? " owned" : "")
                        .append(" " + o.disposition())
                        .append(o.referenceRetry() ? " retry" : "");
        if (o.link() != null) {
            text.append(" link=")
                    .append(metaverseNames.get(o.link().metaverseId()))
                    .append(" made by (" + o.link().ruleKey() + " " + o.link().kind() + ")");
        }
        if (o.pendingExport() != null) {
            text.append(" export=")
                    .append(o.pendingExport().operation())
                    .append(o.pendingExport().newDn())
                    .append(text(o.pendingExport().cause()));
            o.pendingExport()
                    .changes()
                    .forEach(
                            c ->
                                    text.append(" ")
                                            .append(c.change().attribute())
                                            .append(text(c.change().before()))
                                            .append("->")
                                            .append(text(c.change().after()))
                                            .append(text(c.lineage())));
        }
        return text.toString();
    }

    private String text(Lineage lineage) {
        return "("
                + lineage.ruleKey()
                + " "
                + lineage.ruleDigest()
                + " "
                + objectNames.get(lineage.sourceObject())
                + ")";
    }

    private static String text(Entry entry) {
        return entry == null
                ? "-"
                : entry.attributes().entrySet().stream()
                        .map(e -> e.getKey() + text(new TreeSet<>(texts(e.getValue()))))
                        .toList()
                        .toString();
    }

    private static String text(TreeSet<String> set) {
        return set.toString();
    }

    private static List<String> texts(Values values) {
        return values.stream().map(Value::text).toList();
    }

    private String text(Values values) {
        TreeSet<String> set = new TreeSet<>();
        for (Value value : values) {
            set.add(
                    value instanceof Value.Link link
                            ? String.valueOf(metaverseNames.get(link.metaverseId()))
                            : value.text().toLowerCase(java.util.Locale.ROOT));
        }
        return set.toString();
    }
}

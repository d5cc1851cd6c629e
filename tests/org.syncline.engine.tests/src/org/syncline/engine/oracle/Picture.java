// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.store.CsObject;
import org.syncline.store.ExportChange;
import org.syncline.store.Lineage;
import org.syncline.store.MvObject;
import org.syncline.store.PendingExport;
import org.syncline.store.StoreSession;

/**
 * What a store holds, by object and in words, without numbers and times. Objects of connector
 * spaces are called by anchor, those without one by name; metaverse objects by what is linked to
 * them.
 */
final class Picture {
    private final Map<Long, String> names = new HashMap<>();
    private final Words words = new Words(names);
    private final TreeMap<String, SortedMap<String, String>> lines = new TreeMap<>();

    private final Map<Long, String> objects = new HashMap<>();
    private final boolean origins;

    private Picture(boolean origins) {
        this.origins = origins;
    }

    /** What is known of each object, by its name: a word for the kind of fact, and the fact. */
    static TreeMap<String, SortedMap<String, String>> of(Bench bench) {
        return bench.store.inTransaction(session -> new Picture(false).take(session));
    }

    /** The same with the lineage of all values, but for its time, and the errors of objects. */
    static TreeMap<String, SortedMap<String, String>> withOrigins(Bench bench) {
        return bench.store.inTransaction(session -> new Picture(true).take(session));
    }

    private TreeMap<String, SortedMap<String, String>> take(StoreSession session) {
        Map<Long, TreeSet<String>> members = new HashMap<>();
        Map<String, CsObject> all = new TreeMap<>();
        session.connectors()
                .forEach(
                        record ->
                                session.csPage(record.number(), 0, Integer.MAX_VALUE)
                                        .forEach(o -> all.put(name(record.name(), o), o)));
        all.forEach(
                (name, o) -> {
                    objects.put(o.id(), name);
                    if (o.link() != null) {
                        members.computeIfAbsent(o.link().metaverseId(), id -> new TreeSet<>())
                                .add(name);
                    }
                });
        List<MvObject> metaverse = session.mvPage(0, Integer.MAX_VALUE);
        metaverse.forEach(
                mv ->
                        names.put(
                                mv.id(),
                                mv.type() + members.getOrDefault(mv.id(), new TreeSet<>())));
        metaverse.forEach(
                mv -> {
                    SortedMap<String, String> facts = new TreeMap<>();
                    mv.attributes()
                            .forEach(
                                    (a, v) ->
                                            facts.put(a, words.of(v.values()) + text(v.lineage())));
                    lines.put(names.get(mv.id()), facts);
                });
        all.forEach((name, o) -> lines.put(name, facts(o)));
        return lines;
    }

    private static String name(String connector, CsObject o) {
        return connector
                + " "
                + (o.anchor() == null
                        ? "new " + o.dn().normalized()
                        : Thing.anchorText(o.anchor()));
    }

    private SortedMap<String, String> facts(CsObject o) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("type", o.objectType());
        facts.put("dn", o.confirmed() == null ? "-" : o.dn().normalized());
        facts.put("synchronized", words.of(o.synchronizedEntry()));
        facts.put("import", o.importOperation() + " " + words.of(o.importedEntry()));
        facts.put("owned", "" + o.owned());
        facts.put("disposition", "" + o.disposition());
        if (o.link() != null) {
            facts.put("link", names.get(o.link().metaverseId()));
            facts.put("link made", o.link().kind() + " " + o.link().ruleKey());
        }
        facts.put("export", text(o.pendingExport()));
        if (origins && o.state().syncError() != null) {
            facts.put("error", o.state().syncError().type() + " " + o.state().syncError().code());
        }
        return facts;
    }

    private String text(List<Lineage> lineage) {
        return origins ? lineage.stream().map(this::text).toList().toString() : "";
    }

    private String text(Lineage lineage) {
        return origins
                ? " by "
                        + lineage.ruleKey()
                        + "@"
                        + lineage.ruleDigest()
                        + " from "
                        + objects.get(lineage.sourceObject())
                : "";
    }

    private String text(PendingExport export) {
        if (export == null) {
            return "-";
        }
        TreeMap<String, String> changes = new TreeMap<>();
        for (ExportChange change : export.changes()) {
            changes.put(
                    change.change().attribute(),
                    words.change(change.change().before(), change.change().after())
                            + text(change.lineage()));
        }
        String newName = export.newDn() == null ? "" : " to " + export.newDn().normalized();
        return export.operation() + newName + " " + changes + text(export.cause());
    }

    /** Facts in which two pictures differ; none when they are alike. */
    static List<String> differences(
            SortedMap<String, SortedMap<String, String>> one,
            SortedMap<String, SortedMap<String, String>> other,
            String... ignored) {
        List<String> found = new ArrayList<>();
        TreeSet<String> objects = new TreeSet<>(one.keySet());
        objects.addAll(other.keySet());
        for (String object : objects) {
            SortedMap<String, String> left = one.get(object);
            SortedMap<String, String> right = other.get(object);
            if (left == null || right == null) {
                found.add(object + (left == null ? " is missing; there " : " is too much: "));
                found.add("    " + (left == null ? right : left));
                continue;
            }
            TreeSet<String> facts = new TreeSet<>(left.keySet());
            facts.addAll(right.keySet());
            facts.removeAll(List.of(ignored));
            for (String fact : facts) {
                String a = left.get(fact);
                String b = right.get(fact);
                if (!String.valueOf(a).equals(String.valueOf(b))) {
                    found.add(String.format(Locale.ROOT, "%s %s: %s / %s", object, fact, a, b));
                }
            }
        }
        return found;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.engine.preview.LinkOutcome;
import org.syncline.engine.preview.MetaverseView;
import org.syncline.engine.preview.Preview;
import org.syncline.engine.service.SyncEngine;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** What a preview says and what a run then does, in the same words. */
public final class PreviewWords {
    private static final Set<LinkOutcome> LINKED =
            Set.of(LinkOutcome.KEPT, LinkOutcome.JOINED, LinkOutcome.PROJECTED);

    private PreviewWords() {}

    /** What a preview says of the metaverse object and of pending exports that come and go. */
    public static List<String> said(Preview preview) {
        TreeSet<String> lines = new TreeSet<>();
        if (LINKED.contains(preview.source().link())) {
            TreeMap<String, Values> values = new TreeMap<>();
            preview.metaverse().attributes().forEach(a -> values.put(a.attribute(), a.after()));
            lines.add(text(preview.metaverse().objectType(), values));
        }
        preview.targets().forEach(target -> said(target.before(), target.after(), lines));
        preview.others().forEach(other -> said(other.before(), other.after(), lines));
        return lines.stream().filter(line -> !lines.contains(opposite(line))).toList();
    }

    /** An add in the place of the same add of another object is nothing that a run shows. */
    private static String opposite(String line) {
        if (line.startsWith("gone ")) {
            return line.replaceFirst("gone", "come");
        }
        return line.startsWith("come ") ? line.replaceFirst("come", "gone") : "";
    }

    private static void said(PendingChange before, PendingChange after, Set<String> lines) {
        String gone = before == null ? "" : text(before);
        String come = after == null ? "" : text(after);
        if (!gone.equals(come)) {
            lines.add(gone.isEmpty() ? "" : "gone " + gone);
            lines.add(come.isEmpty() ? "" : "come " + come);
            lines.remove("");
        }
    }

    /**
     * What the run did to the same.
     *
     * @param before what {@link #pending} gave before it
     * @param after what it gives now
     */
    public static List<String> done(
            SyncEngine engine, String connector, String dn, Set<String> before, Set<String> after) {
        TreeSet<String> lines = new TreeSet<>(done(before, after));
        metaverse(engine, connector, dn).ifPresent(view -> lines.add(text(view)));
        return List.copyOf(lines);
    }

    /** The same, where the run has taken the object away; another one may have its name now. */
    public static List<String> done(Set<String> before, Set<String> after) {
        TreeSet<String> lines = new TreeSet<>();
        before.stream().filter(line -> !after.contains(line)).forEach(l -> lines.add("gone " + l));
        after.stream().filter(line -> !before.contains(line)).forEach(l -> lines.add("come " + l));
        return List.copyOf(lines);
    }

    /** An object that the run has taken away has none. */
    private static Optional<MetaverseView> metaverse(
            SyncEngine engine, String connector, String dn) {
        try {
            return engine.previews().metaverseObject(connector, dn);
        } catch (EngineException e) {
            assertThat(e).hasMessageContaining("There is no object");
            return Optional.empty();
        }
    }

    /** Every pending export of some connectors. */
    public static Set<String> pending(SyncEngine engine, String... connectors) {
        TreeSet<String> all = new TreeSet<>();
        for (String connector : connectors) {
            engine.forEachPending(PendingFilter.all(connector), change -> all.add(text(change)));
        }
        return all;
    }

    private static String text(PendingChange change) {
        return change.operation() + " " + change.dn() + " " + change.digest();
    }

    private static String text(MetaverseView view) {
        TreeMap<String, Values> values = new TreeMap<>();
        view.attributes().forEach(attribute -> values.put(attribute.name(), attribute.values()));
        return text(view.objectType(), values);
    }

    private static String text(String type, TreeMap<String, Values> values) {
        StringBuilder text = new StringBuilder(type);
        values.forEach(
                (name, found) -> {
                    if (!found.isEmpty()) {
                        text.append(' ').append(name).append('=');
                        text.append(found.stream().map(Value::text).sorted().toList());
                    }
                });
        return text.toString();
    }
}

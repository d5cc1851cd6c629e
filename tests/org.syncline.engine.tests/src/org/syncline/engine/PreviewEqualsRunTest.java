// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.engine.preview.LinkOutcome;
import org.syncline.engine.preview.MetaverseView;
import org.syncline.engine.preview.Preview;
import org.syncline.engine.preview.PreviewMode;
import org.syncline.model.Value;
import org.syncline.model.Values;

/**
 * A preview says what the run then does: worlds in which one object has changed at random, first
 * previewed, then synchronized.
 */
class PreviewEqualsRunTest {
    private static final int CHANGES = 12;
    private static final Set<LinkOutcome> LINKED =
            Set.of(LinkOutcome.KEPT, LinkOutcome.JOINED, LinkOutcome.PROJECTED);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatAPreviewSaysIsWhatTheRunDoes(long seed) {
        Random random = new Random(seed);
        World world = OrderOfArrivalTest.world(0);
        world.cycle().cycle();
        for (int i = 0; i < CHANGES; i++) {
            String dn = change(world, random, i);
            world.imports("src");
            Map<String, String> before = PreviewTest.tables(world);
            PreviewMode mode = PreviewMode.values()[i % 2];

            Preview preview = world.engine().previews().generate("src", dn, mode);

            assertThat(PreviewTest.tables(world)).isEqualTo(before);
            Set<String> planned = plan(world);
            world.syncs("src");
            assertThat(said(preview))
                    .as("change %s of %s", i, dn)
                    .isEqualTo(done(world, dn, planned, plan(world)));
            mend(world, dn);
            if (i % 3 == 2) {
                world.export().cycle();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PreviewMode.class)
    void whatIsCommittedIsWhatTheRunWouldHaveDone(PreviewMode mode) {
        World committed = OrderOfArrivalTest.world(0);
        World run = OrderOfArrivalTest.world(0);
        committed.cycle().cycle();
        run.cycle().cycle();
        Random one = new Random(7);
        Random other = new Random(7);
        for (int i = 0; i < CHANGES; i++) {
            String dn = change(committed, one, i);
            change(run, other, i);
            committed.imports("src");
            run.imports("src");

            committed.engine().previews().commit("src", dn, mode);
            run.syncs("src");

            assertThat(Snapshot.difference(committed, run)).as("change %s of %s", i, dn).isEmpty();
            mend(committed, dn);
            mend(run, dn);
        }
    }

    /** Changes one object of the source; returns its name in the connector space. */
    private static String change(World world, Random random, int i) {
        int n = random.nextInt(60);
        String dn = "CN=p" + n + ",OU=People,DC=src";
        People person = People.user("p" + n).with("displayName", "Changed " + i);
        switch (i % 6) {
            case 0 -> world.put("src", person.with("mail", "m" + i + "@x"));
            case 1 -> world.put("src", person.with("noSync", "yes").refers("manager", "p1"));
            case 2 -> world.put("src", person.with("note", "bad"));
            case 3 -> world.put("src", person.with("anchorId", "other" + i));
            case 4 -> {
                world.put("src", People.user("new" + i).refers("manager", "p" + n));
                return "CN=new" + i + ",OU=People,DC=src";
            }
            default -> {
                world.remove("src", "p" + n);
                String there = dn;
                boolean known =
                        world.space("src").stream().anyMatch(o -> o.dn().text().equals(there));
                if (!known) {
                    world.put("src", person);
                }
            }
        }
        return dn;
    }

    /** An object that stays in error would be tried again by every run, and by no preview. */
    private static void mend(World world, String dn) {
        world.directories.get("src").entries.values().stream()
                .filter(entry -> entry.dn().text().equals(dn) && !entry.get("note").isEmpty())
                .findFirst()
                .ifPresent(
                        entry -> {
                            world.directories.get("src").put(entry.with("note", Values.NONE));
                            world.cycle();
                        });
    }

    /** What a preview says of the metaverse object and of pending exports that come and go. */
    private static List<String> said(Preview preview) {
        TreeSet<String> lines = new TreeSet<>();
        if (LINKED.contains(preview.source().link())) {
            TreeMap<String, Values> values = new TreeMap<>();
            preview.metaverse().attributes().forEach(a -> values.put(a.attribute(), a.after()));
            lines.add(text(preview.metaverse().objectType(), values));
        }
        preview.targets().forEach(target -> said(target.before(), target.after(), lines));
        preview.others().forEach(other -> said(other.before(), other.after(), lines));
        return List.copyOf(lines);
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

    /** What the run did to the same. */
    private static List<String> done(
            World world, String dn, Set<String> before, Set<String> after) {
        TreeSet<String> lines = new TreeSet<>();
        before.stream().filter(line -> !after.contains(line)).forEach(l -> lines.add("gone " + l));
        after.stream().filter(line -> !before.contains(line)).forEach(l -> lines.add("come " + l));
        boolean there = world.space("src").stream().anyMatch(o -> o.dn().text().equals(dn));
        if (there) {
            world.engine()
                    .previews()
                    .metaverseObject("src", dn)
                    .ifPresent(view -> lines.add(text(view)));
        }
        return List.copyOf(lines);
    }

    private static Set<String> plan(World world) {
        return world.pending().stream().map(PreviewEqualsRunTest::text).collect(Collectors.toSet());
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

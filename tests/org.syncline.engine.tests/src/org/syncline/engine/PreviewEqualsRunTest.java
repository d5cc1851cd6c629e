// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.engine.preview.Preview;
import org.syncline.engine.preview.PreviewMode;
import org.syncline.model.Values;

/**
 * A preview says what the run then does: worlds in which one object has changed at random, first
 * previewed, then synchronized.
 */
class PreviewEqualsRunTest {
    private static final int CHANGES = 12;

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
            Set<String> planned = PreviewWords.pending(world.engine(), "tenant");
            world.syncs("src");
            assertThat(PreviewWords.said(preview))
                    .as("change %s of %s", i, dn)
                    .isEqualTo(
                            PreviewWords.done(
                                    world.engine(),
                                    "src",
                                    dn,
                                    planned,
                                    PreviewWords.pending(world.engine(), "tenant")));
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
}

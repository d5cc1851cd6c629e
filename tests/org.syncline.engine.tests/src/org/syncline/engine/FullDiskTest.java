// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.store.DerbyStores;
import org.syncline.store.StoreFinding;
import org.syncline.store.SyncStore;

/**
 * A disk that runs full in the middle of a step: a file system of some megabytes in memory, which
 * only who may mount one can have.
 */
class FullDiskTest {
    private static final int PEOPLE = 6_000;
    private static final int SMALL = 24;
    private static final int LARGE = 400;

    @TempDir private Path folder;
    private Path disk;
    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        mounted = command("mount", "-t", "tmpfs", "-o", "size=" + SMALL + "m", "tmpfs", "" + disk);
        assumeTrue(mounted, "Only who may mount a file system can have one that runs full.");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            command("umount", disk.toString());
        }
    }

    @Test
    void theStepSaysSoAndAfterwardsNothingIsLost() throws Exception {
        Path place = disk.resolve("store");
        StepResult full;
        try (SyncStore store = DerbyStores.open(place)) {
            full = people(store).imports("src");
        }
        assertThat(full.status()).isEqualTo("stopped-database-disk-full");
        assertThat(full.detail()).contains("disk", "full").contains(place.toString());
        assertThat(full.detail()).contains("Free some space");

        assertThat(command("mount", "-o", "remount,size=" + LARGE + "m", disk.toString())).isTrue();
        try (SyncStore store = DerbyStores.open(place)) {
            World world = people(store);
            assertThat(contradictions(store)).isEmpty();
            assertThat(world.engine().history(1).getFirst().status()).startsWith("stopped-");
            int kept = world.space("src").size();
            assertThat(kept).isBetween(1, PEOPLE - 1);
            StepResult again = world.imports("src");
            assertThat(again.status()).isEqualTo("success");
            assertThat(again.counters())
                    .containsEntry("stage-no-change", (long) kept)
                    .containsEntry("stage-add", (long) PEOPLE - kept);
            assertThat(contradictions(store)).isEmpty();
        }
    }

    /** People of some kilobytes each: more than the small disk has room for. */
    private static World people(SyncStore store) {
        World world = World.usual(store);
        for (int i = 0; i < PEOPLE; i++) {
            world.put("src", People.user("u" + i).with("displayName", ("User " + i).repeat(300)));
        }
        return world;
    }

    private static List<String> contradictions(SyncStore store) {
        List<String> found = new ArrayList<>();
        store.inTransaction(
                session -> {
                    session.maintenance()
                            .verify(
                                    finding -> {
                                        if (finding.severity() == StoreFinding.Severity.ERROR) {
                                            found.add(finding.toString());
                                        }
                                    });
                    return null;
                });
        return found;
    }

    private static boolean command(String... words) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (
                @SuppressWarnings("unused")
                IOException e) {
            return false; // there is no such program here
        }
    }
}

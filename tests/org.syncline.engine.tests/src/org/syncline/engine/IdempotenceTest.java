// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdempotenceTest {
    @Test
    void aSecondRunWithNothingNewChangesNothing() {
        World world = World.usual();
        for (int i = 0; i < 30; i++) {
            world.put(
                    "src",
                    People.user("u" + i)
                            .with("displayName", "User " + i)
                            .refers("manager", "u" + (i * 7 + 3) % 40));
            if (i % 3 == 0) {
                world.put("tenant", People.tenantUser("u" + i).with("displayName", "Old"));
            }
        }
        world.put("src", People.object("CN=g,DC=src", "group", "g").refers("member", "u1", "u2"))
                .put("tenant", People.tenantUser("gone"))
                .cycle();
        world.put("src", People.user("u4").with("noSync", "yes")).remove("src", "u6").cycle();
        world.cycle();
        String before = Snapshot.of(world);
        List<String> digests = world.pending().stream().map(PendingChange::digest).toList();
        ((MemoryStore) world.store).takeWrites();
        world.later().cycle();
        assertThat(((MemoryStore) world.store).takeWrites()).isEmpty();
        assertThat(Snapshot.of(world)).isEqualTo(before);
        assertThat(world.pending().stream().map(PendingChange::digest)).isEqualTo(digests);
    }

    @Test
    void exportingAndImportingWhatWasPlannedLeavesNothingPlanned() {
        World world = World.usual();
        for (int i = 0; i < 30; i++) {
            world.put(
                    "src",
                    People.user("u" + i)
                            .with("displayName", "User " + i)
                            .refers("manager", "u" + (i + 1) % 30));
            if (i % 3 == 0) {
                world.put(
                        "tenant",
                        People.tenantUser("u" + i)
                                .moved("CN=x" + i + ",DC=tenant")
                                .with("displayName", "Old"));
            }
        }
        world.cycle();
        assertThat(world.plan()).hasSize(30);
        world.export().cycle();
        assertThat(world.plan()).isEmpty();
        assertThat(world.space("tenant")).allMatch(o -> o.anchor() != null && o.owned());
    }

    @Test
    void aRunThatDidNothingSaysSo() {
        World world = World.usual();
        world.put("src", People.user("ann"), People.user("bob")).cycle();
        StepResult result = world.syncs("src");
        assertThat(result.counters())
                .containsOnly(
                        java.util.Map.entry("connector-no-flow", 2L),
                        java.util.Map.entry("tenant/connector-no-flow", 2L));
    }
}

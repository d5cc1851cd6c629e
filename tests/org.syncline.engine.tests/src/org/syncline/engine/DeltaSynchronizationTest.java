// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.model.Values;
import org.syncline.rules.ScopeOperator;
import org.syncline.store.MvObject;

/** A delta synchronization comes to what a full one comes to, from less (semantics, 1.7). */
class DeltaSynchronizationTest {
    @Test
    void fromNothingItIsAFullOne() {
        World delta = OrderOfArrivalTest.world(0).deltaCycle().deltaCycle();
        World full = OrderOfArrivalTest.world(0);
        full.cycle().cycle();
        assertThat(Snapshot.difference(delta, full)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void deltaEqualsFullAfterAnyChanges(long seed) {
        World delta = OrderOfArrivalTest.world(seed);
        World full = OrderOfArrivalTest.world(seed);
        delta.cycle().cycle();
        full.cycle().cycle();
        for (int round = 0; round < 6; round++) {
            long what = seed * 100 + round;
            change(delta, new Random(what));
            change(full, new Random(what));
            delta.deltaCycle();
            full.cycle();
            assertThat(Snapshot.difference(delta, full)).as("round %d", round).isEmpty();
            String settled = Snapshot.of(delta);
            delta.syncs("src");
            delta.syncs("other");
            delta.syncs("tenant");
            assertThat(Snapshot.of(delta)).as("round %d", round).isEqualTo(settled);
        }
    }

    private static void change(World world, Random random) {
        for (int i = 0; i < 12; i++) {
            String name = "p" + random.nextInt(160);
            switch (random.nextInt(10)) {
                case 0 -> world.remove("src", name);
                case 1 ->
                        world.put(
                                "src",
                                People.user(name)
                                        .with("noSync", random.nextBoolean() ? "yes" : "no")
                                        .with("displayName", "again " + name));
                case 2 ->
                        world.put(
                                "src",
                                People.user(name)
                                        .moved("CN=" + name + ",OU=Moved,DC=src")
                                        .refers("manager", "p" + random.nextInt(160)));
                case 3 ->
                        world.put(
                                "src",
                                People.user(name)
                                        .with("mail", name + random.nextInt(99) + "@y")
                                        .refers("manager", "p" + random.nextInt(160)));
                case 4 ->
                        world.put(
                                "src",
                                People.object("CN=g" + i + ",DC=src", "group", "g" + i)
                                        .refers("member", name, "p" + random.nextInt(160)));
                case 5 -> world.remove("tenant", "t-" + name);
                case 6 ->
                        world.put(
                                "tenant",
                                People.tenantUser(name).with("displayName", "cloud " + i));
                case 7 ->
                        world.put(
                                "other",
                                People.object("CN=" + name + ",DC=other", "user", "o" + name)
                                        .with("employeeId", name)
                                        .with("tags", "t" + i));
                case 8 -> world.remove("other", "o" + random.nextInt(160));
                default ->
                        world.put(
                                "src",
                                People.user(name)
                                        .with("note", random.nextBoolean() ? "bad" : "ok"));
            }
        }
    }

    @Test
    void itWritesNothingWhenNothingHasChanged() {
        World world = OrderOfArrivalTest.world(0);
        world.cycle().cycle();
        OrderOfArrivalTest.change(world);
        world.deltaCycle();
        world.remove("src", "bad").remove("src", "twin1").deltaCycle();
        ((MemoryStore) world.store).takeWrites();
        StepResult result = world.later().deltaSyncs("src");
        assertThat(((MemoryStore) world.store).takeWrites()).isEmpty();
        assertThat(result.counters().keySet())
                .allMatch(name -> name.equals("disconnector-remains"));
    }

    @Test
    void oneChangeTouchesWhatItReachesAndNothingElse() {
        World world = World.usual();
        for (int i = 0; i < 50; i++) {
            world.put("src", People.user("p" + i).refers("manager", "p" + (i + 1) % 50));
        }
        world.put(
                        "src",
                        People.object("CN=g,DC=src", "group", "g")
                                .refers("member", "p1", "p2", "p3"))
                .cycle();
        world.put("src", People.user("p2").with("displayName", "New").refers("manager", "p3"));
        world.imports("src");
        StepResult result = world.deltaSyncs("src");
        assertThat(result.counters())
                .containsOnly(
                        java.util.Map.entry("connector-flow", 1L),
                        java.util.Map.entry("tenant/connector-flow", 1L));
    }

    @Test
    void aChangedGroupBringsItsMembersIntoScope() {
        World world = new World();
        world.rules.add(
                World.userIn().scope("anchorId", ScopeOperator.ISMEMBEROF, "CN=g,DC=src").make());
        world.rules.add(World.userOut().make());
        world.put("src", People.user("ann"), People.user("bob"), People.user("zoe"))
                .put("src", People.object("CN=g,DC=src", "group", "g").refers("member", "ann"))
                .cycle();
        assertThat(people(world)).containsExactly(Values.texts("ann"));
        world.put("src", People.object("CN=g,DC=src", "group", "g").refers("member", "bob", "zoe"))
                .deltaCycle();
        assertThat(people(world))
                .containsExactlyInAnyOrder(Values.texts("bob"), Values.texts("zoe"));
        world.put("src", People.object("CN=h,DC=src", "group", "g").refers("member", "bob", "zoe"))
                .deltaCycle();
        assertThat(people(world)).isEmpty();
    }

    @Test
    void aChangedGroupChangesTheScopeOfOutboundRules() {
        World world = new World();
        world.rules.add(World.userIn().make());
        world.rules.add(
                World.userOut()
                        .scope("sourceAnchor", ScopeOperator.ISMEMBEROF, "CN=g,DC=src")
                        .make());
        world.rules.set(
                1,
                RuleMaker.out("User out", "person", "tenant", "user")
                        .provision()
                        .scope("sourceAnchor", ScopeOperator.ISMEMBEROF, "CN=g,DC=src")
                        .computed("dn", "\"CN=\" & [sourceAnchor] & \",DC=tenant\"")
                        .make());
        world.put("src", People.user("ann"), People.user("bob"))
                .put("src", People.object("CN=g,DC=src", "group", "g").refers("member", "ann"))
                .cycle();
        assertThat(world.plan()).containsExactly("add CN=ann,DC=tenant");
        world.put("src", People.object("CN=g,DC=src", "group", "g").refers("member", "bob"))
                .deltaCycle();
        assertThat(world.plan()).containsExactly("add CN=bob,DC=tenant");
    }

    @Test
    void changedRulesAreSaidToNeedAFullOneAndItRunsAllTheSame() {
        World world = World.usual();
        world.put("src", People.user("ann").with("displayName", "Ann")).cycle();
        assertThat(world.deltaSyncs("src").detail()).isEmpty();
        world.rules.add(
                RuleMaker.in("note", "src", "user", "person")
                        .precedence(7)
                        .constant("note", "n")
                        .make());
        world.put("src", People.user("bob"));
        world.imports("src");
        StepResult result = world.deltaSyncs("src");
        assertThat(result.status()).isEqualTo("success");
        assertThat(result.detail()).contains("full synchronization");
        assertThat(world.person("bob").get("note")).isEqualTo(Values.texts("n"));
        assertThat(world.person("ann").get("note")).isEqualTo(Values.NONE);
        assertThat(world.engine().status().getFirst().fullSyncRequired()).isTrue();
    }

    private static List<Values> people(World world) {
        return world.metaverse().stream()
                .filter(o -> o.type().equals("person"))
                .map((MvObject o) -> o.get("sourceAnchor"))
                .toList();
    }
}

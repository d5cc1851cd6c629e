// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.model.Values;
import org.syncline.rules.MergeType;
import org.syncline.rules.ScopeOperator;
import org.syncline.rules.SyncRule;
import org.syncline.store.SyncStore;

/** Results do not depend on the order in which objects arrive (decisions, "Order of arrival"). */
class OrderOfArrivalTest {
    private static final int PEOPLE = 140;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfObjectsInAnImportDecidesNothing(long seed) {
        assertThat(Snapshot.difference(grown(seed, false), grown(0, false))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void norDoesTheOrderOfSteps(long seed) {
        World world = world(seed);
        Random random = new Random(seed);
        for (int round = 0; round < 3; round++) {
            World.shuffled(List.of("src", "other", "tenant"), random)
                    .forEach(name -> world.imports(name));
            World.shuffled(List.of("src", "other", "tenant"), random)
                    .forEach(name -> world.syncs(name));
        }
        World straight = world(0);
        for (int round = 0; round < 3; round++) {
            straight.cycle();
        }
        assertThat(Snapshot.difference(world, straight)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void norWhetherObjectsComeOneAfterTheOtherOrAllAtOnce(long seed) {
        World whole = withoutTwins(world(0));
        whole.cycle().cycle();
        World piecemeal = new World();
        piecemeal.rules.addAll(rules());
        World all = withoutTwins(world(seed));
        List<String> names = World.shuffled(List.of("src", "other", "tenant"), new Random(seed));
        for (String name : names) {
            List<org.syncline.model.Entry> entries =
                    World.shuffled(
                            new ArrayList<>(all.directories.get(name).entries.values()),
                            new Random(seed));
            int third = entries.size() / 3;
            for (int part = 0; part < 3; part++) {
                int to = part == 2 ? entries.size() : (part + 1) * third;
                entries.subList(part * third, to).forEach(piecemeal.directories.get(name)::put);
                piecemeal.imports(name);
                piecemeal.syncs(name);
            }
        }
        piecemeal.cycle().cycle();
        assertThat(Snapshot.differenceButForLinkMakers(piecemeal, whole)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void norTheOrderInWhichChangesArrive(long seed) {
        assertThat(Snapshot.difference(grown(seed, true), grown(0, true))).isEmpty();
    }

    @Test
    void theStateIsNotTrivial() {
        World world = grown(0, true);
        assertThat(world.plan()).anyMatch(line -> line.startsWith("add"));
        assertThat(world.plan()).anyMatch(line -> line.startsWith("update"));
        assertThat(world.plan()).anyMatch(line -> line.startsWith("delete"));
        assertThat(world.plan()).anyMatch(line -> line.startsWith("rename"));
        assertThat(world.engine().history(6).stream().flatMap(s -> s.errors().stream()))
                .isNotEmpty();
    }

    /** The exception: what IgnoreThisFlow leaves as it is depends on what was there before. */
    @Test
    void whatIgnoreThisFlowLeavesDependsOnHistory() {
        World world = new World();
        SyncRule base = World.userIn().make();
        world.replaceRules(
                base,
                RuleMaker.in("note", "src", "user", "person")
                        .precedence(5)
                        .computed("note", "IIF([mail]=\"keep\",IgnoreThisFlow,[mail])")
                        .make());
        world.put(
                        "src",
                        People.user("ann").with("mail", "x"),
                        People.user("bob").with("mail", "keep"))
                .cycle();
        world.put("src", People.user("ann").with("mail", "keep")).cycle();
        assertThat(world.person("ann").get("note")).isEqualTo(Values.texts("x"));
        assertThat(world.person("bob").get("note")).isEqualTo(Values.NONE);
    }

    /** The exception: a rule that reads what is planned for the object which it reads. */
    @Test
    void aRuleThatReadsItsOwnPlanSettlesInTheNextRun() {
        World world = World.usual();
        world.rules.add(
                RuleMaker.in("back", "tenant", "user", "person")
                        .precedence(300)
                        .direct("note", "displayName")
                        .make());
        world.put("src", People.user("ann").with("displayName", "New"))
                .put("tenant", People.tenantUser("ann").with("displayName", "Old"))
                .cycle();
        world.cycle();
        String settled = Snapshot.of(world);
        world.cycle();
        assertThat(Snapshot.of(world)).isEqualTo(settled);
    }

    private static World grown(long seed, boolean changed) {
        World world = world(seed);
        world.cycle().cycle();
        if (changed) {
            change(world);
            world.cycle().cycle();
        }
        return world;
    }

    static void change(World world) {
        for (int i = 0; i < PEOPLE; i += 7) {
            world.put("src", person(i).with("mail", "new" + i + "@x"));
        }
        for (int i = 1; i < PEOPLE; i += 13) {
            world.remove("src", "p" + i);
        }
        for (int i = 2; i < PEOPLE; i += 11) {
            world.put("src", person(i).with("noSync", "yes"));
        }
        for (int i = 3; i < PEOPLE; i += 17) {
            world.put("src", person(i).moved("CN=moved " + i + ",OU=Else,DC=src"));
        }
        world.put("src", People.user("late").with("displayName", "Late").refers("manager", "p5"));
    }

    @SuppressWarnings("resource") // holds nothing outside of the memory
    static World world(long seed) {
        return world(new MemoryStore(), seed);
    }

    static World world(SyncStore store, long seed) {
        World world = new World(store);
        world.shuffle = seed != 0;
        world.random = new Random(seed);
        world.rules.addAll(rules());
        for (int i = 0; i < PEOPLE; i++) {
            world.put("src", person(i));
            if (i % 3 == 0) {
                world.put(
                        "other",
                        People.object("CN=o" + i + ",DC=other", "user", "o" + i)
                                .with("employeeId", "p" + i)
                                .with("displayName", "Other " + i)
                                .with("tags", "t" + i));
            }
            if (i % 4 == 0) {
                world.put(
                        "tenant",
                        People.tenantUser("p" + i)
                                .moved("CN=old" + i + ",DC=tenant")
                                .with("displayName", "Cloud " + i));
            }
            if (i % 5 == 0) {
                world.put("tenant", People.tenantUser("p" + (i + 1)));
            }
        }
        for (int g = 0; g < 10; g++) {
            world.put(
                    "src",
                    People.object("CN=g" + g + ",DC=src", "group", "g" + g)
                            .refers("member", "p" + g, "p" + (g * 7 + 3), "nobody"));
        }
        world.put("tenant", People.tenantUser("orphan"));
        twins(world);
        return world;
    }

    private static void twins(World world) {
        world.put("src", People.user("twin1").with("anchorId", "twin"))
                .put("src", People.user("twin2").with("anchorId", "TWIN"))
                .put("src", People.user("boss").refers("manager", "twin1"))
                .put("src", People.user("bad").with("note", "bad").refers("manager", "boss"));
    }

    /** Of two that match one another, the one that was linked in an earlier run stays linked. */
    private static World withoutTwins(World world) {
        return world.remove("src", "twin2");
    }

    private static People person(int i) {
        People person =
                People.user("p" + i)
                        .with("displayName", "Person " + i)
                        .with("mail", "p" + i + "@x")
                        .with("proxyAddresses", "SMTP:p" + i + "@x", "smtp:q" + i + "@x")
                        .refers("manager", "p" + (i * 31 + 17) % PEOPLE);
        return i % 19 == 0 ? person.with("noSync", "yes") : person;
    }

    private static List<SyncRule> rules() {
        List<SyncRule> rules = new ArrayList<>(World.usualRules());
        rules.add(
                RuleMaker.in("other", "other", "user", "person")
                        .precedence(90)
                        .join("employeeId", "sourceAnchor")
                        .direct("displayName")
                        .merge("tags", "[tags]", MergeType.MERGE)
                        .make());
        rules.add(
                RuleMaker.in("errors", "src", "user", "person")
                        .precedence(95)
                        .scope("note", ScopeOperator.EQUAL, "bad")
                        .computed("note", "Error(\"bad\")")
                        .make());
        rules.add(
                RuleMaker.in("back", "tenant", "user", "person")
                        .precedence(300)
                        .join("sourceAnchor", "sourceAnchor")
                        .computed("region", "ImportedValue(\"displayName\")")
                        .make());
        return rules;
    }
}

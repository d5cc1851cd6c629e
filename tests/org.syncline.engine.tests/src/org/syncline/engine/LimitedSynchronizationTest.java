// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.syncline.model.Values;
import org.syncline.rules.ScopeOperator;
import org.syncline.rules.SyncRule;
import org.syncline.store.StoreException;

/** A full synchronization that looks only at what edited rules can touch (semantics, 1.10). */
class LimitedSynchronizationTest {
    @Test
    void anEditedRuleTouchesWhatItHasInScopeAndNothingElse() {
        World world = people(40);
        world.rules.add(note("n", 7).scope("mail", ScopeOperator.EQUAL, "x").make());
        assertThat(world.engine().needs("src").limitedSuffices()).isTrue();
        assertThat(world.engine().needs("src").fullSync()).contains("\"note\" was added");
        StepResult result = limited(world, "src");
        assertThat(result.detail())
                .contains(
                        "\"note\" was added", "10 of 40 objects of \"src\"", "10 of 40 metaverse");
        assertThat(world.person("p0").get("note")).isEqualTo(Values.texts("n"));
        assertThat(world.person("p1").get("note")).isEqualTo(Values.NONE);
        assertThat(world.engine().needs("src").fullSyncRequired()).isFalse();
    }

    @Test
    void aRemovedRuleTouchesAllOfItsType() {
        World world = people(8);
        SyncRule rule = note("n", 7).scope("mail", ScopeOperator.EQUAL, "x").make();
        world.rules.add(rule);
        world.syncs("src");
        world.rules.remove(rule);
        StepResult result = limited(world, "src");
        assertThat(result.detail()).contains("\"note\" was removed", "8 of 8 objects");
        assertThat(world.person("p0").get("note")).isEqualTo(Values.NONE);
    }

    @Test
    void editedOutboundRulesTouchTheMetaverseObjectsOfTheirType() {
        World world = people(8);
        world.rules.add(
                RuleMaker.out("more", "person", "tenant", "user")
                        .precedence(3)
                        .constant("displayName", "All the same")
                        .make());
        StepResult result = limited(world, "src");
        assertThat(result.detail()).contains("0 of 8 objects of \"src\" and 8 of 8 metaverse");
        assertThat(world.pending())
                .hasSize(8)
                .allSatisfy(
                        change -> assertThat(change.lines().toString()).contains("All the same"));
    }

    @Test
    void anEditThatIsTakenBackAfterADeltaIsAppliedToWhatHadSeenIt() {
        World world = people(8);
        SyncRule rule = note("n", 7).make();
        world.rules.add(rule);
        world.put("src", People.user("p1").with("displayName", "Again"));
        world.imports("src");
        world.deltaSyncs("src");
        assertThat(world.person("p1").get("note")).isEqualTo(Values.texts("n"));
        world.rules.remove(rule);
        assertThat(world.engine().needs("src").fullSyncRequired()).isTrue();
        limited(world, "src");
        assertThat(world.person("p1").get("note")).isEqualTo(Values.NONE);
        assertThat(world.engine().needs("src").fullSyncRequired()).isFalse();
    }

    @Test
    void aStepThatDiesIsMadeGoodByTheNext() {
        for (int after = 2; after < 9; after++) {
            World world = people(8);
            world.rules.add(note("n", 7).make());
            MemoryStore store = (MemoryStore) world.store;
            store.failAfter(after, StoreException.Kind.FAILED);
            limited(world, "src");
            store.heal();
            limited(world, "src");
            for (int i = 0; i < 8; i++) {
                assertThat(world.person("p" + i).get("note"))
                        .as("p%d, dead after %d transactions", i, after)
                        .isEqualTo(Values.texts("n"));
            }
        }
    }

    @Test
    void withoutEditsItIsADelta() {
        World world = people(8);
        world.put("src", People.user("p1").with("displayName", "Again"));
        world.imports("src");
        StepResult result = limited(world, "src");
        assertThat(result.detail()).contains("no rule was edited");
        assertThat(result.counters().keySet()).contains("connector-flow");
    }

    @Test
    void whatWasNeverSynchronizedIsLookedAtWhole() {
        World world = World.usual();
        world.put("src", People.user("ann"));
        world.imports("src");
        assertThat(world.engine().needs("src").limitedSuffices()).isFalse();
        StepResult result = limited(world, "src");
        assertThat(result.detail()).contains("All objects were looked at");
        assertThat(world.person("ann")).isNotNull();
    }

    private static RuleMaker note(String text, int precedence) {
        return RuleMaker.in("note", "src", "user", "person")
                .precedence(precedence)
                .constant("note", text);
    }

    /** People of whom every fourth has the mail address x. */
    private static World people(int number) {
        World world = World.usual();
        for (int i = 0; i < number; i++) {
            world.put("src", People.user("p" + i).with("mail", i % 4 == 0 ? "x" : "y" + i));
        }
        world.cycle().cycle();
        return world;
    }

    private static StepResult limited(World world, String connector) {
        Engine engine = world.engine();
        return engine.limitedSynchronization(engine.beginRun("test"), connector, Progress.NONE);
    }
}

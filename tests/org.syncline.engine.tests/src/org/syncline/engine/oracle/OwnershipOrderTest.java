// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.engine.RuleMaker;
import org.syncline.engine.StepResult;
import org.syncline.rules.LinkType;
import org.syncline.rules.ScopeOperator;
import org.syncline.rules.SyncRule;

/** When an object that others made becomes ours: not because one source came before another. */
class OwnershipOrderTest {
    private final Bench bench = new Bench(rules());

    OwnershipOrderTest() {
        put("ad", "a1", null);
        put("tenant", "t1", null);
    }

    @ParameterizedTest
    @CsvSource({"hr, ad", "ad, hr"})
    void anObjectThatIsInScopeBetweenTwoSourcesOnlyIsNeitherOwnedNorDeleted(
            String first, String second) {
        put("hr", "h1", "True");
        cycle(first, second);
        assertThat(cloud().get("export")).isEqualTo("-");
        assertThat(cloud().get("owned")).isEqualTo("false");
        assertThat(cloud().get("disposition")).isEqualTo("NOT_OURS");
        cycle(first, second);
        assertThat(cloud().get("export")).isEqualTo("-");
    }

    /** Its metaverse object may go too, instead of being out of scope. */
    @Test
    void norIsOneWhoseSourceGoesBeforeTheOthersHadTheirTurn() {
        bench.imports("tenant");
        bench.imports("ad");
        bench.syncs("ad");
        assertThat(cloud().get("owned")).isEqualTo("true");
        bench.directories.get("ad").apply(new Case.Change.Remove("ad", "a1"));
        put("ad", "a2", null);
        bench.imports("ad");
        bench.syncs("ad");
        assertThat(cloud().get("export")).isEqualTo("-");
        assertThat(cloud().get("owned")).isEqualTo("false");
    }

    @Test
    void onceEverySourceHadItsTurnItIsOursAndDeletedWhenItLeavesTheScope() {
        put("hr", "h1", "False");
        cycle("ad", "hr");
        assertThat(cloud().get("export")).doesNotStartWith("DELETE");
        put("hr", "h1", "True");
        cycle("ad", "hr");
        assertThat(cloud().get("export")).startsWith("DELETE");
    }

    /** Open, see docs/semantics.md: the join is found by the step of the target only. */
    @Test
    void anObjectThatADeltaStepJoinsIsOursOneRoundLaterThanOneOfAFullStep() {
        assertThat(leaving(true)).startsWith("DELETE");
        assertThat(leaving(false)).isEqualTo("-");
    }

    private static String leaving(boolean full) {
        OwnershipOrderTest test = new OwnershipOrderTest();
        test.bench.directories.get("tenant").remove("t1");
        test.put("ad", "a2", null);
        test.cycle("hr", "ad", "tenant");
        test.put("tenant", "t1", null);
        for (int round = 0; round < 2; round++) {
            Vocabulary.CONNECTORS.forEach(test.bench::imports);
            for (String name : List.of("hr", "ad", "tenant")) {
                StepResult step = full ? test.bench.syncs(name) : test.bench.deltaSyncs(name);
                assertThat(step.stopped()).isFalse();
            }
            test.bench.directories.get("ad").remove("a1");
        }
        return test.cloud().get("export");
    }

    private void cycle(String... order) {
        Vocabulary.CONNECTORS.forEach(bench::imports);
        List.of(order).forEach(bench::syncs);
    }

    private static List<SyncRule> rules() {
        return List.of(
                in("hr").direct("blocked", "blocked").precedence(10).make(),
                in("ad").precedence(20).make(),
                RuleMaker.out("out", "person", "tenant", "user")
                        .link(LinkType.PROVISION)
                        .scope("blocked", ScopeOperator.NOTEQUAL, "True")
                        .join("id", "id", false)
                        .computed("dn", "\"CN=\" & [id] & \",DC=tenant\"")
                        .direct("id", "id")
                        .precedence(30)
                        .make());
    }

    private static RuleMaker in(String connector) {
        return RuleMaker.in(connector + " in", connector, "user", "person")
                .link(LinkType.PROVISION)
                .join("id", "id", false)
                .direct("id", "id");
    }

    private SortedMap<String, String> cloud() {
        return Picture.of(bench).get("tenant t1");
    }

    private void put(String connector, String anchor, String blocked) {
        TreeMap<String, List<String>> attributes = new TreeMap<>();
        attributes.put("id", List.of("p1"));
        if (anchor.equals("a2")) {
            attributes.put("id", List.of("p2"));
        }
        if (blocked != null) {
            attributes.put("blocked", List.of(blocked));
        }
        bench.directories
                .get(connector)
                .put(new Thing(anchor, "CN=" + anchor + ",DC=" + connector, "user", attributes));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** It had its turn after its import, and could not join yet. */
    @ParameterizedTest
    @CsvSource({"hr, ad", "ad, hr"})
    void norIsWhatASourceTakesOutOfScopeThatJoinsLater(String first, String second) {
        bench.rules(rules(in("hr").precedence(10), joiner()));
        put("ad", "a1", "True");
        put("hr", "h1", null);
        for (int round = 0; round < 2; round++) {
            cycle(first, second);
            bench.syncs("tenant");
            assertThat(cloud().get("export")).doesNotStartWith("DELETE");
        }
        assertThat(cloud().get("owned")).isEqualTo("false");
    }

    /** Delta steps look at what has come to a target before its own turn, as full ones do. */
    @Test
    void anObjectThatADeltaStepJoinsIsOursAsSoonAsOneOfAFullStep() {
        assertThat(leaving(true)).startsWith("DELETE");
        assertThat(leaving(false)).startsWith("DELETE");
    }

    /** Its person has no object of the source that is synchronized first. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theFirstStepAfterAnImportFindsItWhateverConnectorItIsOf(boolean full) {
        bench.directories.get("tenant").remove("t1");
        put("ad", "a2", null);
        cycle("hr", "ad", "tenant");
        put("tenant", "t1", null);
        Vocabulary.CONNECTORS.forEach(bench::imports);
        syncs("hr", full);
        assertThat(cloud().get("owned")).isEqualTo("true");
        assertThat(cloud().get("import")).startsWith("ADD");
        syncs("ad", full);
        syncs("tenant", full);
        put("hr", "h1", "True");
        bench.imports("hr");
        syncs("hr", full);
        assertThat(cloud().get("export")).startsWith("DELETE");
    }

    private static String leaving(boolean full) {
        OwnershipOrderTest test = new OwnershipOrderTest();
        test.bench.directories.get("tenant").remove("t1");
        test.put("ad", "a2", null);
        test.cycle("hr", "ad", "tenant");
        test.put("tenant", "t1", null);
        for (int round = 0; round < 2; round++) {
            Vocabulary.CONNECTORS.forEach(test.bench::imports);
            List.of("hr", "ad", "tenant").forEach(name -> test.syncs(name, full));
            test.bench.directories.get("ad").remove("a1");
        }
        return test.cloud().get("export");
    }

    private void syncs(String connector, boolean full) {
        StepResult step = full ? bench.syncs(connector) : bench.deltaSyncs(connector);
        assertThat(step.stopped()).isFalse();
    }

    private void cycle(String... order) {
        Vocabulary.CONNECTORS.forEach(bench::imports);
        List.of(order).forEach(bench::syncs);
    }

    private static List<SyncRule> rules() {
        return rules(in("hr").direct("blocked", "blocked").precedence(10), in("ad").precedence(20));
    }

    private static RuleMaker joiner() {
        return RuleMaker.in("ad in", "ad", "user", "person")
                .link(LinkType.JOIN)
                .join("id", "id", false)
                .direct("blocked", "blocked")
                .precedence(20);
    }

    private static List<SyncRule> rules(RuleMaker one, RuleMaker other) {
        return List.of(
                one.make(),
                other.make(),
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

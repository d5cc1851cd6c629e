// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syncline.engine.RuleMaker;
import org.syncline.rules.LinkType;

/**
 * After any edit of rules a synchronization that is limited to what edited rules can touch comes to
 * the same as a full one: in metaverse, connector spaces and pending exports, with the lineage of
 * every value. Which of two rules that would both join made a link depends on the order, and what
 * an object in error had before is computed again by full steps of other connectors only while it
 * waits for a reference, see docs/semantics.md.
 */
class LimitedPropertyTest {
    @Test
    void limitedEqualsFull() {
        Property.holds(250, seed -> drawn(seed, Feature.ERRORS), LimitedPropertyTest::same);
    }

    /** Rules are edited again, or edits taken back, before all connectors have seen them. */
    @Test
    void alsoWhenRulesAreEditedWhileTheyAreAppliedToSomeObjectsOnly() {
        Property.holds(150, seed -> drawn(seed), LimitedPropertyTest::sameInTheEnd);
    }

    /** Rules for its new type, or that there are none, are no matter of the other connectors. */
    @Test
    void aTargetObjectThatChangesItsTypeIsLeftToTheStepOfItsOwnConnector() {
        Bench full = typeChanged();
        Bench limited = typeChanged();
        full.syncs("hr");
        assertThat(Picture.of(full).get("tenant t1"))
                .containsEntry("link", "person[hr h1, tenant t1]");
        full.syncs("tenant");
        limited.limitedSyncs("hr");
        limited.limitedSyncs("tenant");
        assertThat(Picture.of(full).get("tenant t1"))
                .containsEntry("disposition", "NORMAL")
                .containsEntry("owned", "false")
                .doesNotContainKey("link");
        assertThat(Picture.differences(Picture.of(full), Picture.of(limited))).isEmpty();
    }

    private static Bench typeChanged() {
        Bench bench =
                new Bench(
                        List.of(
                                RuleMaker.in("people", "hr", "user", "person")
                                        .link(LinkType.PROVISION)
                                        .join("id", "id", false)
                                        .direct("id", "id")
                                        .precedence(10)
                                        .make(),
                                RuleMaker.out("finds", "person", "tenant", "user")
                                        .link(LinkType.JOIN)
                                        .join("id", "id", false)
                                        .direct("name", "id")
                                        .precedence(20)
                                        .make()));
        TreeMap<String, List<String>> id = new TreeMap<>(Map.of("id", List.of("p1")));
        Thing found = new Thing("t1", "CN=t1,DC=tenant", "user", id);
        bench.directories.get("hr").put(new Thing("h1", "CN=h1,DC=hr", "user", id));
        bench.directories.get("tenant").put(found);
        bench.cycle();
        bench.directories.get("tenant").put(found.ofType("contact"));
        bench.imports("tenant");
        return bench;
    }

    private static Case drawn(long seed, Feature... without) {
        Set<Feature> features = EnumSet.allOf(Feature.class);
        features.removeAll(List.of(Feature.OWN_PLAN, Feature.TWINS));
        features.removeAll(List.of(without));
        return RuleEditor.edited(CaseMaker.make(seed, features), features);
    }

    private static List<String> same(Case given) {
        Bench full = new Bench(given.rules());
        Bench limited = new Bench(given.rules());
        first(given, full, limited);
        for (Case.Round round : later(given)) {
            begin(round, full, limited);
            for (String name : Vocabulary.CONNECTORS) {
                full.syncs(name);
                limited.limitedSyncs(name);
            }
            List<String> found =
                    Picture.differences(
                            Picture.withOrigins(full), Picture.withOrigins(limited), "link made");
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<String> sameInTheEnd(Case given) {
        Bench full = new Bench(given.rules());
        Bench limited = new Bench(given.rules());
        Random random = new Random(given.seed());
        first(given, full, limited);
        for (Case.Round round : later(given)) {
            begin(round, full, limited);
            for (String name : Vocabulary.CONNECTORS) {
                switch (random.nextInt(3)) {
                    case 0 -> {
                        full.deltaSyncs(name);
                        limited.deltaSyncs(name);
                    }
                    case 1 -> {
                        full.syncs(name);
                        limited.limitedSyncs(name);
                    }
                    default -> {
                        // the connector is left for later
                    }
                }
            }
        }
        Vocabulary.CONNECTORS.forEach(full::syncs);
        Vocabulary.CONNECTORS.forEach(limited::limitedSyncs);
        return Picture.differences(
                Picture.withOrigins(full), Picture.withOrigins(limited), "link made");
    }

    private static void first(Case given, Bench... benches) {
        for (Bench bench : benches) {
            bench.apply(given.rounds().getFirst());
            bench.cycle();
        }
    }

    private static List<Case.Round> later(Case given) {
        return given.rounds().subList(1, given.rounds().size());
    }

    private static void begin(Case.Round round, Bench... benches) {
        for (Bench bench : benches) {
            bench.begin(round);
            Vocabulary.CONNECTORS.forEach(name -> bench.reads(name, false));
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/**
 * The state does not depend on the order in which things arrive (decisions, "Order of arrival").
 */
class OrderPropertyTest {
    @Test
    void theOrderOfObjectsInImportsDecidesNothing() {
        Property.holds(200, EnumSet.allOf(Feature.class), OrderPropertyTest::orderOfObjects);
    }

    @Test
    void norDoesTheOrderOfConnectors() {
        EnumSet<Feature> features = EnumSet.allOf(Feature.class);
        features.removeAll(
                List.of(
                        Feature.ONCE,
                        Feature.IGNORE,
                        Feature.OWN_PLAN,
                        Feature.ERRORS,
                        Feature.MIXED_MERGES,
                        Feature.NAME_CLASHES,
                        Feature.TARGET_CHANGES,
                        Feature.TWINS));
        Property.holds(60, features, OrderPropertyTest::orderOfConnectors);
    }

    @Test
    void aSecondSynchronizationWritesNothing() {
        EnumSet<Feature> features = EnumSet.allOf(Feature.class);
        features.remove(Feature.OWN_PLAN);
        Property.holds(100, features, OrderPropertyTest::idempotence);
    }

    private static List<String> orderOfObjects(Case given) {
        Bench straight = new Bench(given.rules());
        Bench shuffled = new Bench(given.rules()).shuffled(given.seed());
        for (Case.Round round : given.rounds()) {
            straight.apply(round);
            straight.cycle();
            shuffled.apply(round);
            shuffled.cycle();
        }
        return Picture.differences(Picture.of(straight), Picture.of(shuffled));
    }

    private static List<String> orderOfConnectors(Case given) {
        Bench straight = new Bench(given.rules());
        Bench shuffled = new Bench(given.rules());
        Random random = new Random(given.seed());
        for (Case.Round round : given.rounds()) {
            straight.apply(round);
            shuffled.apply(round);
            if (round != given.rounds().getFirst()) {
                straight.cycle();
                shuffled.cycle();
            }
            for (int again = 0; again < 3; again++) {
                straight.cycle();
                List<String> order = new ArrayList<>(Vocabulary.CONNECTORS);
                Collections.shuffle(order, random);
                shuffled.cycle(order);
            }
        }
        return Picture.differences(Picture.of(straight), Picture.of(shuffled), "link made");
    }

    private static List<String> idempotence(Case given) {
        Bench bench = new Bench(given.rules());
        List<String> found = new ArrayList<>();
        for (Case.Round round : given.rounds()) {
            bench.apply(round);
            bench.cycle();
            bench.cycle();
            boolean errors = bench.cycle();
            SortedMap<String, SortedMap<String, String>> before = Picture.of(bench);
            bench.takeWrites();
            bench.cycle();
            List<String> writes = bench.takeWrites();
            if (!errors) {
                found.addAll(writes);
            }
            found.addAll(Picture.differences(before, Picture.of(bench)));
        }
        return found;
    }
}

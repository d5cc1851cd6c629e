// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.syncline.engine.PreviewWords;
import org.syncline.rules.Direction;
import org.syncline.rules.SyncRule;

/**
 * Exports, the imports that confirm them and synchronizations come to an end: nothing is pending,
 * the target is what the model wants, which reads it as well, nothing else was written, and doing
 * it all again writes nothing. Rules that read back what was written to the target are left out,
 * because such a rule may ask for more every time.
 */
class ExportPropertyTest {
    private static final String TARGET = "tenant";
    private static final int PASSES = 4;

    /** In reach of no rule: a directory without anything in it is not believed. */
    private static final Thing BYSTANDER =
            new Thing("bystander", "CN=bystander,DC=tenant", "contact", new TreeMap<>());

    private final Set<String> planned = new TreeSet<>();
    private final Set<String> errors = new TreeSet<>();

    @Test
    void exportsComeToAnEndThatTheModelWants() {
        Property.holds(60, ExportPropertyTest::drawn, given -> same(given, 0));
    }

    /** So that nobody holds nothing against nothing. */
    @Test
    void theCasesWriteEverything() {
        for (int seed = 1; seed <= 20; seed++) {
            assertThat(same(drawn(seed), 1)).isEmpty();
        }
        assertThat(planned.toString())
                .contains("ADD CN=", "UPDATE CN=", "RENAME CN=", "DELETE CN=");
        assertThat(errors).contains("cd-error");
    }

    @Test
    void alsoWhenTheTargetFailsForAWhile() {
        Property.holds(40, ExportPropertyTest::drawn, given -> same(given, 2));
    }

    private static Case drawn(long seed) {
        Set<Feature> features = EnumSet.allOf(Feature.class);
        features.removeAll(
                List.of(
                        Feature.ERRORS,
                        Feature.OWN_PLAN,
                        Feature.TWINS,
                        Feature.MIXED_MERGES,
                        Feature.NAME_CLASHES,
                        Feature.NAME_REUSE));
        Case given = CaseMaker.make(seed, features);
        return given.withRules(given.rules().stream().filter(rule -> !readsBack(rule)).toList());
    }

    private static boolean readsBack(SyncRule rule) {
        return rule.direction() == Direction.INBOUND && rule.connector().equals(TARGET);
    }

    /**
     * What is wrong, round by round.
     *
     * @param badDays exports of a round in which changes fail by chance, before the target is
     *     mended
     */
    private List<String> same(Case given, int badDays) {
        Bench bench = new Bench(given.rules());
        Model model = new Model(given.rules());
        Random faults = new Random(given.seed());
        bench.directories.get(TARGET).put(BYSTANDER);
        for (Case.Round round : given.rounds()) {
            bench.apply(round);
            cycle(bench, model);
            List<String> found = new ArrayList<>();
            for (int day = 0; day < badDays; day++) {
                found.addAll(exported(bench, model, faults));
                cycle(bench, model);
            }
            found.addAll(ended(bench, model));
            found.addAll(again(bench, model));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Exports, and says what was written for which the model has no plan. */
    private List<String> exported(Bench bench, Model model, Random faults) {
        Directory target = bench.directories.get(TARGET);
        Map<String, Thing> before = target.things();
        planned.addAll(pending(bench));
        bench.exports(TARGET, faults).errors().forEach(error -> errors.add(error.type()));
        Map<String, Thing> after = target.things();
        return model.spaces.get(TARGET).stream()
                .filter(object -> object.anchor != null && object.export == null)
                .map(object -> object.anchor)
                .filter(anchor -> !Objects.equals(before.get(anchor), after.get(anchor)))
                .map(anchor -> "no plan: " + before.get(anchor) + " / " + after.get(anchor))
                .toList();
    }

    /** Exports until nothing is pending, once at least: what was joined settles one cycle later. */
    private List<String> ended(Bench bench, Model model) {
        List<String> found = new ArrayList<>();
        int passes = 0;
        do {
            found.addAll(exported(bench, model, null));
            cycle(bench, model);
        } while (++passes < PASSES && !pending(bench).isEmpty());
        pending(bench).forEach(change -> found.add("still pending: " + change));
        found.addAll(Picture.differences(Picture.of(bench), ModelPicture.of(model)));
        return found;
    }

    private static Set<String> pending(Bench bench) {
        return PreviewWords.pending(bench.engine(), TARGET);
    }

    /** What is in error is tried again each time, and how often is written down. */
    private static List<String> again(Bench bench, Model model) {
        Map<String, Thing> before = bench.directories.get(TARGET).things();
        bench.takeWrites();
        bench.exports(TARGET, null);
        boolean errors = cycle(bench, model);
        List<String> found = new ArrayList<>(errors ? List.of() : bench.takeWrites());
        if (!bench.directories.get(TARGET).things().equals(before)) {
            found.add("the target: " + before + " / " + bench.directories.get(TARGET).things());
        }
        return found;
    }

    /** Whether errors occurred. */
    private static boolean cycle(Bench bench, Model model) {
        for (String name : Vocabulary.CONNECTORS) {
            bench.imports(name);
            model.imports(name, bench.directories.get(name).entries());
        }
        boolean errors = false;
        for (String name : Vocabulary.CONNECTORS) {
            errors |= !bench.syncs(name).errors().isEmpty();
            model.syncs(name);
        }
        return errors;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Delta steps come to what the model says, which knows of full ones only (semantics, 1.7). */
class DeltaPropertyTest {
    @Test
    void deltaStepsComeToWhatTheModelSays() {
        Set<Feature> features = EnumSet.allOf(Feature.class);
        features.removeAll(List.of(Feature.OWN_PLAN, Feature.TWINS));
        Property.holds(200, features, DeltaPropertyTest::same);
    }

    private static List<String> same(Case given) {
        Bench bench = new Bench(given.rules());
        Model model = new Model(given.rules());
        for (Case.Round round : given.rounds()) {
            boolean first = round == given.rounds().getFirst();
            bench.apply(round);
            for (String name : Vocabulary.CONNECTORS) {
                bench.reads(name, first);
                model.imports(name, bench.directories.get(name).entries());
            }
            List<String> found = new ArrayList<>();
            for (String name : Vocabulary.CONNECTORS) {
                List<String> errors =
                        Bench.errorTypes(first ? bench.syncs(name) : bench.deltaSyncs(name));
                model.syncs(name);
                if (!errors.equals(model.errorTypes())) {
                    found.add("sync " + name + ": " + errors + " / " + model.errors);
                }
            }
            found.addAll(
                    Picture.differences(Picture.of(bench), ModelPicture.of(model), "link made"));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The engine does what the model says, in every cycle. */
class ModelPropertyTest {
    @Test
    void theEngineDoesWhatTheModelSays() {
        Set<Feature> features = EnumSet.allOf(Feature.class);
        features.remove(Feature.OWN_PLAN);
        Property.holds(250, features, ModelPropertyTest::same);
    }

    /** What the cases come to, so that nobody holds nothing against nothing. */
    @Test
    void theCasesMakeEverythingHappen() {
        StringBuilder all = new StringBuilder();
        for (int seed = 1; seed <= 60; seed++) {
            Case given = CaseMaker.make(seed, EnumSet.allOf(Feature.class));
            Model model = new Model(given.rules());
            Map<String, Directory> directories = new TreeMap<>();
            Vocabulary.CONNECTORS.forEach(name -> directories.put(name, new Directory(name)));
            for (Case.Round round : given.rounds()) {
                round.changes().forEach(c -> directories.get(c.connector()).apply(c));
                directories.forEach((name, directory) -> model.imports(name, directory.entries()));
                for (String name : Vocabulary.CONNECTORS) {
                    model.syncs(name);
                    all.append(model.errorTypes());
                }
                all.append(ModelPicture.of(model));
            }
        }
        assertThat(all.toString())
                .contains("export=ADD", "export=UPDATE", "export=RENAME", "export=DELETE")
                .contains("ORPHAN", "NOT_OURS", "import=UPDATE")
                .contains("INBOUND_JOIN", "INBOUND_PROJECTION", "OUTBOUND_JOIN")
                .contains("OUTBOUND_PROVISION", ModelError.AMBIGUOUS, ModelError.PROVISIONING)
                .contains("error-function-triggered", "flow-rules-invalid", "boss=[person[");
    }

    private static List<String> same(Case given) {
        Bench bench = new Bench(given.rules());
        Model model = new Model(given.rules());
        for (Case.Round round : given.rounds()) {
            bench.apply(round);
            List<String> found = new ArrayList<>();
            for (String name : Vocabulary.CONNECTORS) {
                bench.imports(name);
                model.imports(name, bench.directories.get(name).entries());
            }
            for (String name : Vocabulary.CONNECTORS) {
                List<String> errors = Bench.errorTypes(bench.syncs(name));
                model.syncs(name);
                if (!errors.equals(model.errorTypes())) {
                    found.add("sync " + name + ": " + errors + " / " + model.errors);
                }
            }
            found.addAll(Picture.differences(Picture.of(bench), ModelPicture.of(model)));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.util.List;
import java.util.TreeMap;
import org.syncline.model.Values;

/** An object of the metaverse in the model; references hold its number. */
final class ModelPerson {
    final long number;
    final String type;
    TreeMap<String, Values> values = new TreeMap<>();
    TreeMap<String, List<Giver>> givers = new TreeMap<>();

    ModelPerson(long number, String type) {
        this.number = number;
        this.type = type;
    }

    /** Who gave a value: lineage (semantics, 1.9). */
    record Giver(String rule, ModelObject object) {}

    Values get(String attribute) {
        return values.getOrDefault(attribute, Values.NONE);
    }
}

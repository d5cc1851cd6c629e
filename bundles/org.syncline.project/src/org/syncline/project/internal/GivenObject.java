// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.project.EvaluationCase;
import org.syncline.project.GivenAttribute;
import org.syncline.rules.expression.EvaluationContext;

/** The object of a single evaluation: what was given, all of it confirmed by an import. */
public final class GivenObject implements EvaluationContext {
    private final Map<String, Values> values = new HashMap<>();
    private final Set<String> multiValued = new HashSet<>();
    private final Map<String, String> parameters;
    private final Instant now = Instant.now();

    public GivenObject(EvaluationCase given) {
        this.parameters = given.parameters();
        for (GivenAttribute attribute : given.attributes()) {
            Values before = attribute(attribute.name());
            values.put(attribute.name(), before.plus(attribute.values()));
            if (attribute.multiValued() || !before.isEmpty()) {
                multiValued.add(attribute.name());
            }
        }
    }

    @Override
    public Values attribute(String name) {
        return values.getOrDefault(name, Values.NONE);
    }

    @Override
    public Values importedValue(String name) {
        return attribute(name);
    }

    @Override
    public boolean isMultiValued(String name) {
        return multiValued.contains(name);
    }

    @Override
    public String dn() {
        Value name = attribute("dn").first();
        return name == null ? null : name.text();
    }

    @Override
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public RandomGenerator random() {
        return RandomGenerator.getDefault();
    }
}

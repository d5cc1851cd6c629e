// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.rules.expression.EvaluationContext;

/** A generated person as the expressions and the hand-written code see it. */
final class Person implements EvaluationContext {
    private static final Set<String> MULTI_VALUED = Set.of("proxyAddresses", "description");

    private final Map<String, Values> attributes;
    private final String dn;

    Person(Map<String, Values> attributes, String dn) {
        this.attributes = attributes;
        this.dn = dn;
    }

    @Override
    public Values attribute(String name) {
        return attributes.getOrDefault(name, Values.NONE);
    }

    @Override
    public Values importedValue(String name) {
        return attribute(name);
    }

    @Override
    public boolean isMultiValued(String name) {
        return MULTI_VALUED.contains(name);
    }

    @Override
    public String dn() {
        return dn;
    }

    @Override
    public Optional<String> parameter(String name) {
        return name.equals("Domain.FQDN") ? Optional.of("contoso.com") : Optional.empty();
    }

    @Override
    public Instant now() {
        return Instant.EPOCH;
    }

    @Override
    public RandomGenerator random() {
        return new Random(0);
    }

    /** For hand-written code: the text of a single value, null when absent. */
    String text(String name) {
        Value value = attribute(name).first();
        return value == null ? null : value.text();
    }

    /** For hand-written code: the number of a single value, 0 when absent. */
    long number(String name) {
        return attribute(name).first() instanceof Value.Int number ? number.number() : 0;
    }

    boolean has(String name) {
        return !attribute(name).isEmpty();
    }
}

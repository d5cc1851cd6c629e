// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.syncline.model.Values;
import org.syncline.rules.expression.EvaluationContext;

/** A {@link RuleSource} in the eyes of an expression. */
record SourceContext(RuleSource source, Moment moment) implements EvaluationContext {
    @Override
    public Values attribute(String name) {
        return source.attribute(name);
    }

    @Override
    public Values importedValue(String name) {
        return source.confirmed(name);
    }

    @Override
    public boolean isMultiValued(String name) {
        return source.multiValued(name);
    }

    @Override
    public String dn() {
        return source.dn();
    }

    @Override
    public Optional<String> parameter(String name) {
        return source.parameters().get(name);
    }

    @Override
    public Instant now() {
        return moment.now();
    }

    @Override
    public RandomGenerator random() {
        return moment.random();
    }
}

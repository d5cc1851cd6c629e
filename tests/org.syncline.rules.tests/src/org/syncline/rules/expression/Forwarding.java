// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.syncline.model.Values;

/** Hands every question but one on to another object, for tests. */
abstract class Forwarding implements EvaluationContext {
    private final EvaluationContext inner;

    Forwarding(EvaluationContext inner) {
        this.inner = inner;
    }

    @Override
    public Values importedValue(String name) {
        return inner.importedValue(name);
    }

    @Override
    public boolean isMultiValued(String name) {
        return inner.isMultiValued(name);
    }

    @Override
    public String dn() {
        return inner.dn();
    }

    @Override
    public Optional<String> parameter(String name) {
        return inner.parameter(name);
    }

    @Override
    public Instant now() {
        return inner.now();
    }

    @Override
    public RandomGenerator random() {
        return inner.random();
    }
}

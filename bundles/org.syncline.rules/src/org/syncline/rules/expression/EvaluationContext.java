// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.syncline.model.Values;

/**
 * What an expression may ask of the object that it is evaluated for. Implemented by the callers:
 * the engine, the {@code evaluate} verb, rule tests. Used from the evaluating thread only.
 */
public interface EvaluationContext {
    /**
     * The values of an attribute at the top of the tower: what waits for export included (semantics
     * reference, 1.6). Never asked for {@code dn}.
     *
     * @return {@link Values#NONE} when absent, never null
     */
    Values attribute(String name);

    /**
     * The values that an import confirmed (semantics reference, 2.6).
     *
     * @return {@link Values#NONE} when absent, never null
     */
    Values importedValue(String name);

    /** Whether the schema allows several values; then functions work value by value. */
    boolean isMultiValued(String name);

    /** The object's name as text, what {@code [dn]} gives; null when the object has none. */
    String dn();

    /** The value of {@code %name%}, empty when the parameter is not defined. */
    Optional<String> parameter(String name);

    /** The moment that {@code Now()} gives. */
    Instant now();

    /** The source of {@code Guid()} and {@code RandomNum()}. */
    RandomGenerator random();
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An expression and the object that it is evaluated for. Immutable.
 *
 * @param expression as it stands in a rule
 * @param attributes of the source object; {@code dn} is its name
 * @param parameters values of {@code %name%}
 */
public record EvaluationCase(
        String expression, List<GivenAttribute> attributes, Map<String, String> parameters) {
    public EvaluationCase {
        Objects.requireNonNull(expression, "expression");
        attributes = List.copyOf(attributes);
        parameters = Map.copyOf(parameters);
    }
}

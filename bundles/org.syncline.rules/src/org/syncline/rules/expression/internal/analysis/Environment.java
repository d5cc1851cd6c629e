// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal.analysis;

/**
 * What names mean at one point: variables, and lists that stand for their current value. A chain,
 * like the frames of an evaluation. Immutable.
 */
final class Environment {
    static final Environment EMPTY = new Environment(null, null);

    private record Variable(String name, Inferred value, Variable outer) {}

    private record Position(Object axis, boolean sure, Position outer) {}

    private final Variable variables;
    private final Position positions;

    private Environment(Variable variables, Position positions) {
        this.variables = variables;
        this.positions = positions;
    }

    Environment with(String name, Inferred value) {
        return new Environment(new Variable(name, value, variables), positions);
    }

    /** Inside a choice that is made for each value of a list. */
    Environment at(Shape condition) {
        return condition.mayBeList() && condition.axis() != null
                ? new Environment(
                        variables, new Position(condition.axis(), condition.isList(), positions))
                : this;
    }

    /** Every list is whole: for functions that take all values. */
    Environment whole() {
        return positions == null ? this : new Environment(variables, null);
    }

    /** The value of a variable, or null when it is not bound. */
    Inferred variable(String name) {
        for (Variable v = variables; v != null; v = v.outer) {
            if (v.name.equals(name)) {
                return current(v.value);
            }
        }
        return null;
    }

    /** The current value of a list whose axis is bound, anything else as it is. */
    Inferred current(Inferred inferred) {
        if (!inferred.shape().mayBeList() || inferred.shape().axis() == null) {
            return inferred;
        }
        for (Position p = positions; p != null; p = p.outer) {
            if (p.axis.equals(inferred.shape().axis())) {
                return p.sure
                        ? inferred.withShape(Shape.SINGLE)
                        : inferred.withShape(Shape.SINGLE.or(inferred.shape()));
            }
        }
        return inferred;
    }
}

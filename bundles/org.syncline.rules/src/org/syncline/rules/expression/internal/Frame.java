// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import org.syncline.rules.expression.EvaluationContext;

/**
 * What names mean at one point of an evaluation: the object, the current value of the multi-valued
 * attributes that are worked through value by value, and the variables. Frames form a chain and are
 * immutable, but for the budget that they share.
 */
public final class Frame {
    private record Position(Object axis, int index, Position outer) {}

    private record Variable(String name, Datum value, Variable outer) {}

    private final EvaluationContext context;
    private final Budget budget;
    private final Position positions;
    private final Variable variables;

    public Frame(EvaluationContext context) {
        this(context, new Budget(), null, null);
    }

    private Frame(
            EvaluationContext context, Budget budget, Position positions, Variable variables) {
        this.context = context;
        this.budget = budget;
        this.positions = positions;
        this.variables = variables;
    }

    EvaluationContext context() {
        return context;
    }

    Budget budget() {
        return budget;
    }

    /** A frame in which lists of the axis stand for their slot at the index. */
    Frame at(Object axis, int index) {
        return new Frame(context, budget, new Position(axis, index, positions), variables);
    }

    /** A frame in which every list is whole: for functions that take all values. */
    Frame whole() {
        return positions == null ? this : new Frame(context, budget, null, variables);
    }

    Frame with(String variable, Datum value) {
        return new Frame(context, budget, positions, new Variable(variable, value, variables));
    }

    /** The value of a variable, or null when it is not bound. */
    Datum variable(String name) {
        for (Variable v = variables; v != null; v = v.outer) {
            if (v.name.equals(name)) {
                return v.value;
            }
        }
        return null;
    }

    /** The current slot of a list whose axis is bound, anything else as it is. */
    Datum current(Datum datum) {
        if (positions != null && datum instanceof Datum.Multi multi) {
            int index = indexOf(multi.axis());
            return index < 0 ? datum : multi.slots().get(index);
        }
        return datum;
    }

    private int indexOf(Object axis) {
        for (Position p = positions; p != null; p = p.outer) {
            if (p.axis.equals(axis)) {
                return p.index;
            }
        }
        return -1;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import org.syncline.rules.expression.EvaluationException;

/** How conditions are read, and how a condition over a list decides value by value. */
final class Conditions {
    /** What to do with one condition, in a frame in which its list stands for the current value. */
    @FunctionalInterface
    interface Decision {
        Datum decide(Datum condition, Frame frame) throws EvaluationException;
    }

    private Conditions() {}

    /**
     * Decides once, or once for each value of a list. A list without values decides as NULL does: a
     * condition on an absent attribute is false, it does not make the choice vanish.
     */
    static Datum forEach(Datum condition, Frame frame, int offset, Decision decision)
            throws EvaluationException {
        if (!(condition instanceof Datum.Multi)) {
            return decision.decide(condition, frame);
        }
        Axis axis = new Axis(offset);
        axis.add(condition);
        if (axis.isEmpty()) {
            return decision.decide(Datum.Absent.NULL, frame);
        }
        return axis.map(i -> decision.decide(Axis.slot(condition, i), frame.at(axis.key(), i)));
    }

    /**
     * Whether a condition holds. NULL is false (decisions, rules and expressions).
     *
     * @throws EvaluationException when it is neither a boolean nor NULL
     */
    static boolean isTrue(Datum condition, int offset) throws EvaluationException {
        if (condition instanceof Datum.Bool bool) {
            return bool.value();
        }
        if (condition.isNull()) {
            return false;
        }
        throw new EvaluationException(
                "A condition is "
                        + condition.typeName()
                        + ", but a boolean is needed. Compare it with something, or use CBool().",
                offset,
                false);
    }
}

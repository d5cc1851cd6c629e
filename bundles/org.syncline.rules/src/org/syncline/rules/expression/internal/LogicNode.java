// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import org.syncline.rules.expression.EvaluationException;

/**
 * {@code &&} and {@code ||}: the right side is evaluated only when the left one does not decide
 * (semantics reference, 3.1). NULL is false.
 *
 * @param decisive the value of the left side that decides: true for {@code ||}
 */
record LogicNode(boolean decisive, Node left, Node right, int leftOffset, int rightOffset)
        implements Node {
    @Override
    public Datum evaluate(Frame frame) throws EvaluationException {
        frame.budget().step(leftOffset);
        return Conditions.forEach(left.evaluate(frame), frame, leftOffset, this::decide);
    }

    private Datum decide(Datum condition, Frame frame) throws EvaluationException {
        if (Conditions.isTrue(condition, leftOffset) == decisive) {
            return Datum.Bool.of(decisive);
        }
        return Conditions.forEach(
                right.evaluate(frame),
                frame,
                rightOffset,
                (other, inner) -> Datum.Bool.of(Conditions.isTrue(other, rightOffset)));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import org.syncline.rules.expression.EvaluationException;
import org.syncline.rules.expression.internal.Signature.Mode;

/**
 * A call of a function or operator whose arguments are evaluated first. A list where one value is
 * taken makes a list of results on the same axis.
 *
 * @param ofNull the result when the first argument is NULL, or null when the body decides
 */
record CallNode(
        String function,
        Signature signature,
        Datum ofNull,
        Function.Body body,
        Node[] arguments,
        int[] offsets,
        int offset)
        implements Node {
    @Override
    public Datum evaluate(Frame frame) throws EvaluationException {
        frame.budget().step(offset);
        Datum[] data = new Datum[arguments.length];
        Axis axis = null;
        for (int i = 0; i < data.length; i++) {
            Mode mode = signature.mode(i);
            data[i] = arguments[i].evaluate(mode == Mode.LIST ? frame.whole() : frame);
            if (mode == Mode.EACH && data[i] instanceof Datum.Multi) {
                axis = axis == null ? new Axis(offset) : axis;
                axis.add(data[i]);
            }
        }
        Arguments evaluated = new Arguments(function, data, offsets, offset, frame);
        return axis == null ? apply(evaluated) : axis.map(i -> applyAt(i, evaluated, frame));
    }

    private Datum applyAt(int slot, Arguments evaluated, Frame frame) throws EvaluationException {
        frame.budget().step(offset);
        Datum[] data = new Datum[evaluated.count()];
        for (int i = 0; i < data.length; i++) {
            Datum datum = evaluated.get(i);
            data[i] = signature.mode(i) == Mode.EACH ? Axis.slot(datum, slot) : datum;
        }
        return apply(evaluated.with(data));
    }

    private Datum apply(Arguments evaluated) throws EvaluationException {
        if (ofNull != null && evaluated.isNull(0)) {
            return ofNull;
        }
        return body.apply(evaluated);
    }
}

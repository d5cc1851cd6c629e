// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.util.ArrayList;
import java.util.List;
import org.syncline.rules.expression.EvaluationException;

/**
 * {@code Select} and {@code Where}: an expression for each value of a list.
 *
 * @param filter whether the expression is a condition that keeps the value
 */
record EachNode(String variable, Node values, Node body, boolean filter, int bodyOffset, int offset)
        implements Node {
    @Override
    public Datum evaluate(Frame frame) throws EvaluationException {
        frame.budget().step(offset);
        Datum list = values.evaluate(frame.whole());
        if (list.isNull()) {
            return Datum.Absent.NULL;
        }
        List<Datum> results = new ArrayList<>();
        for (Datum value : list instanceof Datum.Multi multi ? multi.present() : List.of(list)) {
            frame.budget().step(offset);
            Datum result = body.evaluate(frame.with(variable, value));
            if (!filter) {
                results.add(result);
            } else if (Conditions.isTrue(result, bodyOffset)) {
                results.add(value);
            }
        }
        return Axis.flatten(results);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import org.syncline.rules.expression.EvaluationException;

/**
 * {@code Switch}: conditions and values in turn. All conditions are evaluated, of the values only
 * the chosen one (decisions, rules and expressions).
 */
record SwitchNode(Node[] parts, int[] offsets, int offset) implements Node {
    @Override
    public Datum evaluate(Frame frame) throws EvaluationException {
        frame.budget().step(offset);
        Datum[] conditions = new Datum[parts.length / 2];
        Axis axis = new Axis(offset);
        for (int i = 0; i < conditions.length; i++) {
            Datum condition = parts[2 * i].evaluate(frame);
            boolean emptyList = condition instanceof Datum.Multi multi && multi.slots().isEmpty();
            conditions[i] = emptyList ? Datum.Absent.NULL : condition;
            axis.add(conditions[i]);
        }
        if (axis.isNone()) {
            return choose(conditions, 0, frame);
        }
        return axis.map(slot -> choose(conditions, slot, frame.at(axis.key(), slot)));
    }

    private Datum choose(Datum[] conditions, int slot, Frame frame) throws EvaluationException {
        Node chosen = null;
        for (int i = conditions.length - 1; i >= 0; i--) {
            if (Conditions.isTrue(Axis.slot(conditions[i], slot), offsets[2 * i])) {
                chosen = parts[2 * i + 1];
            }
        }
        return chosen == null ? Datum.Absent.NULL : chosen.evaluate(frame);
    }
}

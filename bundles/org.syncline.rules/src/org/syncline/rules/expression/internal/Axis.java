// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.util.ArrayList;
import java.util.List;
import org.syncline.rules.expression.EvaluationException;

/**
 * The one list along which a part of an expression is worked through value by value (semantics
 * reference, 3.3). For one evaluation.
 */
final class Axis {
    /** Computes the result for one slot. */
    @FunctionalInterface
    interface SlotFunction {
        Datum apply(int slot) throws EvaluationException;
    }

    /** The axis of {@code ImportedValue("name")}; that of {@code [name]} is the name itself. */
    record Imported(String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final int offset;
    private Datum.Multi list;

    /**
     * @param offset the place that messages name
     */
    Axis(int offset) {
        this.offset = offset;
    }

    /**
     * Adds an operand; only lists matter.
     *
     * @throws EvaluationException when it is a list of another axis than those before
     */
    void add(Datum datum) throws EvaluationException {
        if (datum instanceof Datum.Multi multi) {
            if (list == null) {
                list = multi;
            } else if (!list.axis().equals(multi.axis())) {
                throw new EvaluationException(
                        "Two different lists"
                                + names(list.axis(), multi.axis())
                                + " cannot be worked through value by value together. Reduce one of"
                                + " them to one value, for example with Item() or Join().",
                        offset,
                        false);
            }
        }
    }

    private static String names(Object a, Object b) {
        return isNamed(a) && isNamed(b) ? " (" + a + " and " + b + ")" : "";
    }

    private static boolean isNamed(Object axis) {
        return axis instanceof String || axis instanceof Imported;
    }

    boolean isNone() {
        return list == null;
    }

    boolean isEmpty() {
        return list.slots().isEmpty();
    }

    Object key() {
        return list.axis();
    }

    /** The operand's part in a slot: of a list the slot, of a single value the value. */
    static Datum slot(Datum datum, int slot) {
        return datum instanceof Datum.Multi multi ? multi.slots().get(slot) : datum;
    }

    /**
     * The list of the results. When a result is a list itself, the results are joined into one list
     * of its own.
     */
    Datum map(SlotFunction function) throws EvaluationException {
        List<Datum> results = new ArrayList<>(list.slots().size());
        boolean nested = false;
        for (int i = 0; i < list.slots().size(); i++) {
            Datum result = function.apply(i);
            nested |= result instanceof Datum.Multi;
            results.add(result);
        }
        return nested ? flatten(results) : new Datum.Multi(list.axis(), results);
    }

    /** One list of its own from single values and lists. */
    static Datum.Multi flatten(List<Datum> results) {
        List<Datum> flat = new ArrayList<>();
        for (Datum result : results) {
            if (result instanceof Datum.Multi multi) {
                flat.addAll(multi.slots());
            } else {
                flat.add(result);
            }
        }
        return Datum.Multi.of(flat);
    }
}

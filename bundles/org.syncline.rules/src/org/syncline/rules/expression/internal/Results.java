// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.util.ArrayList;
import java.util.List;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.rules.expression.EvaluationException;
import org.syncline.rules.expression.ExpressionResult;

/** Turns values of attributes into data and back. */
public final class Results {
    private Results() {}

    /**
     * What a finished evaluation contributes.
     *
     * @throws EvaluationException when it is a date
     */
    public static ExpressionResult of(Datum datum) throws EvaluationException {
        return switch (datum) {
            case Datum.Absent absent -> absent(absent);
            case Datum.Multi multi -> multi(multi);
            default -> new ExpressionResult.Result(Values.of(value(datum)), false);
        };
    }

    private static ExpressionResult absent(Datum.Absent absent) {
        return switch (absent) {
            case NULL -> new ExpressionResult.Null();
            case AUTHORITATIVE_NULL -> new ExpressionResult.AuthoritativeNull();
            case IGNORE_FLOW -> new ExpressionResult.IgnoreFlow();
        };
    }

    /** NULL slots vanish; a literal that is no value counts only when nothing else is left. */
    private static ExpressionResult multi(Datum.Multi multi) throws EvaluationException {
        List<Value> values = new ArrayList<>(multi.slots().size());
        for (Datum slot : multi.slots()) {
            if (!slot.isNull()) {
                values.add(value(slot));
            }
        }
        return values.isEmpty()
                ? absent(strongest(multi))
                : new ExpressionResult.Result(Values.of(values), true);
    }

    /** What a list without values stands for: the last literal in it other than NULL. */
    static Datum.Absent strongest(Datum.Multi multi) {
        Datum.Absent strongest = Datum.Absent.NULL;
        for (Datum slot : multi.slots()) {
            if (slot instanceof Datum.Absent absent && absent != Datum.Absent.NULL) {
                strongest = absent;
            }
        }
        return strongest;
    }

    private static Value value(Datum datum) throws EvaluationException {
        return switch (datum) {
            case Datum.Text text -> Value.of(text.value());
            case Datum.Num number -> Value.of(number.value());
            case Datum.Bool bool -> Value.of(bool.value());
            case Datum.Bytes bytes -> bytes.value();
            case Datum.Ref reference -> Value.of(reference.value());
            case Datum.MetaverseRef reference -> reference.value();
            case Datum.Moment moment ->
                    throw new EvaluationException(
                            "The result is a date, which no attribute can hold. Turn it to text"
                                    + " with FormatDateTime() or to a number with NumFromDate().",
                            0,
                            false);
            default -> throw new IllegalStateException("not a single value: " + datum.typeName());
        };
    }

    /** The values of an attribute: a list on the given axis when there can be several. */
    static Datum datum(Values values, boolean multiValued, Object axis) {
        if (multiValued || values.size() > 1) {
            return new Datum.Multi(axis, values.stream().map(Results::datum).toList());
        }
        return values.isEmpty() ? Datum.Absent.NULL : datum(values.first());
    }

    private static Datum datum(Value value) {
        return switch (value) {
            case Value.Text text -> new Datum.Text(text.text());
            case Value.Int number -> new Datum.Num(number.number());
            case Value.Bool bool -> Datum.Bool.of(bool.value());
            case Value.Binary binary -> new Datum.Bytes(binary);
            case Value.Reference reference -> new Datum.Ref(reference.dn());
            case Value.Link link -> new Datum.MetaverseRef(link);
        };
    }
}

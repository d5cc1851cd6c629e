// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.util.ArrayList;
import java.util.List;
import org.syncline.model.Value;
import org.syncline.rules.expression.EvaluatedValue;
import org.syncline.rules.expression.EvaluatedValue.Part;
import org.syncline.rules.expression.EvaluatedValue.Type;

/** Turns a finished evaluation into what a person is shown. */
public final class Shown {
    private Shown() {}

    public static EvaluatedValue of(Datum datum) {
        return switch (datum) {
            case Datum.Absent absent -> new EvaluatedValue(type(absent), List.of(), false);
            case Datum.Multi multi -> multi(multi);
            default -> new EvaluatedValue(type(datum), List.of(part(datum)), false);
        };
    }

    private static EvaluatedValue multi(Datum.Multi multi) {
        List<Part> parts = new ArrayList<>(multi.slots().size());
        Type type = null;
        for (Datum slot : multi.present()) {
            Type found = type(slot);
            type = type == null || type == found ? found : Type.STRING;
            parts.add(part(slot));
        }
        return new EvaluatedValue(
                type == null ? type(Results.strongest(multi)) : type, parts, true);
    }

    private static Type type(Datum datum) {
        return switch (datum) {
            case Datum.Text text -> Type.STRING;
            case Datum.Num number -> Type.INTEGER;
            case Datum.Bool bool -> Type.BOOLEAN;
            case Datum.Bytes bytes -> Type.BINARY;
            case Datum.Ref reference -> Type.REFERENCE;
            case Datum.MetaverseRef reference -> Type.REFERENCE;
            case Datum.Moment moment -> Type.DATE;
            case Datum.Absent absent ->
                    switch (absent) {
                        case NULL -> Type.NULL;
                        case AUTHORITATIVE_NULL -> Type.AUTHORITATIVE_NULL;
                        case IGNORE_FLOW -> Type.IGNORE_FLOW;
                    };
            case Datum.Multi multi -> throw new IllegalStateException("a list within a list");
        };
    }

    private static Part part(Datum datum) {
        return switch (datum) {
            case Datum.Text text -> new Part.Storable(Value.of(text.value()));
            case Datum.Num number -> new Part.Storable(Value.of(number.value()));
            case Datum.Bool bool -> new Part.Storable(Value.of(bool.value()));
            case Datum.Bytes bytes -> new Part.Storable(bytes.value());
            case Datum.Ref reference -> new Part.Storable(Value.of(reference.value()));
            case Datum.MetaverseRef reference -> new Part.Storable(reference.value());
            case Datum.Moment moment -> new Part.Date(moment.value());
            default -> throw new IllegalStateException("not a single value: " + datum.typeName());
        };
    }
}

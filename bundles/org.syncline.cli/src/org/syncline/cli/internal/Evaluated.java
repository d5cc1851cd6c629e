// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import org.syncline.model.Printable;
import org.syncline.model.Value;
import org.syncline.project.Evaluation;
import org.syncline.rules.expression.EvaluatedValue;
import org.syncline.rules.expression.EvaluatedValue.Part;

/** How {@code evaluate} shows what an expression came to. */
final class Evaluated {
    private Evaluated() {}

    /** {@code {"type", "values"}} or {@code {"error", "column"}}. */
    static JsonObject json(Evaluation evaluation) {
        JsonObject json = new JsonObject();
        switch (evaluation) {
            case Evaluation.Success success -> {
                json.addProperty("type", success.value().type().word());
                json.add("values", values(success.value()));
            }
            case Evaluation.Failure failure -> {
                json.addProperty("error", failure.message());
                json.addProperty("column", failure.column());
            }
        }
        return json;
    }

    /**
     * In the order that the expression gave; where types differ all are texts, as the type says.
     */
    private static JsonArray values(EvaluatedValue value) {
        JsonArray values = new JsonArray();
        for (Part part : value.parts()) {
            values.add(
                    value.type() == EvaluatedValue.Type.STRING
                            ? new JsonPrimitive(part.text())
                            : primitive(part));
        }
        return values;
    }

    private static JsonPrimitive primitive(Part part) {
        return switch (part) {
            case Part.Storable(Value.Int number) -> new JsonPrimitive(number.number());
            case Part.Storable(Value.Bool bool) -> new JsonPrimitive(bool.value());
            default -> new JsonPrimitive(part.text());
        };
    }

    /** One line for each value, the type before it; one line when there is none. */
    static List<String> lines(EvaluatedValue value) {
        String type = value.type().word();
        return value.parts().isEmpty()
                ? List.of(type)
                : value.parts().stream().map(part -> type + " " + shown(value, part)).toList();
    }

    private static String shown(EvaluatedValue value, Part part) {
        String text = Printable.of(part.text());
        return value.type() == EvaluatedValue.Type.STRING
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    static String line(Evaluation.Failure failure) {
        return "column " + failure.column() + ": " + Printable.of(failure.message());
    }
}

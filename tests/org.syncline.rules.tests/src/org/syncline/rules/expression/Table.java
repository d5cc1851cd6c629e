// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.syncline.model.Value;
import org.syncline.rules.expression.EvaluatedValue.Part;

/**
 * Tables of expressions and what they give: one a line, {@code expression => result}. A text stands
 * in quotes, binary as {@code x'0a'}, a reference as {@code ref(…)}, a date as {@code
 * 2001-01-01T00:00:00Z}, several values in braces; a result that begins with {@code !} is a part of
 * an error's message.
 */
final class Table {
    private Table() {}

    static Stream<Arguments> of(String rows) {
        return rows.lines()
                .filter(row -> !row.isBlank())
                .map(row -> row.split(" => ", 2))
                .map(row -> Arguments.of(row[0].strip(), row[1].strip()));
    }

    static void check(String expression, String expected) {
        String found = show(expression, new SampleContext());
        if (expected.startsWith("!")) {
            assertThat(found).startsWith("!").contains(expected.substring(1));
        } else {
            assertThat(found).isEqualTo(expected);
        }
    }

    static String show(String expression, EvaluationContext context) {
        try {
            CompiledExpression compiled = CompiledExpression.compile(TestParser.parse(expression));
            return show(compiled.evaluateAny(context));
        } catch (EvaluationException e) {
            return "!" + e.getMessage();
        }
    }

    private static String show(EvaluatedValue value) {
        return switch (value.type()) {
            case NULL -> "NULL";
            case AUTHORITATIVE_NULL -> "AuthoritativeNull";
            case IGNORE_FLOW -> "IgnoreThisFlow";
            default -> parts(value);
        };
    }

    private static String parts(EvaluatedValue value) {
        String parts = value.parts().stream().map(Table::show).collect(Collectors.joining(", "));
        return value.multiValued() ? "{" + parts + "}" : parts;
    }

    private static String show(Part part) {
        return switch (part) {
            case Part.Storable storable -> show(storable.value());
            case Part.Date date -> date.text();
        };
    }

    /** A value as it stands in a table. */
    static String show(Value value) {
        return switch (value) {
            case Value.Text text -> '"' + text.text() + '"';
            case Value.Binary binary -> "x'" + HexFormat.of().formatHex(binary.bytes()) + "'";
            case Value.Reference reference -> "ref(" + reference.dn() + ")";
            default -> value.text();
        };
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.syncline.model.Printable;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Writes {@code docs/functions.md} from {@link FunctionRows} and the descriptions of functions. */
final class FunctionPage {
    /** Where results begin, unless the expression is longer. */
    private static final int RESULT_COLUMN = 44;

    private static final int LONGEST_VALUE = 100;

    private static final String HEAD =
            """
            # Functions

            All functions of the expression language, with results that the tests hold them to. This page is written by
            `FunctionPageTest` from `tests/org.syncline.rules.tests/src/org/syncline/rules/expression/functions`: change the
            table there and run the test with `SYNCLINE_RENEW=1` in the environment.

            Types: `str` text, `num` 64-bit number, `bool` boolean, `bin` binary, `ref` reference, `dt` date and time, `enum` a
            word, quoted or bare, `exp` a condition or expression, `var` and `any` any of them. `mv` before a type stands for all
            values of a multi-valued attribute. Where one value is taken, a multi-valued attribute is worked through value by
            value, and values that become NULL vanish. Arguments in `[ ]` may be left out. Positions count from 1. Try
            others with `syncline evaluate`.

            In results a text stands in quotes, a binary value as `x'…'` in hexadecimal, a reference as `ref(…)`, several values
            in braces.
            """;

    private final StringBuilder out = new StringBuilder();

    private FunctionPage() {}

    static String text() {
        FunctionPage page = new FunctionPage();
        page.write();
        return page.out.toString();
    }

    private void write() {
        out.append(HEAD);
        contents();
        sample(new SampleContext());
        for (FunctionRows.Group group : FunctionRows.groups()) {
            out.append("\n## ").append(group.title()).append('\n');
            group.entries().forEach(this::entry);
        }
    }

    private void contents() {
        out.append("\n| group | functions |\n|---|---|\n");
        for (FunctionRows.Group group : FunctionRows.groups()) {
            List<String> links =
                    group.entries().stream()
                            .map(entry -> "[" + entry.function() + "](#" + anchor(entry) + ")")
                            .toList();
            out.append("| ").append(group.title()).append(" | ");
            out.append(String.join(", ", links)).append(" |\n");
        }
    }

    private static String anchor(FunctionRows.Entry entry) {
        return entry.function().toLowerCase(java.util.Locale.ROOT);
    }

    private void sample(SampleContext object) {
        out.append("\n## The object of the examples\n\n");
        line("[dn]", '"' + object.dn() + '"');
        for (Map.Entry<String, Values> attribute : object.given().entrySet()) {
            if (!attribute.getValue().isEmpty()) {
                String name = attribute.getKey();
                boolean several = object.isMultiValued(name);
                line("[" + name + "]", shown(attribute.getValue(), several));
            }
        }
        SortedMap<String, Values> confirmed = object.confirmed();
        confirmed.forEach(
                (name, values) -> line("ImportedValue(\"" + name + "\")", shown(values, true)));
        object.parameters().forEach((name, value) -> line("%" + name + "%", '"' + value + '"'));
        line("Now()", object.now().toString());
        out.append("\nOther attributes have no value.\n");
    }

    private static String shown(Values values, boolean several) {
        List<String> shown = values.stream().map(FunctionPage::shown).toList();
        return several ? "{" + String.join(", ", shown) + "}" : shown.getFirst();
    }

    private static String shown(Value value) {
        return value instanceof Value.Binary binary && binary.length() > LONGEST_VALUE
                ? "a certificate"
                : Table.show(value);
    }

    private void entry(FunctionRows.Entry entry) {
        FunctionDescription function = Functions.find(entry.function()).orElseThrow();
        out.append("\n### ").append(entry.function()).append("\n\n");
        out.append('`').append(function.signature()).append("`\n\n");
        out.append(function.documentation()).append('\n');
        entry.notes().forEach(note -> out.append('\n').append(note).append('\n'));
        out.append('\n');
        entry.rows().forEach(row -> line(row.expression(), result(row)));
    }

    private static String result(FunctionRows.Row row) {
        String result = Table.show(row.expression(), new SampleContext());
        return result.startsWith("!") ? "error: " + result.substring(1) : result;
    }

    private void line(String expression, String result) {
        String padding = " ".repeat(Math.max(1, RESULT_COLUMN - expression.length()));
        out.append("    ").append(expression).append(padding).append("→ ");
        out.append(Printable.of(result)).append('\n');
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syncline.rules.expression.Expression;
import org.syncline.rules.expression.Expression.Call;
import org.syncline.rules.expression.Expression.NumberLiteral;
import org.syncline.rules.expression.Expression.StringLiteral;
import org.syncline.rules.expression.ExpressionProblem;

/**
 * Literals that a function refuses whatever its other arguments are: words of enumerations, pad
 * characters, patterns. Each is tried with sample values for the others.
 */
final class LiteralArguments {
    private static final Expression DATE =
            new Call("CDate", List.of(new StringLiteral("2001-01-01", 0)), 0);
    private static final Expression NAME =
            new Call("CRef", List.of(new StringLiteral("CN=a,DC=b", 0)), 0);

    /** A call that succeeds, and which of its arguments are tried. */
    private record Sample(List<Expression> arguments, Set<Integer> tried) {}

    private static final Map<String, Sample> SAMPLES =
            Map.ofEntries(
                    Map.entry("PadLeft", sample(Set.of(2), "a", 5, "x")),
                    Map.entry("PadRight", sample(Set.of(2), "a", 5, "x")),
                    Map.entry("Split", sample(Set.of(1, 2), "a;b", ";", 2)),
                    Map.entry("InStr", sample(Set.of(2, 3), "abc", "b", 1, "vbBinaryCompare")),
                    Map.entry("InStrRev", sample(Set.of(2, 3), "abc", "b", 3, "vbBinaryCompare")),
                    Map.entry("Contains", sample(Set.of(2), "abc", "b", "CaseSensitive")),
                    Map.entry("ConvertFromBase64", sample(Set.of(1), "YWI=", "Unicode")),
                    Map.entry("DNComponentRev", sample(Set.of(2), NAME, 1, "DC")),
                    Map.entry("DateAdd", sample(Set.of(0), "d", 1, DATE)),
                    Map.entry("FormatDateTime", sample(Set.of(1), DATE, "yyyy")),
                    Map.entry("ReplaceChars", sample(Set.of(1), "a", "a:b")));

    private LiteralArguments() {}

    private static Sample sample(Set<Integer> tried, Object... arguments) {
        List<Expression> expressions = new ArrayList<>();
        for (Object argument : arguments) {
            expressions.add(
                    switch (argument) {
                        case String text -> new StringLiteral(text, 0);
                        case Integer number -> new NumberLiteral(number, false, 0);
                        default -> (Expression) argument;
                    });
        }
        return new Sample(expressions, tried);
    }

    static void check(Call call, List<Inferred> arguments, Reports reports) {
        Sample sample = SAMPLES.get(call.function());
        if (sample == null) {
            return;
        }
        for (int i : sample.tried()) {
            if (i < arguments.size() && arguments.get(i).closed()) {
                failure(call, i, sample)
                        .ifPresent(message -> report(call.arguments().get(i), message, reports));
            }
        }
    }

    private static Optional<String> failure(Call call, int position, Sample sample) {
        List<Expression> arguments = new ArrayList<>(sample.arguments().subList(0, position));
        arguments.add(call.arguments().get(position));
        int least =
                org.syncline.rules.expression.Functions.find(call.function())
                        .orElseThrow()
                        .minArguments();
        for (int i = arguments.size(); i < least; i++) {
            arguments.add(sample.arguments().get(i));
        }
        return ClosedEvaluation.failure(new Call(call.function(), arguments, call.offset()));
    }

    private static void report(Expression literal, String message, Reports reports) {
        reports.add(
                ExpressionProblem.Kind.ARGUMENT_VALUE, literal, "This always fails: " + message);
    }
}

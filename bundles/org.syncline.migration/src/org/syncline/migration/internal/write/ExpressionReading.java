// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.write;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.language.ExpressionParser;
import org.syncline.language.ExpressionSyntaxException;
import org.syncline.migration.internal.write.ExpressionTokens.Token;
import org.syncline.rules.expression.Expression;
import org.syncline.rules.expression.ExpressionAnalysis;
import org.syncline.rules.expression.ExpressionProblem;
import org.syncline.rules.expression.ExpressionProblem.Kind;
import org.syncline.rules.expression.ExpressionSource;

/**
 * An expression of a foreign rule, understood or not (formats reference, section 6, quirk 11).
 *
 * @param tree null when it is not understood
 * @param tokens as written; empty when it is not understood
 * @param failure why it is not understood, sentences for a person; else empty
 */
public record ExpressionReading(Expression tree, List<Token> tokens, String failure) {
    private static final Set<Kind> MEANINGLESS =
            EnumSet.of(
                    Kind.UNKNOWN_FUNCTION,
                    Kind.ARGUMENT_COUNT,
                    Kind.UNKNOWN_WORD,
                    Kind.UNBOUND_VARIABLE);

    public boolean isUnderstood() {
        return tree != null;
    }

    public static ExpressionReading of(String text, ExpressionParser parser) {
        if (text.isBlank()) {
            return failed("The expression is empty.");
        }
        try {
            Expression tree = parser.parse(text);
            Optional<List<Token>> tokens = ExpressionTokens.of(text);
            if (tokens.isEmpty()) {
                return failed("It holds something that is no part of an expression.");
            }
            return mistake(tree)
                    .map(problem -> failed(problem.message()))
                    .orElseGet(() -> new ExpressionReading(tree, tokens.get(), ""));
        } catch (ExpressionSyntaxException e) {
            return failed(e.getMessage() + " (Column " + e.column() + ".)");
        }
    }

    /** What cannot be evaluated whatever the values: then nobody knows what was meant. */
    private static Optional<ExpressionProblem> mistake(Expression tree) {
        return ExpressionAnalysis.of(tree, ExpressionSource.UNKNOWN).problems().stream()
                .filter(problem -> MEANINGLESS.contains(problem.kind()))
                .findFirst();
    }

    private static ExpressionReading failed(String reason) {
        return new ExpressionReading(null, List.of(), reason);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.write;

import java.util.List;
import java.util.Optional;
import org.syncline.language.ExpressionParser;
import org.syncline.language.ExpressionSyntaxException;
import org.syncline.migration.internal.write.ExpressionTokens.Token;
import org.syncline.rules.expression.CompiledExpression;
import org.syncline.rules.expression.Expression;
import org.syncline.rules.expression.Mistake;

/**
 * An expression of a foreign rule, understood or not (formats reference, section 6, quirk 11).
 *
 * @param tree null when it is not understood
 * @param tokens as written; empty when it is not understood
 * @param failure why it is not understood, sentences for a person; else empty
 */
record ExpressionReading(Expression tree, List<Token> tokens, String failure) {
    boolean isUnderstood() {
        return tree != null;
    }

    static ExpressionReading of(String text, ExpressionParser parser) {
        if (text.isBlank()) {
            return failed("The expression is empty.");
        }
        try {
            Expression tree = parser.parse(text);
            Optional<List<Token>> tokens = ExpressionTokens.of(text);
            if (tokens.isEmpty()) {
                return failed("It holds something that is no part of an expression.");
            }
            List<Mistake> mistakes = CompiledExpression.compile(tree).mistakes();
            return mistakes.isEmpty()
                    ? new ExpressionReading(tree, tokens.get(), "")
                    : failed(mistakes.getFirst().message());
        } catch (ExpressionSyntaxException e) {
            return failed(e.getMessage() + " (Column " + e.column() + ".)");
        }
    }

    private static ExpressionReading failed(String reason) {
        return new ExpressionReading(null, List.of(), reason);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.rules.expression.BinaryOperator;
import org.syncline.rules.expression.Expression;
import org.syncline.rules.expression.ExpressionPrinter;

class ExpressionPrinterTest {
    private final ExpressionParser parser = new ExpressionParser();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "IIF( [a]=\"x\",[b] ,NULL ) ; IIF([a] = \"x\", [b], NULL)",
                "[a]&\"@\"&%Domain.FQDN% ; [a] & \"@\" & %Domain.FQDN%",
                "([a]&[b]) ; ([a] & [b])",
                "(([memberCount]> 50000)) ; (([memberCount] > 50000))",
                "-[a]+ -5 ; -[a] + -5",
                "[a]<-1 ; [a] < -1",
                "BitAnd([u],&H21c07000) ; BitAnd([u], &H21C07000)",
                "InStr([dn],\"\\\\0ACNF:\")>0 ; InStr([dn], \"\\\\0ACNF:\") > 0",
                "\"a\\b \"\"c\"\"\" ; \"a\\\\b \"\"c\"\"\"",
                "Select($i,[m],$i<>\"\") ; Select($i, [m], $i <> \"\")",
                "Now() ; Now()",
                "[a]||[b]&&[c]=[d]+[e] ; [a] || [b] && [c] = [d] + [e]",
                "-9223372036854775808 ; -9223372036854775808",
            })
    void oneFormForAllWaysToWriteIt(String text, String canonical) throws Exception {
        assertThat(ExpressionPrinter.print(parser.parse(text))).isEqualTo(canonical);
        assertThat(ExpressionPrinter.print(parser.parse(canonical))).isEqualTo(canonical);
    }

    @Test
    void aTreeThatNobodyWroteIsReadBackWithTheSameMeaning() throws Exception {
        for (int seed = 0; seed < 2_000; seed++) {
            String text = ExpressionPrinter.print(tree(new Random(seed), 5));
            String again = ExpressionPrinter.print(parser.parse(text));
            assertThat(again).as("seed " + seed).isEqualTo(text);
            assertThat(bare(tree(new Random(seed), 5)))
                    .as(text)
                    .isEqualTo(bare(parser.parse(text)));
        }
    }

    @Test
    void aLongChainIsWrittenWithoutRecursion() {
        Expression chain = new Expression.NumberLiteral(0, false, 0);
        for (int i = 0; i < 100_000; i++) {
            chain = binary(BinaryOperator.ADD, chain, new Expression.NumberLiteral(1, false, 0));
        }
        assertThat(ExpressionPrinter.print(chain)).hasSize(1 + 4 * 100_000);
    }

    @Test
    void whatTheLanguageCannotHoldIsRefused() {
        assertThatThrownBy(
                        () ->
                                ExpressionPrinter.print(
                                        new Expression.StringLiteral("two\nlines", 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> ExpressionPrinter.print(new Expression.AttributeReference("a]b", 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Expression binary(BinaryOperator operator, Expression left, Expression right) {
        return new Expression.Binary(operator, left, right, 0);
    }

    private static Expression tree(Random random, int depth) {
        int kind = depth == 0 ? random.nextInt(6) : random.nextInt(12);
        return switch (kind) {
            case 0 -> new Expression.StringLiteral("a\\\"" + random.nextInt(9) + "\\", 0);
            case 1 -> new Expression.NumberLiteral(random.nextInt(1000), random.nextBoolean(), 0);
            case 2 -> new Expression.Word("NULL", 0);
            case 3 -> new Expression.AttributeReference("odd name;" + random.nextInt(9), 0);
            case 4 -> new Expression.ParameterReference("Forest.LDAP", 0);
            case 5 -> new Expression.VariableReference("v", 0);
            case 6 -> new Expression.Negation(tree(random, depth - 1), 0);
            case 7 -> new Expression.Parenthesized(tree(random, depth - 1), 0);
            case 8 -> call(random, depth - 1);
            default ->
                    binary(
                            BinaryOperator.values()[random.nextInt(12)],
                            tree(random, depth - 1),
                            tree(random, depth - 1));
        };
    }

    private static Expression call(Random random, int depth) {
        List<Expression> arguments = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            arguments.add(tree(random, depth));
        }
        return new Expression.Call("IIF", arguments, 0);
    }

    /** The tree in prefix form without its parentheses: what it means. */
    private static String bare(Expression expression) {
        return switch (expression) {
            case Expression.Parenthesized inner -> bare(inner.inner());
            case Expression.Binary b ->
                    "(" + b.operator() + " " + bare(b.left()) + " " + bare(b.right()) + ")";
            case Expression.Negation n -> "(neg " + bare(n.operand()) + ")";
            case Expression.Call c ->
                    c.function() + c.arguments().stream().map(ExpressionPrinterTest::bare).toList();
            default -> ExpressionPrinter.print(expression);
        };
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.rules.expression.BinaryOperator;
import org.syncline.rules.expression.Expression;

class ExpressionParserTest {
    private static String parse(String text) throws ExpressionSyntaxException {
        return show(new ExpressionParser().parse(text));
    }

    /** Fully bracketed, so that the tree can be seen. */
    private static String show(Expression expression) {
        return switch (expression) {
            case Expression.StringLiteral s -> "'" + s.value() + "'";
            case Expression.NumberLiteral n -> Long.toString(n.value());
            case Expression.Word w -> w.name();
            case Expression.AttributeReference a -> "[" + a.name() + "]";
            case Expression.ParameterReference p -> "%" + p.name() + "%";
            case Expression.VariableReference v -> "$" + v.name();
            case Expression.Call c ->
                    c.function() + c.arguments().stream().map(ExpressionParserTest::show).toList();
            case Expression.Binary b ->
                    "{" + show(b.left()) + b.operator().symbol() + show(b.right()) + "}";
            case Expression.Negation n -> "-" + show(n.operand());
            case Expression.Parenthesized p -> "(" + show(p.inner()) + ")";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "1+2*3-4&5 ~ {{{{1+2}*3}-4}&5}",
                "[a]=1 && [b]=2 || [c]=3 ~ {{{[a]=1}&&{[b]=2}}||{[c]=3}}",
                "[a]<-1 ~ {[a]<-1}",
                "[a]<-1+2 ~ {[a]<{-1+2}}",
                "[a] <- [b] & \"x\" ~ {[a]<{-[b]&'x'}}",
                "\"a\"&\"@\"&%Domain.FQDN% ~ {{'a'&'@'}&%Domain.FQDN%}",
                "[a]&&[b] ~ {[a]&&[b]}",
                "BitAnd([groupType],-2147483648) ~ BitAnd[[groupType], -2147483648]",
                "IsBitSet(&HFF,4) ~ IsBitSet[255, 4]",
                "Select($item,[proxyAddresses],$item-1) ~ Select[$item, [proxyAddresses], {$item-1}]",
                "f() ~ f[]",
                "ConvertFromBase64([a], UTF8) ~ ConvertFromBase64[[a], UTF8]",
                "[mS-DS-ConsistencyGuid] ~ [mS-DS-ConsistencyGuid]",
                "[odd name; x] ~ [odd name; x]",
                "\"\\\\0ACNF:\" ~ '\\0ACNF:'",
                "\"\" ~ ''",
                "\"\"\"\" ~ '\"'",
                "((1)) ~ ((1))",
                "9223372036854775807 ~ 9223372036854775807",
                "-9223372036854775808 ~ -9223372036854775808",
                "&HFFFFFFFFFFFFFFFF ~ -1",
                "a <> b ~ {a<>b}",
                "[a]>=1 ~ {[a]>=1}"
            })
    void readsTheLanguageOfTheReference(String text, String tree) throws Exception {
        assertThat(parse(text)).isEqualTo(tree);
    }

    @Test
    void offsetsCountFromTheStartOfTheText() throws Exception {
        Expression.Binary sum =
                (Expression.Binary) new ExpressionParser().parse("  [a] & Trim([b])");
        assertThat(sum.operator()).isEqualTo(BinaryOperator.CONCATENATE);
        assertThat(sum.left().offset()).isEqualTo(2);
        assertThat(sum.right().offset()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "IIF([a], 1 ~ 1",
                "1 + ~ 3",
                "[a ~ 1",
                "\"a ~ 1",
                "1 2 ~ 3",
                "99999999999999999999 ~ 1",
                "f(,) ~ 3",
                ") ~ 1"
            })
    void namesTheColumnOfAMistake(String text, int column) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOfSatisfying(
                        ExpressionSyntaxException.class,
                        e -> assertThat(e.column()).isEqualTo(column));
    }

    @Test
    void refusesTheEmptyText() {
        assertThatThrownBy(() -> parse("")).isInstanceOf(ExpressionSyntaxException.class);
    }

    @Test
    void refusesDeepNestingOnASmallStack() throws Exception {
        Throwable[] thrown = new Throwable[2];
        Thread thread =
                new Thread(
                        null,
                        () -> {
                            thrown[0] = attempt("f([a]+1,".repeat(100) + "1" + ")".repeat(100));
                            thrown[1] = attempt("f(".repeat(100_000));
                        },
                        "small stack",
                        512 * 1024);
        thread.start();
        thread.join();
        assertThat(thrown[0]).isNull();
        assertThat(thrown[1]).isInstanceOf(ExpressionSyntaxException.class);
    }

    private static Throwable attempt(String text) {
        try {
            new ExpressionParser().parse(text);
            return null;
        } catch (ExpressionSyntaxException | StackOverflowError e) {
            return e;
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.language.Compilation;
import org.syncline.language.ConnectorCatalog;
import org.syncline.language.ExpressionParser;
import org.syncline.language.ExpressionSyntaxException;
import org.syncline.language.Finding;
import org.syncline.language.ProjectCompiler;
import org.syncline.rules.ScopeClause;
import org.syncline.rules.ScopeOperator;
import org.syncline.rules.expression.BinaryOperator;
import org.syncline.rules.expression.Expression;

/** Decisions about how rules and expressions are read that no other test shows. */
class DecisionsTest {
    private final ExpressionParser parser = new ExpressionParser();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "1 + 2 * 3, MULTIPLY",
                "1 * 2 + 3, ADD",
                "1 - 2 & 3, CONCATENATE",
                "[a] + 1 > 2 & 3, GREATER",
                "[a] = 1 && [b] = 2, AND",
                "[a] || [b] && [c], OR",
                "[a] && [b] || [c], OR",
            })
    void theLastOperatorIsThatOfTheWeakestLevel(String text, BinaryOperator last)
            throws ExpressionSyntaxException {
        Expression.Binary tree = (Expression.Binary) parser.parse(text);

        assertThat(tree.operator()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "~\"a\"\"b\"~, ~a\"b~",
                "~\"a\\\\b\"~, ~a\\b~",
                "~\"a\\nb\"~, ~a\\nb~",
                "~\"\\\\0ACNF:\"~, ~\\0ACNF:~",
                "~\"ends with \\\"~, ~ends with \\~",
                "~\"\"~, ~~",
            })
    void stringsHaveOneForm(String written, String meant) throws ExpressionSyntaxException {
        Expression tree = parser.parse(written);

        assertThat(((Expression.StringLiteral) tree).value()).isEqualTo(meant);
    }

    @Test
    void aStringEndsAtItsLine() {
        assertThatThrownBy(() -> parser.parse("\"a\nb\""))
                .isInstanceOf(ExpressionSyntaxException.class);
    }

    @Test
    void bothSpellingsOfOperatorsAreReadAndScopesIgnoreCaseUnlessTheySayOtherwise() {
        Compilation compilation =
                compile("scope n ISNOTBITSET 2 and cn NOTSTARTWITH \"x\" case-sensitive");

        assertThat(
                        compilation
                                .model()
                                .orElseThrow()
                                .rules()
                                .getFirst()
                                .scope()
                                .getFirst()
                                .clauses())
                .extracting(ScopeClause::operator, ScopeClause::caseSensitive)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ScopeOperator.ISBITNOTSET, false),
                        org.assertj.core.groups.Tuple.tuple(ScopeOperator.NOTSTARTSWITH, true));
    }

    @Test
    void anotherCaseOfAFunctionOrAnAttributeIsAnErrorThatNamesTheRightOne() {
        assertThat(compile("cn <- trim([cn])").findings())
                .anyMatch(finding -> isError(finding) && finding.message().contains("Trim"));
        assertThat(compile("cn <- Trim([CN])").findings())
                .anyMatch(finding -> isError(finding) && finding.message().contains("cn"));
    }

    @ParameterizedTest
    @CsvSource({"1 + 2 * 3", "[cn] = \"a\" || [cn] = \"b\" && [cn] = \"c\""})
    void mixesWithoutParenthesesAreWarnings(String expression) {
        Compilation compilation = compile("cn <- CStr(" + expression + ")");

        assertThat(compilation.errors()).isZero();
        assertThat(compilation.findings()).extracting(Finding::code).contains("mixed-operators");
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == org.syncline.language.Severity.ERROR;
    }

    private static Compilation compile(String item) {
        String text =
                """
                project "P" { }
                connector "c" uses other { objects user }
                schema "c" { object user { cn string  n integer } }
                metaverse only { object person { cn string } }
                inbound rule "R" {
                    from "c" user to person
                    link join
                    precedence 1
                    %s
                }
                """
                        .formatted(item);
        return new ProjectCompiler(ConnectorCatalog.UNKNOWN).compile(Map.of("a.sync", text));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.rules.expression.Expression;

class QuotingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "\"",
                "\"\"",
                "\\",
                "\\\\",
                "\\\"",
                "a\\",
                "\\0ACNF:",
                "a\"b\\c",
                "%P%",
                "\u00e4\u4e2d\t",
                "]",
                "// no comment",
                "/*"
            })
    void whatIsWrittenIsReadBack(String text) throws ExpressionSyntaxException {
        Expression read = new ExpressionParser().parse(Quoting.string(text));
        assertThat(((Expression.StringLiteral) read).value()).isEqualTo(text);
        assertThat(Quoting.unquote(Quoting.string(text))).isEqualTo(text);
    }

    @Test
    void aLineBreakCannotBeWritten() {
        assertThat(Quoting.canQuote("a\nb")).isFalse();
        assertThatThrownBy(() -> Quoting.string("a\nb"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "mail,true", "mS-DS-ConsistencyGuid,true", "scope,true", "_x1,true", "1a,false",
        "a b,false", "a.b,false", "-a,false", "'',false", "a;binary,false"
    })
    void knowsWhatANameIs(String text, boolean name) {
        assertThat(Quoting.isName(text)).isEqualTo(name);
    }

    @Test
    void knowsWhatStandsInBracketsAndBetweenPercentSigns() {
        assertThat(Quoting.isAttribute("a b")).isTrue();
        assertThat(Quoting.isAttribute("a]")).isFalse();
        assertThat(Quoting.isParameter("Domain.FQDN")).isTrue();
        assertThat(Quoting.isParameter("a b")).isFalse();
    }

    @Test
    void namesInMessagesAreSafeAndShort() {
        assertThat(Quoting.shown("a\u202eb")).isEqualTo("\"a\\u202Eb\"");
        assertThat(Quoting.shown("x".repeat(1000))).hasSizeLessThan(100);
    }
}

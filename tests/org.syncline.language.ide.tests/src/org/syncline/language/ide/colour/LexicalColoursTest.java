// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.colour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexicalColoursTest {
    private static TokenKind kindOf(String text, String piece) {
        int offset = text.indexOf(piece);
        return LexicalColours.of(text).stream()
                .filter(range -> range.offset() <= offset && offset < range.end())
                .findFirst()
                .orElseThrow()
                .kind();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "inbound~KEYWORD",
                "\"text\"~STRING",
                "100~NUMBER",
                "// why~COMMENT",
                "<-~OPERATOR",
                "[mail]~REFERENCE",
                "%Region%~PARAMETER",
                "$item~PARAMETER",
                "mail~PLAIN",
                "{~PLAIN",
            })
    void eachPieceHasItsKind(String piece, TokenKind kind) {
        assertThat(kindOf("x " + piece + "\ny", piece)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "inbound rule \"x\" {\r\n  mail <- \"open\n}",
                "/* open",
                "a <- [open\n b <- %x",
                "\u0000\uFFFF § \uD83D\uDE00 \"\uD83D\uDE00\"",
                "'single' ; ` ~ ^"
            })
    void theRangesCoverTheTextWithoutGaps(String text) {
        List<ColouredRange> ranges = LexicalColours.of(text);
        int offset = 0;
        for (ColouredRange range : ranges) {
            assertThat(range.offset()).isEqualTo(offset);
            assertThat(range.length()).isPositive();
            offset = range.end();
        }
        assertThat(offset).isEqualTo(text.length());
    }

    @Test
    void aTextThatIsNotClosedEndsWithItsLine() {
        assertThat(kindOf("a \"open\nlink", "link")).isEqualTo(TokenKind.KEYWORD);
    }
}

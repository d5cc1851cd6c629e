// SPDX-License-Identifier: EPL-2.0
package org.syncline.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {
    @ParameterizedTest
    @ValueSource(strings = {"Ann Lee", "Åsa Ørsted", "李安", "😀 smile", "a\\b\"c", "×÷"})
    void leavesOrdinaryTextAsItIs(String text) {
        assertThat(Printable.of(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0000, \\u0000",
        "001B, \\u001B",
        "000A, \\u000A",
        "007F, \\u007F",
        "009B, \\u009B",
        "061C, \\u061C",
        "200B, \\u200B",
        "200F, \\u200F",
        "2028, \\u2028",
        "202E, \\u202E",
        "2066, \\u2066",
        "FEFF, \\uFEFF",
        "D800, \\uD800",
        "DC00, \\uDC00"
    })
    void showsControlAndBidirectionalCharactersAndLoneSurrogates(String code, String shown) {
        char c = (char) Integer.parseInt(code, 16);

        assertThat(Printable.of("a" + c + "b")).isEqualTo("a" + shown + "b");
    }

    @Test
    void nullIsTheEmptyText() {
        assertThat(Printable.of(null)).isEmpty();
        assertThat(Printable.of(null, 5)).isEmpty();
    }

    @Test
    void cutsWithAnEllipsis() {
        assertThat(Printable.of("abcdef", 4)).isEqualTo("abc\u2026");
        assertThat(Printable.of("abcd", 4)).isEqualTo("abcd");
    }
}

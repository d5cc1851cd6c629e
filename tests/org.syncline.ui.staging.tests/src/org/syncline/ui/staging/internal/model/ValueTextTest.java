// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.syncline.model.Dn;
import org.syncline.model.Value;
import org.syncline.ui.ValueText;

class ValueTextTest {
    private static Value hex(String bytes) {
        return Value.of(HexFormat.of().parseHex(bytes));
    }

    @Test
    void textIsShownAsItIs() {
        assertThat(ValueText.of(Value.of("Ann Lee"))).isEqualTo("Ann Lee");
    }

    @Test
    void sixteenBytesAreAGuidAsAdministratorsWriteIt() {
        assertThat(ValueText.of(hex("00112233445566778899aabbccddeeff")))
                .isEqualTo("33221100-5544-7766-8899-aabbccddeeff");
    }

    @Test
    void aSecurityIdentifierIsReadable() {
        assertThat(ValueText.of(hex("010500000000000515000000a065cf7e784b9b5fe77c8770c40f0000")))
                .isEqualTo("S-1-5-21-2127521184-1604012920-1887927527-4036");
    }

    @Test
    void fewBytesAreHexadecimalAndManyAreCut() {
        assertThat(ValueText.of(hex("cafe"))).isEqualTo("ca fe");
        assertThat(ValueText.of(Value.of(new byte[1234])))
                .startsWith("AAAA")
                .endsWith("(1,234 bytes, base64)");
    }

    @Test
    void whatCannotBeSeenIsMadeVisible() {
        assertThat(ValueText.of(Value.of("a\u202eb\u0007"))).isEqualTo("a\\u202Eb\\u0007");
        assertThat(ValueText.of(Value.of("end "))).isEqualTo("end\u2423");
        assertThat(ValueText.of(Value.of("  "))).isEqualTo("\u2423\u2423");
        assertThat(ValueText.of(Value.of(""))).isEqualTo("(empty)");
    }

    @Test
    void aVeryLongTextIsCut() {
        assertThat(ValueText.of(Value.of("x".repeat(100_000))))
                .hasSize(ValueText.LIMIT)
                .endsWith("\u2026");
    }

    @Test
    void otherTypesHaveTheWordsOfTheRuleLanguage() {
        assertThat(ValueText.of(Value.of(true))).isEqualTo("True");
        assertThat(ValueText.of(Value.of(512))).isEqualTo("512");
        assertThat(ValueText.of(Value.of(Dn.of("CN=a,DC=b")))).isEqualTo("CN=a,DC=b");
    }
}

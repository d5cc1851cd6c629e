// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.connector.SettingDescription.Kind;

class SettingDescriptionTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1, -",
                "5000, -",
                "0, is not a number from 1 to 5000",
                "5001, is not a number from 1 to 5000",
                "many, is not a number from 1 to 5000",
                "99999999999999999999, is not a number from 1 to 5000",
                "'', is not a number from 1 to 5000"
            })
    void saysWhichNumbersItTakes(String value, String problem) {
        SettingDescription setting =
                SettingDescription.optional("page-size", "Page Size", "Help.", Kind.NUMBER, "500")
                        .between(1, 5000);

        assertThat(setting.problemOf(value).orElse(null)).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ldaps://dc1.contoso.com, -",
                "'ldaps://dc1.contoso.com, ldaps://dc2.contoso.com', -",
                "dc1.contoso.com, is not a URL: it does not say how to connect",
                "ldap://[, is not a URL: Expected closing bracket for IPv6 address",
                "'', is not a URL: it does not say how to connect"
            })
    void saysWhatIsNoUrl(String value, String problem) {
        SettingDescription setting = SettingDescription.required("url", "URL", "Help.", Kind.URL);

        assertThat(setting.problemOf(value).orElse(null)).isEqualTo(problem);
    }

    @Test
    void saysWhatIsNoChoiceAndNoBoolean() {
        SettingDescription choice =
                SettingDescription.choice("kind", "Kind", "Help.", "a", List.of("a", "b"));
        SettingDescription flag =
                SettingDescription.optional("flag", "Flag", "Help.", Kind.BOOLEAN, "false");

        assertThat(choice.problemOf("b")).isEmpty();
        assertThat(choice.problemOf("c")).contains("is none of a, b");
        assertThat(flag.problemOf("true")).isEmpty();
        assertThat(flag.problemOf("yes")).contains("is neither true nor false");
    }

    @Test
    void keepsEverythingElseInAGroup() {
        SettingDescription setting =
                SettingDescription.optional("size", "Size", "Help.", Kind.NUMBER, "5")
                        .between(1, 9)
                        .in("Import");

        assertThat(setting.group()).isEqualTo("Import");
        assertThat(setting.range()).isEqualTo(new SettingDescription.Range(1, 9));
        assertThat(setting.defaultValue()).isEqualTo("5");
    }
}

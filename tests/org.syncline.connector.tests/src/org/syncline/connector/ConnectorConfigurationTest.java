// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectorConfigurationTest {
    private final ConnectorConfiguration configuration =
            new ConnectorConfiguration(
                    "contoso.com",
                    Map.of("url", "ldap://localhost", "bind", "CN=sync"),
                    Map.of("password", "s3cret"));

    @Test
    void givesSettingsAndSecretsByName() {
        assertThat(configuration.get("url")).contains("ldap://localhost");
        assertThat(configuration.get("password")).isEmpty();
        assertThat(configuration.secret("password")).contains("s3cret");
        assertThat(configuration.secret("url")).isEmpty();
    }

    @Test
    void showsThatThereIsASecretButNotWhich() {
        assertThat(configuration.toString())
                .isEqualTo(
                        "ConnectorConfiguration[contoso.com, {bind=CN=sync, url=ldap://localhost},"
                                + " secrets of [password]]")
                .doesNotContain("s3cret");
    }

    @Test
    void isSafeFromChangesOfTheGivenMaps() {
        Map<String, String> settings = new HashMap<>(Map.of("url", "a"));
        ConnectorConfiguration copy = new ConnectorConfiguration("c", settings, Map.of());

        settings.put("url", "b");

        assertThat(copy.get("url")).contains("a");
    }

    @Test
    void descriptionFindsItsSettings() {
        ConnectorDescription description =
                new ConnectorDescription(
                        List.of(
                                SettingDescription.optional(
                                        "password",
                                        "Password",
                                        "Help.",
                                        SettingDescription.Kind.SECRET,
                                        null)));

        assertThat(description.setting("password")).isPresent();
        assertThat(description.setting("Password")).isEmpty();
    }

    @Test
    void watermarksAreEqualByContent() {
        assertThat(new Watermark(new byte[] {1})).isEqualTo(new Watermark(new byte[] {1}));
        assertThat(new Watermark(new byte[0]).isNone()).isTrue();
        assertThat(Watermark.NONE).isNotEqualTo(new Watermark(new byte[] {1}));
    }
}

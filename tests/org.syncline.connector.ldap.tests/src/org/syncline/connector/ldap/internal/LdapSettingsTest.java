// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorDescription;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.SettingDescription;
import org.syncline.connector.ldap.LdapConnectorType;

class LdapSettingsTest {
    private static LdapSettings settings(String... pairs) throws ConnectorException {
        Map<String, String> settings = new HashMap<>(Map.of("url", "ldap://localhost"));
        for (int i = 0; i < pairs.length; i += 2) {
            settings.put(pairs[i], pairs[i + 1]);
        }
        return LdapSettings.of(
                new ConnectorConfiguration("c", settings, Map.of("password", "s3cret")));
    }

    @Test
    void hasDefaults() throws ConnectorException {
        LdapSettings settings = settings();

        assertThat(settings.server()).endsWith(":389");
        assertThat(settings.pageSize()).isEqualTo(500);
        assertThat(settings.timeoutMillis()).isEqualTo(60_000);
        assertThat(settings.profile()).isEqualTo(Profile.GENERIC);
        assertThat(settings.isEncrypted()).isFalse();
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    @Test
    void knowsThePortOfEncryptedConnections() throws ConnectorException {
        assertThat(settings("url", "ldaps://dc1.contoso.com").server())
                .isEqualTo("dc1.contoso.com:636");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url | http://x | the url \"http://x\" is none",
                "url | ldap:// | names no server",
                "profile | ad | there is no profile \"ad\"",
                "anchor | a b | is no name of an attribute",
                "page-size | -1 | page-size is -1",
                "page-size | many | page-size is \"many\"",
                "timeout | 99999 | timeout is 99999",
                "start-tls | perhaps | start-tls is \"perhaps\"",
                "sasl | digest-md5 | there is no sasl \"digest-md5\"",
                "sasl | external | is not encrypted",
                "certificate | AB:CD | is no fingerprint",
                "reconnect | -1 | reconnect is -1",
                "connections | 99 | connections is 99",
                "key-store | /no/such/file | cannot be read",
                "trust-store | / | cannot be read"
            })
    void saysWhichSettingCannotBeUsed(String name, String value, String message) {
        ConnectorException failure =
                catchThrowableOfType(ConnectorException.class, () -> settings(name, value));

        assertThat(failure)
                .hasMessageStartingWith("Connector \"c\": ")
                .hasMessageContaining(message);
        assertThat(failure.kind()).isEqualTo(ConnectorException.Kind.CONFIGURATION);
    }

    @Test
    void needsAUrlAndAPassword() {
        ConnectorConfiguration none = new ConnectorConfiguration("c", Map.of(), Map.of());
        ConnectorConfiguration noPassword =
                new ConnectorConfiguration(
                        "c", Map.of("url", "ldap://localhost", "bind", "CN=a"), Map.of());

        assertThat(catchThrowableOfType(ConnectorException.class, () -> LdapSettings.of(none)))
                .hasMessageContaining("it has no url");
        assertThat(
                        catchThrowableOfType(
                                ConnectorException.class, () -> LdapSettings.of(noPassword)))
                .hasMessageContaining("there is no password for CN=a");
    }

    @Test
    void refusesToEncryptTwice() {
        assertThat(
                        catchThrowableOfType(
                                ConnectorException.class,
                                () -> settings("url", "ldaps://x", "start-tls", "true")))
                .hasMessageContaining("encrypted already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldap://dc1.contoso.com", "ldap://10.0.0.1", "ldap://localhost.evil"})
    void sendsNoPasswordUnencryptedOverTheNetwork(String url) {
        ConnectorException failure =
                catchThrowableOfType(
                        ConnectorException.class, () -> settings("url", url, "bind", "CN=a"));

        assertThat(failure).hasMessageContaining("would be sent unencrypted");
        assertThatCode(() -> settings("url", url, "bind", "CN=a", "allow-plain-bind", "true"))
                .doesNotThrowAnyException();
        assertThatCode(() -> settings("url", url, "bind", "CN=a", "start-tls", "on"))
                .doesNotThrowAnyException();
        assertThatCode(() -> settings("url", url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldap://localhost", "ldap://127.0.0.1:10389", "ldap://[::1]:389"})
    void sendsAPasswordToThisMachine(String url) {
        assertThatCode(() -> settings("url", url, "bind", "CN=a")).doesNotThrowAnyException();
    }

    @Test
    void describesItsSettings() {
        ConnectorDescription description = new LdapConnectorType().description();

        assertThat(description.settings())
                .extracting(SettingDescription::name)
                .containsExactly(
                        "url",
                        "bind",
                        "password",
                        "profile",
                        "timeout",
                        "sasl",
                        "reconnect",
                        "follow-referrals",
                        "start-tls",
                        "trust-store",
                        "certificate",
                        "key-store",
                        "key-store-password",
                        "allow-plain-bind",
                        "anchor",
                        "page-size",
                        "connections",
                        "delta",
                        "in-flight",
                        "lease-entry",
                        "lease-attribute");
        assertThat(description.setting("password"))
                .get()
                .extracting(SettingDescription::kind)
                .isEqualTo(SettingDescription.Kind.SECRET);
        assertThat(new LdapConnectorType().id()).isEqualTo("ldap");
    }
}

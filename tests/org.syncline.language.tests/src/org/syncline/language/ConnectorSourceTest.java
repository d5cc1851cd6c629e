// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syncline.language.ConnectorSource.Container;
import org.syncline.language.ConnectorSource.Written;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Schema;
import org.syncline.model.ValueType;

/** Changing one declaration of a connector leaves everything else as a person wrote it. */
class ConnectorSourceTest {
    private static final String TEXT =
            """
            // our directory
            connector "contoso.com" uses ldap {
                url "ldap://old"   // until the move
                page-size 500
                password secret

                /* who is read */
                partition "DC=contoso,DC=com" {
                    exclude "OU=Old,DC=contoso,DC=com"
                }
                objects user, group
            }

            connector "other" uses ldap {}
            """;

    private static ConnectorSource connector(String name) {
        return ConnectorSource.find(TEXT, name).orElseThrow();
    }

    private static String with(String setting, Written written) {
        return connector("contoso.com").withSettings(Map.of(setting, Optional.ofNullable(written)));
    }

    private static Written value(String text) {
        return new Written.Value(text);
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(ConnectorSource.find(TEXT, "nobody")).isEmpty();
        assertThat(ConnectorSource.find("connector \"x\" uses {", "x")).isEmpty();
    }

    @Test
    void changesAValueAndKeepsItsComment() {
        assertThat(with("url", value("ldaps://new \"quoted\"")))
                .isEqualTo(TEXT.replace("\"ldap://old\"", "\"ldaps://new \"\"quoted\"\"\""));
        assertThat(with("page-size", value("250"))).isEqualTo(TEXT.replace("500", "250"));
    }

    @Test
    void addsASettingBehindTheLastDeclaration() {
        assertThat(with("start-tls", value("true")))
                .isEqualTo(
                        TEXT.replace(
                                "objects user, group", "objects user, group\n    start-tls true"));
    }

    @Test
    void takesASettingOutWithItsLine() {
        assertThat(with("page-size", null)).isEqualTo(TEXT.replace("    page-size 500\n", ""));
        assertThat(with("url", null)).isEqualTo(TEXT.replace("url \"ldap://old\"   //", "   //"));
    }

    @Test
    void writesASecretWithoutItsValue() {
        assertThat(with("key", new Written.Secret())).contains("\n    key secret\n}");
    }

    @Test
    void changesSeveralSettingsAtOnce() {
        Map<String, Optional<Written>> settings = new LinkedHashMap<>();
        settings.put("url", Optional.of(value("ldap://a")));
        settings.put("page-size", Optional.empty());
        settings.put("timeout", Optional.of(value("9")));

        String changed = connector("contoso.com").withSettings(settings);

        assertThat(changed)
                .contains("url \"ldap://a\"   // until the move")
                .doesNotContain("page-size")
                .contains("\n    timeout 9\n}");
    }

    @Test
    void opensAnEmptyBlock() {
        assertThat(connector("other").withSettings(Map.of("url", Optional.of(value("ldap://o")))))
                .endsWith("connector \"other\" uses ldap {\n    url \"ldap://o\"\n}\n");
    }

    @Test
    void changesContainersOfAPartition() {
        String changed =
                connector("contoso.com")
                        .withContainers(
                                "DC=contoso,DC=com",
                                List.of(
                                        new Container("DC=contoso,DC=com", false, null),
                                        new Container("OU=A,DC=contoso,DC=com", true, "7381")));

        assertThat(changed)
                .contains(
                        """
                            partition "DC=contoso,DC=com" {
                                exclude "DC=contoso,DC=com"
                                include "OU=A,DC=contoso,DC=com" id "7381"
                            }
                            objects user, group
                        """)
                .doesNotContain("OU=Old");
    }

    @Test
    void addsAPartition() {
        assertThat(connector("other").withContainers("DC=b", List.of()))
                .endsWith("{\n    partition \"DC=b\"\n}\n");
    }

    @Test
    void changesTypesAndAttributes() {
        assertThat(connector("contoso.com").withObjects(List.of("user", "odd name")))
                .contains("objects user, 'odd name'");
        assertThat(connector("contoso.com").withObjects(List.of())).doesNotContain("objects");
        assertThat(connector("contoso.com").withAttributes(List.of("cn", "mail")))
                .contains("objects user, group\n    attributes cn, mail\n}");
    }

    @Test
    void everyResultIsReadAgain() {
        for (String name : List.of("odd name", "secret", "export", "a-b", "1x")) {
            String changed = connector("contoso.com").withAttributes(List.of(name));
            assertThat(ConnectorSource.find(changed, "contoso.com")).as(name).isPresent();
        }
    }

    @Test
    void writesASchemaThatIsReadAgain() {
        TreeMap<String, AttributeSchema> attributes = new TreeMap<>();
        attributes.put("cn", new AttributeSchema("cn", ValueType.STRING, false));
        attributes.put("a;b", new AttributeSchema("a;b", ValueType.BINARY, true));
        Schema schema = new Schema(new TreeMap<>(Map.of("user", attributes)));

        assertThat(SchemaSource.of("contoso.com", schema))
                .isEqualTo(
                        """
                        schema "contoso.com" {
                            object user {
                                'a;b' binary multivalued
                                cn string
                            }
                        }
                        """);
    }
}

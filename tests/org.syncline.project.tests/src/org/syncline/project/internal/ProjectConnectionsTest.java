// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.util.ssl.cert.ManageCertificates;
import java.io.FileInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.connector.ldap.LdapConnectorType;
import org.syncline.language.ConnectorSource.Container;
import org.syncline.language.ConnectorSource.Written;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Schema;
import org.syncline.model.ValueType;
import org.syncline.project.Connections;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.project.ProjectSessions;

/** Setting up connectors of a project whose directory is served by the project itself. */
@SuppressWarnings("resource") // the session is closed after the test
class ProjectConnectionsTest {
    private static final String CONNECTORS =
            """
            project "Contoso" {
                staging on
            }

            local directory "ad" {
                file "ad.ldif"
                base "DC=contoso,DC=com"
            }

            // the forest
            connector "contoso.com" uses ldap {
                directory "ad"
                partition "DC=contoso,DC=com"
                objects person
            }
            """;

    @TempDir private Path folder;

    private ProjectSession session;
    private Connections connections;

    @BeforeEach
    void open() throws Exception {
        Files.writeString(folder.resolve("project.sync"), CONNECTORS);
        Files.writeString(
                folder.resolve("ad.ldif"),
                """
                dn: DC=contoso,DC=com
                objectClass: domain
                dc: contoso

                dn: OU=People,DC=contoso,DC=com
                objectClass: organizationalUnit
                ou: People
                """);
        session =
                ProjectSessions.open(
                        folder, List.of(new LdapConnectorType()), (c, s) -> Optional.empty());
        connections = session.connections();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private String text() throws Exception {
        return Files.readString(folder.resolve("project.sync"));
    }

    @Test
    void saysWhoAnswers() {
        assertThat(connections.test("contoso.com")).isNotBlank();
    }

    @Test
    void namesTheConnectorsThatThereAre() {
        assertThatThrownBy(() -> connections.test("nobody"))
                .isInstanceOfSatisfying(
                        ProjectException.class,
                        e -> assertThat(e.remedy()).isEqualTo("It has [contoso.com]."));
    }

    @Test
    void keepsASchemaInAFileOfItsOwnAndThenInThatFile() throws Exception {
        Schema schema =
                new Schema(
                        new TreeMap<>(
                                Map.of(
                                        "person",
                                        new TreeMap<>(
                                                Map.of(
                                                        "sn",
                                                        new AttributeSchema(
                                                                "sn", ValueType.STRING, true))))));

        assertThat(connections.keepSchema("contoso.com", schema))
                .isEqualTo(Path.of("schema", "contoso.com.sync"));
        assertThat(session.check().errors()).isZero();
        assertThat(session.model().connectors().getFirst().schema()).isEqualTo(schema);

        connections.keepSchema("contoso.com", Schema.EMPTY);
        assertThat(Files.readString(folder.resolve("schema/contoso.com.sync")))
                .isEqualTo("schema \"contoso.com\" {\n}\n");
    }

    @Test
    void saysWhyNoSchemaIsTold() {
        assertThatThrownBy(() -> connections.discover("contoso.com"))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("publishes no schema");
    }

    @Test
    void changesSettingsInTheTextAlone() throws Exception {
        boolean changed =
                connections.changeSettings(
                        "contoso.com", Map.of("timeout", Optional.of(new Written.Value("9"))));

        assertThat(changed).isTrue();
        assertThat(text())
                .isEqualTo(CONNECTORS.replace("objects person", "objects person\n    timeout 9"));
        assertThat(connections.settings("contoso.com"))
                .filteredOn(field -> field.setting().name().equals("timeout"))
                .singleElement()
                .satisfies(field -> assertThat(field.value()).isEqualTo("9"));
        assertThat(
                        connections.changeSettings(
                                "contoso.com",
                                Map.of("timeout", Optional.of(new Written.Value("9")))))
                .isFalse();
    }

    @Test
    void refusesWhatCannotBeUsed() throws Exception {
        assertThatThrownBy(() -> set("timeout", new Written.Value("soon")))
                .hasMessage("Timeout: \"soon\" is not a number from 1 to 3600.");
        assertThatThrownBy(() -> set("password", new Written.Value("hunter2")))
                .hasMessage("Password must not stand in a file.");
        assertThatThrownBy(() -> set("timeout", new Written.Secret()))
                .hasMessage("Timeout is no secret.");
        assertThatThrownBy(() -> set("colour", new Written.Value("blue")))
                .hasMessage("LDAP directory has no setting colour.");
        assertThat(text()).isEqualTo(CONNECTORS);
    }

    private void set(String name, Written value) {
        connections.changeSettings("contoso.com", Map.of(name, Optional.of(value)));
    }

    @Test
    void changesContainersTypesAndAttributes() throws Exception {
        connections.changeContainers(
                "contoso.com",
                "DC=contoso,DC=com",
                List.of(new Container("OU=People,DC=contoso,DC=com", true, null)));
        connections.changeObjects("contoso.com", List.of("person", "groupOfNames"));

        assertThat(text())
                .contains("        include \"OU=People,DC=contoso,DC=com\"\n    }\n")
                .contains("objects person, groupOfNames")
                .contains("// the forest");
    }

    @Test
    void trustsACertificateFromNowOn() throws Exception {
        X509Certificate certificate = certificate();

        Path file = connections.trust("contoso.com", certificate);
        connections.trust("contoso.com", certificate);

        assertThat(file).isEqualTo(Path.of("trust", "contoso.com.pem"));
        assertThat(text()).contains("trust-store \"trust/contoso.com.pem\"");
        assertThat(Files.readString(folder.resolve(file)))
                .containsOnlyOnce("-----BEGIN CERTIFICATE-----")
                .contains("# CN=dc1.contoso.com");
    }

    private X509Certificate certificate() throws Exception {
        Path store = folder.resolve("keys.p12");
        ManageCertificates.main(
                null,
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                "generate-self-signed-certificate",
                "--keystore",
                store.toString(),
                "--keystore-password",
                "changeit",
                "--keystore-type",
                "PKCS12",
                "--alias",
                "server",
                "--subject-dn",
                "CN=dc1.contoso.com");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (FileInputStream in = new FileInputStream(store.toFile())) {
            keys.load(in, "changeit".toCharArray());
        }
        return (X509Certificate) keys.getCertificate("server");
    }
}

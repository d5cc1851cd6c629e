// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ContainerScope;

/** OpenLDAP's own server with a certificate that it signed itself. */
@EnabledIfEnvironmentVariable(named = RealServer.ALLOWED, matches = ".+")
class SlapdTlsTest {
    @TempDir private Path folder;
    private X509Certificate certificate;

    private Slapd start(String... names) throws Exception {
        certificate = TestCertificate.make(folder, "CN=test", names).certificate();
        return Slapd.start(folder, "", true);
    }

    private static String[] way(Slapd server, boolean ldaps, String... more) {
        String[] way =
                ldaps
                        ? new String[] {"url", "ldaps://127.0.0.1:" + server.securePort()}
                        : new String[] {"start-tls", "true"};
        String[] all = java.util.Arrays.copyOf(way, way.length + more.length);
        System.arraycopy(more, 0, all, way.length, more.length);
        return all;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCertificateIsRefusedUntilItIsInTheTrustStore(boolean ldaps) throws Exception {
        try (Slapd server = start("127.0.0.1")) {
            try (LdapConnector unknown = server.connector(way(server, ldaps))) {
                ConnectorException refused =
                        catchThrowableOfType(ConnectorException.class, unknown::test);
                assertThat(refused.kind()).isEqualTo(ConnectorException.Kind.UNTRUSTED);
                assertThat(unknown.presentedCertificates()).first().isEqualTo(certificate);
            }
            String trusted = folder.resolve("cert.pem").toString();
            try (LdapConnector known =
                    server.connector(way(server, ldaps, "trust-store", trusted))) {
                assertThat(known.test()).contains("encrypted with TLS");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTrustedCertificateIsRefusedOnAnotherHost(boolean ldaps) throws Exception {
        String trusted = folder.resolve("cert.pem").toString();
        try (Slapd server = start("dc1.contoso.com");
                LdapConnector known =
                        server.connector(way(server, ldaps, "trust-store", trusted))) {
            assertThat(catchThrowableOfType(ConnectorException.class, known::test))
                    .hasMessageContaining("it names dc1.contoso.com");
        }
    }

    /** The server knows the account by the subject of the certificate alone: there is no bind. */
    @SuppressWarnings("resource") // importing closes the connector
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClientCertificateIsTheAccount(boolean ldaps) throws Exception {
        TestCertificate client =
                TestCertificate.make(folder.resolve("client"), "CN=sync,O=Contoso");
        Files.copy(client.pem(), folder.resolve("clients.pem"));
        certificate = TestCertificate.make(folder, "CN=test", "127.0.0.1").certificate();
        String rights = "access to * by dn.exact=\"cn=sync,o=contoso\" read by * none\n";
        try (Slapd server = Slapd.start(folder, rights, true)) {
            server.addPerson("Ann", Slapd.BASE);
            RecordingSink sink = new RecordingSink();
            sink.fill(
                    external(server, ldaps, client),
                    RecordingSink.request(people(), "inetOrgPerson"));
            assertThat(sink.names()).containsExactly("Ann");

            LdapConnector nobody = external(server, ldaps, null);
            ConnectorException refused =
                    catchThrowableOfType(ConnectorException.class, nobody::test);
            nobody.close();
            assertThat(refused.kind()).isEqualTo(ConnectorException.Kind.CREDENTIALS);
            assertThat(refused).hasMessageContaining("the account of the client certificate");
        }
    }

    private static List<ContainerScope> people() {
        return List.of(RecordingSink.scope(Slapd.BASE));
    }

    private LdapConnector external(Slapd server, boolean ldaps, TestCertificate client)
            throws ConnectorException {
        Map<String, String> settings = new HashMap<>(server.settings());
        settings.put("url", "ldap://127.0.0.1:" + server.port());
        String[] way = way(server, ldaps, "trust-store", folder.resolve("cert.pem").toString());
        for (int i = 0; i < way.length; i += 2) {
            settings.put(way[i], way[i + 1]);
        }
        settings.put("sasl", "external");
        if (client != null) {
            settings.put("key-store", client.keyStore().toString());
        }
        Map<String, String> secrets =
                client == null ? Map.of() : Map.of("key-store-password", TestCertificate.PASSWORD);
        return (LdapConnector) TestDirectory.open(settings, secrets);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.connector.ConnectorException;

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
}

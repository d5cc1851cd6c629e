// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.unboundid.ldap.listener.SelfSignedCertificateGenerator;
import com.unboundid.util.ObjectPair;
import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.connector.ConnectorException;

/** OpenLDAP's own server with a certificate that it signed itself. */
@EnabledIfEnvironmentVariable(named = RealServer.ALLOWED, matches = ".+")
class SlapdTlsTest {
    @TempDir private Path folder;
    private Certificate certificate;

    private Slapd start() throws Exception {
        ObjectPair<File, char[]> store =
                SelfSignedCertificateGenerator.generateTemporarySelfSignedCertificate(
                        "test", "PKCS12");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = new FileInputStream(store.getFirst())) {
            keys.load(in, store.getSecond());
        }
        String alias = keys.aliases().nextElement();
        certificate = keys.getCertificate(alias);
        write("cert.pem", "CERTIFICATE", certificate.getEncoded());
        write("key.pem", "PRIVATE KEY", keys.getKey(alias, store.getSecond()).getEncoded());
        return Slapd.start(folder, "", true);
    }

    private void write(String name, String what, byte[] bytes) throws Exception {
        String text = Base64.getMimeEncoder().encodeToString(bytes);
        Files.writeString(
                folder.resolve(name),
                "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, text, what));
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
        try (Slapd server = start()) {
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
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.util.ssl.SSLUtil;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.connector.ConnectorException;

/** Encrypted connections with a certificate that the server signed itself. */
@SuppressWarnings(
        "resource") // importing closes the connector; the directory is closed after the test
class TlsTest {
    @TempDir private Path folder;
    private SSLUtil tls;
    private Path certificate;
    private byte[] encoded;

    @BeforeEach
    void makeCertificate() throws Exception {
        show("CN=test", "localhost", "127.0.0.1");
    }

    private void show(String subject, String... names) throws Exception {
        TestCertificate made =
                TestCertificate.make(folder.resolve(subject.substring(3)), subject, names);
        tls = made.server();
        certificate = made.pem();
        encoded = made.certificate().getEncoded();
    }

    private TestDirectory start(boolean ldaps) throws Exception {
        TestDirectory directory =
                TestDirectory.start(config -> config.setListenerConfigs(listener(ldaps)));
        int port = directory.server().getListenPort();
        return ldaps
                ? directory.setting("url", "ldaps://127.0.0.1:" + port)
                : directory.setting("start-tls", "true");
    }

    private InMemoryListenerConfig listener(boolean ldaps)
            throws LDAPException, java.security.GeneralSecurityException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        return ldaps
                ? InMemoryListenerConfig.createLDAPSConfig(
                        "ldaps", loopback, 0, tls.createSSLServerSocketFactory(), null)
                : InMemoryListenerConfig.createLDAPConfig(
                        "ldap", loopback, 0, tls.createSSLSocketFactory());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void connectsWhereTheCertificateIsTrusted(boolean ldaps) throws Exception {
        try (TestDirectory directory = start(ldaps)) {
            LdapConnector connector =
                    directory.setting("trust-store", certificate.toString()).connector();
            try {
                assertThat(connector.test()).contains("LDAPv3, encrypted with TLSv1");
            } finally {
                connector.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesACertificateThatIsNotTrusted(boolean ldaps) throws Exception {
        try (TestDirectory directory = start(ldaps)) {
            LdapConnector connector = directory.connector();

            ConnectorException failure =
                    catchThrowableOfType(ConnectorException.class, connector::test);

            connector.close();
            assertThat(failure.kind()).isEqualTo(ConnectorException.Kind.UNTRUSTED);
            assertThat(failure)
                    .hasMessageContaining("is not trusted: its certificate is not signed by a");
            assertThat(failure.remedy()).contains("trust-store");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void showsTheCertificateBeforeItIsTrustedAndAcceptsItByItsFingerprint(boolean ldaps)
            throws Exception {
        try (TestDirectory directory = start(ldaps)) {
            directory.setting("trust-store", folder.resolve("not-there-yet.pem").toString());
            LdapConnector connector = directory.connector();
            X509Certificate shown = connector.presentedCertificates().getFirst();
            assertThat(catchThrowableOfType(ConnectorException.class, connector::test).kind())
                    .isEqualTo(ConnectorException.Kind.UNTRUSTED);
            connector.close();
            assertThat(shown.getEncoded()).isEqualTo(encoded);

            String other = "0".repeat(64);
            assertThat(fails(directory.setting("certificate", other)).kind())
                    .isEqualTo(ConnectorException.Kind.UNTRUSTED);
            LdapConnector trusting =
                    directory
                            .setting("certificate", other + " " + Tls.fingerprint(shown))
                            .connector();
            assertThat(trusting.test()).contains("encrypted with TLSv1");
            trusting.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesATrustedCertificateThatDoesNotNameTheHost(boolean ldaps) throws Exception {
        show("CN=other", "dc1.contoso.com", "10.1.2.3");
        try (TestDirectory directory = start(ldaps)) {
            directory.setting("trust-store", certificate.toString());
            ConnectorException wrong = fails(directory);

            String known = Tls.fingerprint(shown(directory));
            assertThat(wrong.kind()).isEqualTo(ConnectorException.Kind.CONNECTION);
            assertThat(wrong)
                    .hasMessageContaining("127.0.0.1:")
                    .hasMessageContaining("it names dc1.contoso.com, 10.1.2.3");
            assertThat(wrong.remedy()).contains("certificate \"" + known + "\"");
            assertThat(accepts(directory.setting("certificate", known))).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"localhost, true", "127.0.0.1, false"})
    void acceptsATrustedCertificateOnlyByTheNameThatItHas(String host, boolean named)
            throws Exception {
        show("CN=by-name", "localhost");
        try (TestDirectory directory = start(true)) {
            int port = directory.server().getListenPort();
            directory.setting("trust-store", certificate.toString());
            directory.setting("url", "ldaps://" + host + ":" + port);

            if (named) {
                assertThat(accepts(directory)).isTrue();
            } else {
                assertThat(fails(directory)).hasMessageContaining("does not name it");
            }
        }
    }

    @Test
    void anotherServerDoesNotStandInForOneWithTheWrongName() throws Exception {
        show("CN=wrong", "dc1.contoso.com");
        try (TestDirectory directory = start(true)) {
            String url = "ldaps://127.0.0.1:" + directory.server().getListenPort();
            directory.setting("trust-store", certificate.toString());

            assertThat(fails(directory.setting("url", url + " ldaps://127.0.0.1:1")))
                    .hasMessageContaining("does not name it");
        }
    }

    private static boolean accepts(TestDirectory directory) throws ConnectorException {
        LdapConnector connector = directory.connector();
        try {
            return connector.test().contains("encrypted with TLSv1");
        } finally {
            connector.close();
        }
    }

    private static X509Certificate shown(TestDirectory directory) throws ConnectorException {
        LdapConnector connector = directory.connector();
        try {
            return connector.presentedCertificates().getFirst();
        } finally {
            connector.close();
        }
    }

    private static ConnectorException fails(TestDirectory directory) throws ConnectorException {
        LdapConnector connector = directory.connector();
        try {
            return catchThrowableOfType(ConnectorException.class, connector::test);
        } finally {
            connector.close();
        }
    }

    @Test
    void saysThatAServerDoesNotEncrypt() throws Exception {
        try (TestDirectory directory = TestDirectory.start()) {
            LdapConnector connector = directory.setting("start-tls", "true").connector();

            ConnectorException failure =
                    catchThrowableOfType(ConnectorException.class, connector::test);

            connector.close();
            assertThat(failure).hasMessageContaining("no encrypted connection could be agreed on");
        }
    }
}

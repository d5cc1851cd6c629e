// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.cert.ManageCertificates;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorException;

/** Encrypted services with a certificate that they signed themselves. */
@SuppressWarnings("resource") // the body ends with its exchange
class CertificateTest {
    @TempDir private Path folder;
    private final AtomicInteger requests = new AtomicInteger();
    private HttpsServer server;

    @BeforeEach
    void start() throws Exception {
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
                "CN=cloud.example.com",
                "--subject-alternative-name-ip-address",
                "127.0.0.1");
        SSLContext context = SSLContext.getInstance("TLS");
        KeyManager keys =
                new KeyStoreKeyManager(store.toFile(), "changeit".toCharArray(), "PKCS12", null);
        context.init(new KeyManager[] {keys}, null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext(
                "/",
                exchange -> {
                    requests.incrementAndGet();
                    boolean list = exchange.getRequestURI().getPath().matches(".*/(Users|Groups)");
                    byte[] body = "{\"Resources\":[]}".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(list ? 200 : 404, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private ScimConnector connector(Path trusted) throws ConnectorException {
        Map<String, String> settings =
                Map.of(
                        "url",
                        "https://127.0.0.1:" + server.getAddress().getPort() + "/scim",
                        "trust-store",
                        trusted.toString());
        return new ScimConnector(
                ScimSettings.of(
                        new ConnectorConfiguration("cloud", settings, Map.of("token", "s3cret"))));
    }

    @Test
    void aCertificateThatNobodyTrustsIsShownAndThenTrusted() throws Exception {
        Path trusted = folder.resolve("trust.pem");
        List<X509Certificate> shown;
        try (ScimConnector connector = connector(trusted)) {
            ConnectorException refused =
                    catchThrowableOfType(ConnectorException.class, connector::test);
            assertThat(refused.kind()).isEqualTo(ConnectorException.Kind.UNTRUSTED);
            assertThat(refused.remedy()).contains("trust-store");
            shown = connector.presentedCertificates();
        }
        assertThat(shown).isNotEmpty();
        assertThat(requests).as("requests before anybody trusts it").hasValue(0);

        Files.writeString(
                trusted,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(shown.getFirst().getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        try (ScimConnector connector = connector(trusted)) {
            assertThat(connector.test()).contains(", encrypted");
        }
    }

    @Test
    void nothingIsShownWithoutEncryption() throws Exception {
        try (FakeService service = new FakeService();
                ScimConnector connector = service.connector()) {
            assertThat(connector.presentedCertificates()).isEmpty();
        }
    }

    @Test
    void aServiceThatIsNotThereIsNamed() throws Exception {
        int port = server.getAddress().getPort();
        server.stop(0);
        try (ScimConnector connector = connector(folder.resolve("trust.pem"))) {
            ConnectorException failure =
                    catchThrowableOfType(
                            ConnectorException.class, connector::presentedCertificates);
            assertThat(failure.kind()).isEqualTo(ConnectorException.Kind.CONNECTION);
            assertThat(failure).hasMessageContaining("127.0.0.1:" + port);
        }
    }

    @Test
    void theLookAtACertificateEndsWhenItIsClosed() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Map<String, String> settings =
                    Map.of("url", "https://127.0.0.1:" + silent.getLocalPort(), "timeout", "600");
            ScimConnector connector =
                    new ScimConnector(
                            ScimSettings.of(
                                    new ConnectorConfiguration(
                                            "cloud", settings, Map.of("token", "s3cret"))));
            CompletableFuture<ConnectorException> end =
                    CompletableFuture.supplyAsync(
                            () ->
                                    catchThrowableOfType(
                                            ConnectorException.class,
                                            connector::presentedCertificates));
            Thread.sleep(200);
            assertThat(end).isNotDone();
            connector.close();
            assertThat(end)
                    .succeedsWithin(Duration.ofSeconds(5))
                    .extracting(ConnectorException::kind)
                    .isEqualTo(ConnectorException.Kind.CANCELLED);
        }
    }
}

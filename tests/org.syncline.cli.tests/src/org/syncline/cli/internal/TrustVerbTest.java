// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.cert.ManageCertificates;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking at a certificate and trusting it from the command line. */
class TrustVerbTest {
    @TempDir private Path folder;
    @TempDir private Path keys;

    private InMemoryDirectoryServer server;
    private final Shell shell = new Shell(Map.of());

    @BeforeEach
    void start() throws Exception {
        Path store = keys.resolve("keys.p12");
        ManageCertificates.main(
                null,
                System.out,
                System.err,
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
                "CN=dc1.contoso.com",
                "--subject-alternative-name-ip-address",
                "127.0.0.1");
        SSLUtil tls =
                new SSLUtil(
                        new KeyStoreKeyManager(
                                store.toFile(), "changeit".toCharArray(), "PKCS12", "server"),
                        null);
        InMemoryDirectoryServerConfig config =
                new InMemoryDirectoryServerConfig("DC=example,DC=test");
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPSConfig(
                        "test",
                        InetAddress.getLoopbackAddress(),
                        0,
                        tls.createSSLServerSocketFactory(),
                        null));
        server = new InMemoryDirectoryServer(config);
        server.startListening();
        write("ldaps");
    }

    @AfterEach
    void stop() {
        server.shutDown(true);
    }

    private void write(String scheme) throws Exception {
        Files.writeString(
                folder.resolve("project.sync"),
                """
                project "P" { staging on }
                connector "ad" uses ldap {
                    url "%s://127.0.0.1:%d"
                    partition "DC=example,DC=test"
                    objects user
                }
                schema "ad" { object user { cn string } }
                """
                        .formatted(scheme, server.getListenPort()));
    }

    private Shell.Result trust(String... words) {
        return shell.run(
                Stream.concat(
                                Stream.of("trust", folder.toString(), "--connector", "ad"),
                                Stream.of(words))
                        .toArray(String[]::new));
    }

    private Shell.Result test() {
        return shell.run("discover", folder.toString(), "--connector", "ad", "--test");
    }

    private JsonObject shown() {
        return trust("--format", "json").json().getAsJsonObject();
    }

    @Test
    void aRefusedCertificateIsShownAndTrustedByItsFingerprint() {
        Shell.Result refused = test();
        assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("is not trusted", "syncline trust");

        Shell.Result look = trust();
        String sha256 = shown().getAsJsonObject("certificate").get("sha256").getAsString();
        assertThat(look.code()).isEqualTo(ExitCode.DONE);
        assertThat(look.out())
                .contains("CN=dc1.contoso.com", "127.0.0.1", sha256, "Nothing was trusted")
                .contains("It is signed by itself");
        assertThat(folder.resolve("trust")).doesNotExist();

        Shell.Result trusted = trust("--fingerprint", sha256.toLowerCase().replace(":", ""));
        assertThat(trusted.out()).contains("Trusted from now on, in trust/ad.pem.");
        assertThat(test().out()).contains("encrypted with TLS");
    }

    @Test
    void anotherFingerprintTrustsNobody() {
        String sha256 = shown().getAsJsonObject("certificate").get("sha256").getAsString();

        for (String wrong :
                new String[] {"00" + sha256.substring(2), sha256.substring(0, 20), ""}) {
            Shell.Result refused = trust("--fingerprint", wrong);
            assertThat(refused.code()).as(wrong).isEqualTo(ExitCode.FAILED);
            assertThat(refused.err()).contains("another certificate", sha256);
        }
        assertThat(folder.resolve("trust")).doesNotExist();
    }

    @Test
    void aConnectionThatIsNotEncryptedShowsNone() throws Exception {
        write("ldap");

        assertThat(trust().out()).contains("is not encrypted");
        assertThat(shown().get("encrypted").getAsBoolean()).isFalse();
        assertThat(trust("--fingerprint", "00").code()).isEqualTo(ExitCode.FAILED);
    }
}

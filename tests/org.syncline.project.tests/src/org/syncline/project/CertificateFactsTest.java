// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.project.CertificateFacts.Fact;

/** With certificates that the tool of the JDK has made. */
class CertificateFactsTest {
    @TempDir Path folder;

    private X509Certificate certificate(String subject, String... more)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path keys = folder.resolve("keys.p12");
        Path file = folder.resolve("certificate.cer");
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> make =
                new ArrayList<>(
                        List.of(tool, "-genkeypair", "-alias", "key", "-keyalg", "EC", "-dname"));
        make.addAll(List.of(subject, "-validity", "30", "-keystore", keys.toString()));
        make.addAll(List.of("-storepass", "changeit", "-storetype", "PKCS12"));
        make.addAll(List.of(more));
        run(make);
        List<String> export =
                new ArrayList<>(List.of(tool, "-exportcert", "-alias", "key", "-file"));
        export.addAll(List.of(file.toString(), "-keystore", keys.toString()));
        export.addAll(List.of("-storepass", "changeit"));
        run(export);
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private void run(List<String> words) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process process =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    private static String text(List<Fact> facts, String caption) {
        return facts.stream()
                .filter(fact -> fact.caption().equals(caption))
                .map(Fact::text)
                .findFirst()
                .orElse("");
    }

    @Test
    void showsWhatAPersonComparesWithWhatTheAdministratorSays() throws Exception {
        X509Certificate certificate =
                certificate("CN=dc1.contoso.com", "-ext", "SAN=dns:dc1.contoso.com,ip:10.0.0.1");
        CertificateFacts facts = new CertificateFacts(certificate);
        List<Fact> all = facts.facts(ZoneOffset.UTC);
        assertThat(all)
                .extracting(Fact::caption)
                .containsExactly("Subject", "Valid for", "Issuer", "Validity", "SHA-256");
        assertThat(text(all, "Subject")).isEqualTo("CN=dc1.contoso.com");
        assertThat(text(all, "Valid for")).isEqualTo("dc1.contoso.com, 10.0.0.1");
        String digest =
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(certificate.getEncoded()));
        assertThat(facts.fingerprint().replace(":", "")).isEqualToIgnoringCase(digest);
        assertThat(text(all, "SHA-256")).isEqualTo(facts.fingerprint());
    }

    @Test
    void leavesOutNamesThatACertificateDoesNotHave() throws Exception {
        assertThat(new CertificateFacts(certificate("CN=plain")).facts(ZoneOffset.UTC))
                .extracting(Fact::caption)
                .doesNotContain("Valid for");
    }

    @Test
    void warnsOfWhatIsNotValidNowAndOfWhatVouchesForItself() throws Exception {
        X509Certificate certificate = certificate("CN=dc1.contoso.com");
        CertificateFacts facts = new CertificateFacts(certificate);
        Instant made = certificate.getNotBefore().toInstant();
        String self = "It is signed by itself: nobody else vouches for it.";
        assertThat(facts.warnings(made.plus(Duration.ofDays(1)))).containsExactly(self);
        assertThat(facts.warnings(made.plus(Duration.ofDays(31))))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("It has expired");
        assertThat(facts.warnings(made.minus(Duration.ofDays(1))))
                .first()
                .asString()
                .startsWith("It is not valid yet");
    }

    @Test
    void makesHostileNamesSafeToShow() throws Exception {
        CertificateFacts facts = new CertificateFacts(certificate("CN=evil\u202ecom"));
        assertThat(text(facts.facts(ZoneOffset.UTC), "Subject")).doesNotContain("\u202e");
    }
}

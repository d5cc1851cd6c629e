// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.cert.ManageCertificates;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A certificate that signed itself, with its key, in the forms that servers and clients want:
 * {@code keys.p12}, {@code cert.pem} and {@code key.pem} in a folder.
 */
record TestCertificate(Path folder, X509Certificate certificate) {
    static final String PASSWORD = "changeit";

    private static final String KEYS = "keys.p12";

    /**
     * @param subject such as {@code CN=dc1}
     * @param names hosts and addresses that it names besides
     */
    static TestCertificate make(Path folder, String subject, String... names) throws Exception {
        Files.createDirectories(folder);
        List<String> words = new ArrayList<>(List.of("generate-self-signed-certificate"));
        words.addAll(List.of("--keystore", folder.resolve(KEYS).toString()));
        words.addAll(List.of("--keystore-password", PASSWORD, "--keystore-type", "PKCS12"));
        words.addAll(List.of("--alias", "server", "--subject-dn", subject));
        for (String name : names) {
            boolean address = name.matches("[0-9.]+|.*:.*");
            words.add("--subject-alternative-name-" + (address ? "ip-address" : "dns"));
            words.add(name);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ManageCertificates.main(null, null, said, words.toArray(String[]::new));
        return of(folder, said.toString());
    }

    private static TestCertificate of(Path folder, String said) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = new FileInputStream(folder.resolve(KEYS).toFile())) {
            keys.load(in, PASSWORD.toCharArray());
        }
        if (!(keys.getCertificate("server") instanceof X509Certificate certificate)) {
            throw new IllegalStateException("no certificate was made: " + said);
        }
        TestCertificate made = new TestCertificate(folder, certificate);
        made.write("cert.pem", "CERTIFICATE", certificate.getEncoded());
        made.write(
                "key.pem",
                "PRIVATE KEY",
                keys.getKey("server", PASSWORD.toCharArray()).getEncoded());
        return made;
    }

    private void write(String name, String what, byte[] bytes) throws Exception {
        String text = Base64.getMimeEncoder().encodeToString(bytes);
        Files.writeString(
                folder.resolve(name),
                "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, text, what));
    }

    /** The certificate alone, in PEM. */
    Path pem() {
        return folder.resolve("cert.pem");
    }

    /** The key with the certificate. */
    Path keyStore() {
        return folder.resolve(KEYS);
    }

    /** For a server that shows it. */
    SSLUtil server() throws Exception {
        return new SSLUtil(
                new KeyStoreKeyManager(
                        keyStore().toFile(), PASSWORD.toCharArray(), "PKCS12", "server"),
                null);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.syncline.model.Printable;
import org.syncline.project.ProjectException;

/** A PEM file with the certificates that a connector trusts. */
final class TrustStore {
    private static final int LINE = 64;

    private TrustStore() {}

    /**
     * Adds a certificate, unless it is there.
     *
     * @throws ProjectException when the file cannot be written, or is no PEM file
     */
    static void add(Path file, X509Certificate certificate) {
        try {
            String block = pem(certificate);
            String before = Files.exists(file) ? Files.readString(file) : "";
            if (!before.isBlank() && !before.contains("-----BEGIN CERTIFICATE-----")) {
                throw new ProjectException(
                        file + " is no PEM file.",
                        "Add the certificate with the tool that made the key store.",
                        null);
            }
            if (!before.replace("\r", "").contains(block)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                String name = Printable.of(certificate.getSubjectX500Principal().getName());
                String gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
                Files.writeString(file, before + gap + "# " + name + "\n" + block);
            }
        } catch (IOException | CertificateEncodingException e) {
            throw new ProjectException(
                    "The trust store " + file + " cannot be written: " + e.getMessage(),
                    "Make the file writable, or name another one.",
                    e);
        }
    }

    private static String pem(X509Certificate certificate) throws CertificateEncodingException {
        Base64.Encoder lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
        return "-----BEGIN CERTIFICATE-----\n"
                + lines.encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.PKIXParameters;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.syncline.extensions.Signature;

/** Finds out who signed a jar. Every entry has to be signed by the same signer. */
final class SignatureReader {
    private static final int BUFFER = 1 << 16;

    private SignatureReader() {}

    /**
     * @throws IOException when the file is no jar
     */
    static Signature read(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            return read(jar);
        } catch (SecurityException e) {
            // What the verifier throws for content that does not fit its digest.
            return new Signature.Broken(String.valueOf(e.getMessage()));
        }
    }

    private static Signature read(JarFile jar) throws IOException {
        CodeSigner signer = null;
        boolean unsigned = false;
        byte[] buffer = new byte[BUFFER];
        for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            if (entry.isDirectory() || isSignature(entry.getName())) {
                continue;
            }
            readThrough(jar, entry, buffer);
            CodeSigner[] signers = entry.getCodeSigners();
            if (signers == null) {
                unsigned = true;
            } else if (signer == null) {
                signer = signers[0];
            } else if (!signer.getSignerCertPath().equals(signers[0].getSignerCertPath())) {
                return new Signature.Broken("several signers signed parts of it");
            }
        }
        if (signer == null) {
            return new Signature.Missing();
        }
        return unsigned
                ? new Signature.Broken("only a part of it is signed")
                : signed(signer.getSignerCertPath());
    }

    private static boolean isSignature(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("META-INF/")
                && (upper.equals("META-INF/MANIFEST.MF")
                        || upper.endsWith(".SF")
                        || upper.endsWith(".RSA")
                        || upper.endsWith(".DSA")
                        || upper.endsWith(".EC"));
    }

    /** The verifier looks at an entry when it was read to its end. */
    private static void readThrough(JarFile jar, JarEntry entry, byte[] buffer) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            int read = in.read(buffer);
            while (read >= 0) {
                read = in.read(buffer);
            }
        }
    }

    private static Signature signed(CertPath path) {
        X509Certificate own = (X509Certificate) path.getCertificates().getFirst();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(own.getEncoded());
            return new Signature.Signed(
                    own.getSubjectX500Principal().getName(),
                    HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest),
                    isVouchedFor(path));
        } catch (GeneralSecurityException e) {
            return new Signature.Broken("its certificate cannot be read: " + e.getMessage());
        }
    }

    @SuppressWarnings("unused") // a path that does not validate is the answer
    private static boolean isVouchedFor(CertPath path) throws GeneralSecurityException {
        KeyStore roots = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            roots.load(null, null);
            int number = 0;
            for (X509Certificate root : trusted()) {
                roots.setCertificateEntry("root" + number++, root);
            }
            PKIXParameters parameters = new PKIXParameters(roots);
            // A list of revoked certificates would have to be fetched from the network.
            parameters.setRevocationEnabled(false);
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return true;
        } catch (CertPathValidatorException | IOException e) {
            return false;
        }
    }

    private static List<X509Certificate> trusted() throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                return List.of(x509.getAcceptedIssuers());
            }
        }
        return List.of();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.ShownCertificates;

/** Whom a connector trusts. */
final class Tls {
    private Tls() {}

    /**
     * Trusts what the settings say, else what Java trusts. Host names are checked by the client.
     *
     * @throws ConnectorException when the trust store cannot be used
     */
    static SSLContext context(ScimSettings settings) throws ConnectorException {
        try {
            return context(settings.trustStore().isEmpty() ? null : trust(settings));
        } catch (GeneralSecurityException | IOException e) {
            throw new Failures(settings)
                    .of(
                            Kind.CONFIGURATION,
                            "the trust store cannot be used: " + e.getMessage(),
                            "Name a PEM file with certificates, or a key store that needs no"
                                    + " password to be read.",
                            e);
        }
    }

    /** A context whose connections end as soon as somebody looked at the certificates. */
    static SSLContext context(ShownCertificates looking) {
        try {
            return context(new TrustManager[] {looking});
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }

    private static SSLContext context(TrustManager[] trust) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust, null);
        return context;
    }

    /**
     * A trust store that is still to be made trusts nobody, so that it can be filled by looking.
     */
    private static TrustManager[] trust(ScimSettings settings)
            throws GeneralSecurityException, IOException {
        Path file = settings.trustStore().orElseThrow();
        if (Files.notExists(file)) {
            return new TrustManager[] {new ShownCertificates()};
        }
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store(file));
        return trust.getTrustManagers();
    }

    private static KeyStore store(Path file) throws GeneralSecurityException, IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.matches(".*\\.(jks|p12|pfx|keystore)") ? keyStore(file) : pem(file);
    }

    private static KeyStore keyStore(Path file) throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(file.toFile(), (char[]) null);
    }

    private static KeyStore pem(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw new CertificateException("the file holds no certificate");
            }
            for (Certificate certificate : certificates) {
                store.setCertificateEntry("trusted" + store.size(), certificate);
            }
        }
        return store;
    }
}

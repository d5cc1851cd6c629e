// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.util.ssl.JVMDefaultTrustManager;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLSocketVerifier;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustStoreTrustManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Encryption as the settings say. A certificate whose fingerprint is known is accepted whatever it
 * names: nobody else can have its key. Any other has to be signed by somebody trusted and to name
 * the host.
 */
final class Tls {
    private final LdapSecurity security;

    Tls(LdapSecurity security) {
        this.security = security;
    }

    SSLSocketFactory socketFactory() throws GeneralSecurityException {
        return factory(new Trust(security.certificates(), trustManager()));
    }

    /** A factory whose connections end as soon as somebody looked at the certificates. */
    SSLSocketFactory socketFactory(X509TrustManager looking) throws GeneralSecurityException {
        return factory(looking);
    }

    private SSLSocketFactory factory(TrustManager trust) throws GeneralSecurityException {
        KeyManager[] keys = keyManager().map(key -> new KeyManager[] {key}).orElse(null);
        return new SSLUtil(keys, new TrustManager[] {trust}).createSSLContext().getSocketFactory();
    }

    private Optional<KeyManager> keyManager() throws GeneralSecurityException {
        if (security.keyStore().isEmpty()) {
            return Optional.empty();
        }
        char[] password = security.keyStorePassword().map(String::toCharArray).orElse(null);
        return Optional.of(
                new KeyStoreKeyManager(
                        security.keyStore().get().toFile(), password, "PKCS12", null));
    }

    private X509TrustManager trustManager() throws GeneralSecurityException {
        if (security.trustStore().isEmpty()) {
            return security.certificates().isEmpty()
                    ? JVMDefaultTrustManager.getInstance()
                    : new Nobody();
        }
        Path file = security.trustStore().get();
        if (Files.notExists(file)) {
            return new Nobody();
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean keyStore = name.matches(".*\\.(jks|p12|pfx|keystore)");
        return keyStore
                ? new TrustStoreTrustManager(file.toString())
                : new PEMFileTrustManager(file.toFile());
    }

    /** Checks that the certificate names the host, unless its fingerprint is known. */
    SSLSocketVerifier verifier() {
        Set<String> known = security.certificates();
        return new SSLSocketVerifier() {
            @Override
            public void verifySSLSocket(String host, int port, SSLSocket socket)
                    throws LDAPException {
                try {
                    Certificate shown = socket.getSession().getPeerCertificates()[0];
                    if (!known.contains(fingerprint(shown))) {
                        requireName(host, (X509Certificate) shown);
                    }
                } catch (SSLException | CertificateException e) {
                    throw new LDAPException(
                            ResultCode.CONNECT_ERROR, "the certificate cannot be used", e);
                }
            }
        };
    }

    private static void requireName(String host, X509Certificate shown)
            throws CertificateException {
        CertificateNames names = CertificateNames.of(shown);
        if (!names.include(host)) {
            throw new WrongHostException(names.forPeople(), fingerprint(shown));
        }
    }

    /** SHA-256, hexadecimal, lower case. */
    static String fingerprint(Certificate certificate) throws CertificateEncodingException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Trusts by fingerprint first. */
    private record Trust(Set<String> known, X509TrustManager others) implements X509TrustManager {
        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type)
                throws CertificateException {
            if (known.contains(fingerprint(chain[0]))) {
                chain[0].checkValidity();
            } else {
                others.checkServerTrusted(chain, type);
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type)
                throws CertificateException {
            others.checkClientTrusted(chain, type);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return others.getAcceptedIssuers();
        }
    }

    /** Trusts none of those that are left. */
    private static final class Nobody implements X509TrustManager {
        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type)
                throws CertificateException {
            throw new CertificateException("the certificate is not among those to trust");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type)
                throws CertificateException {
            checkServerTrusted(chain, type);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}

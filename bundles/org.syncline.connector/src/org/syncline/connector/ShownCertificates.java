// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.X509TrustManager;

/**
 * Keeps what a server shows and accepts nothing, so that a TLS connection ends before anything is
 * sent. For connectors that {@link PresentsCertificate}. One serves one connection; safe for use by
 * many threads.
 */
public final class ShownCertificates implements X509TrustManager {
    private volatile List<X509Certificate> chain = List.of();

    /** The server's own first; empty as long as nothing was shown. */
    public List<X509Certificate> chain() {
        return chain;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type)
            throws CertificateException {
        chain = List.of(shown);
        throw new CertificateException("only looked at");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type)
            throws CertificateException {
        throw new CertificateException("this is no server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}

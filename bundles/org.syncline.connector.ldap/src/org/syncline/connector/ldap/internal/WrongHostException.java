// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.security.cert.CertificateException;

/** A certificate that is trusted, but not for the host that was asked for. */
final class WrongHostException extends CertificateException {
    private static final long serialVersionUID = 1L;

    private final String named;
    private final String fingerprint;

    /**
     * @param named the hosts that it names, for people
     * @param fingerprint of the certificate, SHA-256
     */
    WrongHostException(String named, String fingerprint) {
        super("the certificate does not name the host");
        this.named = named;
        this.fingerprint = fingerprint;
    }

    String named() {
        return named;
    }

    String fingerprint() {
        return fingerprint;
    }

    /** The one that is behind a failure, or null. */
    static WrongHostException behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongHostException found) {
                return found;
            }
        }
        return null;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Capability: fetch the certificate that the server shows, before anybody trusts it, so that a
 * person can look at it. A connector with this capability describes one setting of kind {@link
 * SettingDescription.Kind#TRUST_STORE}.
 */
public interface PresentsCertificate extends Connector {
    /**
     * The server's certificate and those that signed it, as the server shows them. Nothing is
     * authenticated and nothing is sent but the beginning of a TLS connection.
     *
     * @return the server's own first; empty when the connection is not encrypted
     * @throws ConnectorException when the server is not reached
     */
    List<X509Certificate> presentedCertificates() throws ConnectorException;
}

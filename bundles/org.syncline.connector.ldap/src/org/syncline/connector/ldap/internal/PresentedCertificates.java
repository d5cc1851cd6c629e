// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ShownCertificates;

/**
 * Fetches what a server shows before anybody trusts it. The handshake is broken off as soon as the
 * certificates are there, so nothing is ever sent to a server that is not trusted.
 */
final class PresentedCertificates {
    private final LdapSettings settings;
    private final Failures failures;

    PresentedCertificates(LdapSettings settings) {
        this.settings = settings;
        this.failures = new Failures(settings);
    }

    /** Of the first server that answers; empty when the connection is not encrypted. */
    List<X509Certificate> fetch() throws ConnectorException {
        if (!settings.isEncrypted()) {
            return List.of();
        }
        LDAPException first = null;
        for (LdapServer server : settings.servers()) {
            ShownCertificates looking = new ShownCertificates();
            LDAPException failure = handshake(server, looking);
            if (!looking.chain().isEmpty()) {
                return looking.chain();
            }
            first = first == null ? failure : first;
        }
        throw failures.connect(first);
    }

    /** What ended it: at the latest, that the certificates were not accepted. */
    private LDAPException handshake(LdapServer server, ShownCertificates looking)
            throws ConnectorException {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(settings.timeoutMillis());
        options.setResponseTimeoutMillis(settings.timeoutMillis());
        try {
            SSLSocketFactory sockets = new Tls(settings.security()).socketFactory(looking);
            try (LDAPConnection connection =
                    server.ldaps()
                            ? new LDAPConnection(sockets, options)
                            : new LDAPConnection(options)) {
                connection.connect(server.host(), server.port(), settings.timeoutMillis());
                return new LDAPException(
                        connection.processExtendedOperation(new StartTLSExtendedRequest(sockets)));
            }
        } catch (LDAPException e) {
            return e;
        } catch (GeneralSecurityException e) {
            throw failures.connect(e);
        }
    }
}

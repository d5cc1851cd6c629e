// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import java.net.http.HttpRequest;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Consumer;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ShownCertificates;

/**
 * Fetches what a service shows before anybody trusts it. The handshake is broken off as soon as the
 * certificates are there, so the request, which carries no credentials anyway, is never sent.
 */
final class PresentedCertificates {
    private PresentedCertificates() {}

    /**
     * Empty when the connection is not encrypted.
     *
     * @param inUse is given what another thread may close meanwhile
     */
    static List<X509Certificate> fetch(ScimSettings settings, Consumer<Wire> inUse)
            throws ConnectorException {
        if (!settings.isEncrypted()) {
            return List.of();
        }
        ShownCertificates looking = new ShownCertificates();
        try (Wire wire = new Wire(settings, Tls.context(looking))) {
            inUse.accept(wire);
            wire.send(HttpRequest.newBuilder(settings.url()).build(), "asking for its certificate");
        } catch (ConnectorException e) {
            if (looking.chain().isEmpty()) {
                throw e;
            }
        }
        return looking.chain();
    }
}

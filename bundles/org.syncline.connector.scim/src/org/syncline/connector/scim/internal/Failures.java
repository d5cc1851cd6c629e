// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;

/** Turns failures of a service into sentences for people. For one connector. */
final class Failures {
    private static final String AGAIN =
            "Run the step again once the service is back: nothing was taken as deleted.";

    private final ScimSettings settings;

    Failures(ScimSettings settings) {
        this.settings = settings;
    }

    ConnectorException of(Kind kind, String problem, String remedy, Throwable cause) {
        return new ConnectorException(
                kind, "Connector \"" + settings.name() + "\": " + problem + ".", remedy, cause);
    }

    /** The service, or the issuer of tokens, could not be reached or was lost. */
    ConnectorException connection(String host, String what, IOException e) {
        String peer = settings.proxy().map(proxy -> host + " by the proxy " + proxy).orElse(host);
        if (caused(e, CertificateException.class)) {
            return of(
                    Kind.UNTRUSTED,
                    "the service "
                            + host
                            + " is not trusted: its certificate is not signed by a"
                            + " known authority, or does not name this host",
                    "Name a PEM file with its certificate, or that of its authority, as"
                            + " trust-store, and use the host name that the certificate names.",
                    e);
        }
        if (caused(e, UnknownHostException.class) || caused(e, UnresolvedAddressException.class)) {
            return unreachable(peer, ": the host name is unknown", e);
        }
        if (caused(e, HttpConnectTimeoutException.class)) {
            return unreachable(peer, ": it did not answer within " + seconds(), e);
        }
        if (caused(e, ConnectException.class)) {
            return unreachable(peer, ": nothing listens there", e);
        }
        if (caused(e, SSLException.class)) {
            return unreachable(peer, ": no encrypted connection could be agreed on", e);
        }
        return of(Kind.DROPPED, "the connection to " + peer + " was lost, " + what, AGAIN, e);
    }

    private ConnectorException unreachable(String peer, String reason, IOException e) {
        return of(
                Kind.CONNECTION,
                "the service " + peer + " cannot be reached" + reason,
                "Check the url, the proxy if there is one, that the service runs, and the firewall"
                        + " between.",
                e);
    }

    private static boolean caused(Throwable e, Class<? extends Throwable> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    ConnectorException timeout(String host, String what, Exception cause) {
        return of(
                Kind.DROPPED,
                "no whole answer from " + host + " within " + seconds() + ", " + what,
                "Run the step again; when the service is only slow, set a longer timeout or a"
                        + " smaller page-size.",
                cause);
    }

    private String seconds() {
        return settings.timeout().toSeconds() + " seconds";
    }

    /** The service sent something that is no answer. */
    ConnectorException unusable(String what, String problem, Throwable cause) {
        return of(
                Kind.SERVER,
                "the answer of " + settings.server() + " cannot be used, " + what + ": " + problem,
                "See whether the url is that of a SCIM 2.0 service, and the service's log.",
                cause);
    }

    ConnectorException cancelled() {
        return cancelled(null);
    }

    ConnectorException cancelled(Exception cause) {
        return of(
                Kind.CANCELLED,
                "the work was stopped",
                "Run the step again when you like: nothing was taken as deleted.",
                cause);
    }

    /** The service refused the credentials. */
    ConnectorException credentials(Reply reply) {
        String whose =
                switch (settings.access().kind()) {
                    case NONE -> "a request without credentials";
                    case BEARER -> "the token";
                    case BASIC, OAUTH -> settings.access().user().orElse("the account");
                };
        return of(
                Kind.CREDENTIALS,
                "the service " + settings.server() + " refused " + whose + reply.said(),
                "Check the authentication settings, and store the secret again.",
                null);
    }

    /**
     * A request that only reads was refused.
     *
     * @param what what was being done, beginning with a verb
     */
    ConnectorException refused(String what, Reply reply) {
        if (reply.status() == Http.FORBIDDEN) {
            return of(
                    Kind.PERMISSION,
                    "the account may not do this, " + what + reply.said(),
                    "Give it the right on the service.",
                    null);
        }
        return of(
                Kind.SERVER,
                "the service answered " + reply.status() + ", " + what + reply.said(),
                reply.isBusy()
                        ? "Run the step again later; a smaller in-flight and page-size help."
                        : "See whether the url is that of a SCIM 2.0 service, and the service's"
                                + " log.",
                null);
    }
}

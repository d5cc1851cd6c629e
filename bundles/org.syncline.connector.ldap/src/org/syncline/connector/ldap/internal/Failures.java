// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.Set;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.model.Printable;

/** Turns failures of the LDAP SDK into sentences for people. For one connector. */
final class Failures {
    static final int MAX_DIAGNOSTIC = 300;

    private static final Set<ResultCode> CONNECTION_LOSS =
            Set.of(
                    ResultCode.SERVER_DOWN,
                    ResultCode.CONNECT_ERROR,
                    ResultCode.TIMEOUT,
                    ResultCode.DECODING_ERROR,
                    ResultCode.LOCAL_ERROR);

    private final LdapSettings settings;

    Failures(LdapSettings settings) {
        this.settings = settings;
    }

    ConnectorException of(Kind kind, String problem, String remedy, Throwable cause) {
        return new ConnectorException(
                kind, "Connector \"" + settings.name() + "\": " + problem + ".", remedy, cause);
    }

    /** A connection could not be made. */
    ConnectorException connect(Throwable e) {
        return new LoginFailures(settings, this).connect(e);
    }

    /** The server refused the account. */
    ConnectorException bind(LDAPException e) {
        return new LoginFailures(settings, this).bind(e);
    }

    /**
     * A request on an established connection failed.
     *
     * @param what what was asked, a noun phrase
     */
    ConnectorException request(String what, LDAPException e) {
        ResultCode code = e.getResultCode();
        if (code.equals(ResultCode.TIMEOUT)) {
            return of(
                    Kind.DROPPED,
                    "no answer from "
                            + settings.server()
                            + " within "
                            + settings.timeoutMillis() / 1000
                            + " seconds, reading "
                            + what,
                    "Run the step again; when the server is only slow, set a longer timeout.",
                    e);
        }
        if (isConnectionLoss(e) || code.equals(ResultCode.UNAVAILABLE)) {
            return of(
                    Kind.DROPPED,
                    "the connection to " + settings.server() + " was lost, reading " + what,
                    "Run the step again once the server is back: nothing was taken as deleted.",
                    e);
        }
        if (code.equals(ResultCode.NO_SUCH_OBJECT)) {
            return of(
                    Kind.PARTITION,
                    "there is no " + what + " on " + settings.server(),
                    "Correct the partition or container: it may have been renamed or moved, or the"
                            + " account may not see it.",
                    e);
        }
        if (code.equals(ResultCode.INSUFFICIENT_ACCESS_RIGHTS)) {
            return of(
                    Kind.PERMISSION,
                    "the account may not read " + what + diagnostic(e),
                    "Give " + settings.login().account() + " the right to read it.",
                    e);
        }
        return server(what, e);
    }

    private ConnectorException server(String what, LDAPException e) {
        ResultCode code = e.getResultCode();
        if (code.equals(ResultCode.OPERATIONS_ERROR) && settings.login().isAnonymous()) {
            return of(
                    Kind.CREDENTIALS,
                    "the server does not let anonymous users read " + what + diagnostic(e),
                    "Name an account with bind, and store its password.",
                    e);
        }
        if (code.equals(ResultCode.SIZE_LIMIT_EXCEEDED)
                || code.equals(ResultCode.TIME_LIMIT_EXCEEDED)
                || code.equals(ResultCode.ADMIN_LIMIT_EXCEEDED)) {
            return of(
                    Kind.SERVER,
                    "a limit of the server (" + code.getName() + ") cut off reading " + what,
                    "Raise the limit for the account on the server, or set a smaller page-size.",
                    e);
        }
        if (code.equals(ResultCode.REFERRAL)) {
            return of(
                    Kind.PARTITION,
                    "the server " + settings.server() + " does not hold " + what,
                    "Name the server that holds it in the url, or its host in follow-referrals.",
                    e);
        }
        return of(
                Kind.SERVER,
                "the server could not read " + what + ": " + code.getName() + diagnostic(e),
                "See the server's log; run the step again when the cause is gone.",
                e);
    }

    /** The server's own words, made safe to show. */
    static String diagnostic(LDAPException e) {
        String text = e.getDiagnosticMessage();
        return text == null || text.isBlank()
                ? ""
                : " (the server says: " + Printable.of(text.strip(), MAX_DIAGNOSTIC) + ")";
    }

    /** Whether the failure is one of the connection; all others are answers of the server. */
    static boolean isConnectionLoss(LDAPException e) {
        return CONNECTION_LOSS.contains(e.getResultCode());
    }
}

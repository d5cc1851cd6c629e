// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.model.Printable;

/** Turns failures of the LDAP SDK into sentences for people. For one connector. */
final class Failures {
    private static final int MAX_DIAGNOSTIC = 300;

    private static final Set<ResultCode> CONNECTION_LOSS =
            Set.of(
                    ResultCode.SERVER_DOWN,
                    ResultCode.CONNECT_ERROR,
                    ResultCode.TIMEOUT,
                    ResultCode.DECODING_ERROR,
                    ResultCode.LOCAL_ERROR);

    /** The reason that Active Directory hides in a refused bind. */
    private static final Pattern AD_REASON = Pattern.compile("data ([0-9a-f]{3,4}),");

    private static final Map<String, String> AD_REASONS =
            Map.of(
                    "525", "the account does not exist",
                    "52e", "the password is wrong",
                    "530", "the account may not log on at this time",
                    "531", "the account may not log on from here",
                    "532", "the password has expired",
                    "533", "the account is disabled",
                    "701", "the account has expired",
                    "773", "the password must be changed first",
                    "775", "the account is locked");

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
        String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        String server = "the server " + settings.server();
        if (isTrust(text)) {
            return of(
                    Kind.UNTRUSTED,
                    server + " is not trusted: " + tlsReason(text),
                    "Add its certificate, or that of its authority, to the PEM file that"
                            + " trust-store names, and use the host name that the certificate"
                            + " names; or write the fingerprint of the certificate as certificate.",
                    e);
        }
        return of(
                Kind.CONNECTION,
                server + " cannot be reached" + reason(text),
                "Check the url, that the server runs, and the firewall between.",
                e);
    }

    private String reason(String text) {
        if (text.contains("refused")) {
            return ": nothing listens there";
        }
        if (text.contains("unknownhost") || text.contains("resolve")) {
            return ": the host name is unknown";
        }
        if (text.contains("timed out") || text.contains("timeout")) {
            return ": it did not answer within " + settings.timeoutMillis() / 1000 + " seconds";
        }
        return settings.isEncrypted() ? ": no encrypted connection could be agreed on" : "";
    }

    private static boolean isTrust(String text) {
        return text.contains("certificate") || text.contains("certpath") || text.contains("trust");
    }

    private static String tlsReason(String text) {
        if (text.contains("expired") || text.contains("notafter")) {
            return "its certificate has expired";
        }
        return text.contains("hostname") || text.contains("host name") || text.contains("subject")
                ? "its certificate does not name this host, or is not known"
                : "its certificate is not signed by a known authority";
    }

    /** The server refused the account. */
    ConnectorException bind(LDAPException e) {
        ResultCode code = e.getResultCode();
        if (settings.login().mechanism() == LdapLogin.Mechanism.GSSAPI
                && code.equals(ResultCode.LOCAL_ERROR)) {
            return of(
                    Kind.CREDENTIALS,
                    "there is no Kerberos ticket for " + settings.server() + " that can be used",
                    "Get one with kinit for the user that runs Syncline; url must have the host name"
                            + " by which the server is known to Kerberos.",
                    e);
        }
        if (isConnectionLoss(e) || code.equals(ResultCode.UNAVAILABLE)) {
            return connect(e);
        }
        String account = settings.login().account();
        if (code.equals(ResultCode.CONFIDENTIALITY_REQUIRED)
                || code.equals(ResultCode.STRONG_AUTH_REQUIRED)) {
            return of(
                    Kind.CREDENTIALS,
                    "the server demands an encrypted connection" + diagnostic(e),
                    "Use an ldaps:// url or start-tls.",
                    e);
        }
        return of(
                Kind.CREDENTIALS,
                "the server " + settings.server() + " refused " + account + reason(e),
                "Check the bind name, and store the password again with: syncline secret PROJECT"
                        + " --connector \""
                        + settings.name()
                        + "\".",
                e);
    }

    private static String reason(LDAPException e) {
        Matcher matcher = AD_REASON.matcher(String.valueOf(e.getDiagnosticMessage()));
        String known = matcher.find() ? AD_REASONS.get(matcher.group(1)) : null;
        if (known != null) {
            return ": " + known;
        }
        return e.getResultCode().equals(ResultCode.INVALID_CREDENTIALS)
                ? ": name or password is wrong"
                : ": " + e.getResultCode().getName() + diagnostic(e);
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
    private static String diagnostic(LDAPException e) {
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

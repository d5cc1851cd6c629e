// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.model.Printable;

/**
 * Why no connection came to be, in sentences for people: the server, its certificate, the account.
 */
final class LoginFailures {
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
    private final Failures failures;

    LoginFailures(LdapSettings settings, Failures failures) {
        this.settings = settings;
        this.failures = failures;
    }

    /** A connection could not be made. */
    ConnectorException connect(Throwable e) {
        String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        String server = "the server " + settings.server();
        WrongHostException wrongHost = WrongHostException.behind(e);
        if (wrongHost != null) {
            return failures.of(
                    Kind.CONNECTION,
                    server
                            + " shows a certificate that does not name it: it names "
                            + Printable.of(wrongHost.named(), Failures.MAX_DIAGNOSTIC),
                    "Write the host in url by a name that the certificate has. When it is the right"
                            + " server all the same, accept this one certificate by its"
                            + " fingerprint: certificate \""
                            + wrongHost.fingerprint()
                            + "\".",
                    e);
        }
        if (isTrust(text)) {
            return failures.of(
                    Kind.UNTRUSTED,
                    server + " is not trusted: " + tlsReason(text),
                    "Look at its certificate with: syncline trust PROJECT --connector \""
                            + settings.name()
                            + "\", which can add it to the PEM file that trust-store names; or add"
                            + " that of its authority there.",
                    e);
        }
        return failures.of(
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
        return text.contains("expired") || text.contains("notafter")
                ? "its certificate has expired"
                : "its certificate is not signed by a known authority";
    }

    /** The server refused the account. */
    ConnectorException bind(LDAPException e) {
        ResultCode code = e.getResultCode();
        if (settings.login().mechanism() == LdapLogin.Mechanism.GSSAPI
                && code.equals(ResultCode.LOCAL_ERROR)) {
            return failures.of(
                    Kind.CREDENTIALS,
                    "there is no Kerberos ticket for " + settings.server() + " that can be used",
                    "Get one with kinit for the user that runs Syncline; url must have the host name"
                            + " by which the server is known to Kerberos.",
                    e);
        }
        if (Failures.isConnectionLoss(e) || code.equals(ResultCode.UNAVAILABLE)) {
            return connect(e);
        }
        String account = settings.login().account();
        if (code.equals(ResultCode.CONFIDENTIALITY_REQUIRED)
                || code.equals(ResultCode.STRONG_AUTH_REQUIRED)) {
            return failures.of(
                    Kind.CREDENTIALS,
                    "the server demands an encrypted connection" + Failures.diagnostic(e),
                    "Use an ldaps:// url or start-tls.",
                    e);
        }
        return failures.of(
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
                : ": " + e.getResultCode().getName() + Failures.diagnostic(e);
    }
}

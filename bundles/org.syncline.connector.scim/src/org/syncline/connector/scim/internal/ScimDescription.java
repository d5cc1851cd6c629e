// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import java.util.List;
import org.syncline.connector.ConnectorDescription;
import org.syncline.connector.SettingDescription;
import org.syncline.connector.SettingDescription.Kind;

/** The settings of a SCIM connector, described for panels, checks and masking. */
public final class ScimDescription {
    static final String URL = "url";
    static final String BASE = "base";
    static final String NAMES = "names";
    static final String AUTHENTICATION = "authentication";
    static final String USER = "user";
    static final String TOKEN = "token";
    static final String PASSWORD = "password";
    static final String TOKEN_URL = "token-url";
    static final String CLIENT_ID = "client-id";
    static final String CLIENT_SECRET = "client-secret";
    static final String CLIENT_SCOPE = "client-scope";
    static final String CLIENT_STYLE = "client-authentication";
    static final String PAGE_SIZE = "page-size";
    static final String TIMEOUT = "timeout";
    static final String DELTA = "delta";
    static final String IN_FLIGHT = "in-flight";
    static final String BULK = "bulk";
    static final String MEMBERS = "member-batch";
    static final String LIMIT = "response-limit";
    static final String WAIT = "throttle-wait";
    static final String TRUST_STORE = "trust-store";
    static final String ALLOW_PLAIN = "allow-plain-http";
    static final String PROXY = "proxy";
    static final String PROXY_USER = "proxy-user";
    static final String PROXY_PASSWORD = "proxy-password";

    private static final String AUTHENTICATED = "Authentication";
    private static final String REQUESTS = "Requests";
    private static final String NETWORK = "Network";

    static final String DEFAULT_BASE = "O=scim";

    private ScimDescription() {}

    /** What can be configured. */
    public static ConnectorDescription description() {
        return new ConnectorDescription(
                List.of(
                        SettingDescription.required(
                                URL,
                                "Service URL",
                                "Where the service answers, such as https://api.example.com/scim/v2.",
                                Kind.URL),
                        optional(
                                BASE,
                                "Base Name",
                                "The name below which objects get theirs, because SCIM has none:"
                                        + " CN=name,OU=type,base.",
                                Kind.DN,
                                DEFAULT_BASE),
                        optional(
                                NAMES,
                                "Naming Attributes",
                                "Which attribute names the objects of a type, such as User=userName"
                                        + " Group=externalId; without it userName, else displayName.",
                                Kind.TEXT,
                                null),
                        SettingDescription.choice(
                                        AUTHENTICATION,
                                        "Authentication",
                                        "How the service knows who asks.",
                                        Authentication.BEARER.word(),
                                        Authentication.words())
                                .in(AUTHENTICATED),
                        optional(
                                        TOKEN,
                                        "Bearer Token",
                                        "The token that the service has issued, kept in the secure store.",
                                        Kind.SECRET,
                                        null)
                                .in(AUTHENTICATED),
                        optional(
                                        USER,
                                        "User",
                                        "The account of basic authentication.",
                                        Kind.TEXT,
                                        null)
                                .in(AUTHENTICATED),
                        optional(
                                        PASSWORD,
                                        "Password",
                                        "The password of the account, kept in the secure store.",
                                        Kind.SECRET,
                                        null)
                                .in(AUTHENTICATED),
                        optional(
                                        TOKEN_URL,
                                        "Token URL",
                                        "Where OAuth 2.0 issues tokens for client credentials.",
                                        Kind.URL,
                                        null)
                                .in(AUTHENTICATED),
                        optional(
                                        CLIENT_ID,
                                        "Client",
                                        "The client's name at OAuth 2.0.",
                                        Kind.TEXT,
                                        null)
                                .in(AUTHENTICATED),
                        optional(
                                        CLIENT_SECRET,
                                        "Client Secret",
                                        "The client's secret at OAuth 2.0, kept in the secure store.",
                                        Kind.SECRET,
                                        null)
                                .in(AUTHENTICATED),
                        optional(
                                        CLIENT_SCOPE,
                                        "Scope",
                                        "What the token is asked for, in words of the service.",
                                        Kind.TEXT,
                                        null)
                                .in(AUTHENTICATED),
                        SettingDescription.choice(
                                        CLIENT_STYLE,
                                        "Client Authentication",
                                        "Whether the client's secret goes into a header or the body of the"
                                                + " request for a token.",
                                        "header",
                                        List.of("header", "body"))
                                .in(AUTHENTICATED),
                        optional(
                                        PAGE_SIZE,
                                        "Page Size",
                                        "How many objects are asked for at a time; a service may give fewer.",
                                        Kind.NUMBER,
                                        "100")
                                .between(1, 10_000)
                                .in(REQUESTS),
                        optional(
                                        TIMEOUT,
                                        "Timeout",
                                        "Seconds to wait for a whole answer before the service is given up.",
                                        Kind.NUMBER,
                                        "60")
                                .between(1, 3_600)
                                .in(REQUESTS),
                        SettingDescription.choice(
                                        DELTA,
                                        "Delta Import",
                                        "How changes are found: by time stamps where the service can search"
                                                + " for them, or not at all.",
                                        "auto",
                                        List.of("auto", "none"))
                                .in(REQUESTS),
                        optional(
                                        IN_FLIGHT,
                                        "Requests in Flight",
                                        "How many requests an export sends at a time.",
                                        Kind.NUMBER,
                                        "8")
                                .between(1, 256)
                                .in(REQUESTS),
                        SettingDescription.choice(
                                        BULK,
                                        "Bulk Requests",
                                        "Whether changes of several objects go in one request, where the"
                                                + " service has that.",
                                        "auto",
                                        List.of("auto", "off"))
                                .in(REQUESTS),
                        optional(
                                        MEMBERS,
                                        "Member Batch",
                                        "How many members of a group are added or removed by one request.",
                                        Kind.NUMBER,
                                        "500")
                                .between(1, 100_000)
                                .in(REQUESTS),
                        optional(
                                        LIMIT,
                                        "Response Limit",
                                        "The longest answer that is read, in megabytes.",
                                        Kind.NUMBER,
                                        "64")
                                .between(1, 1_024)
                                .in(REQUESTS),
                        optional(
                                        WAIT,
                                        "Throttle Wait",
                                        "Seconds to wait altogether for one request while the service says"
                                                + " that it is busy.",
                                        Kind.NUMBER,
                                        "300")
                                .between(0, 86_400)
                                .in(REQUESTS),
                        optional(
                                        TRUST_STORE,
                                        "Trust Store",
                                        "A PEM file or key store with the certificates to trust; without it"
                                                + " those that Java trusts.",
                                        Kind.TRUST_STORE,
                                        null)
                                .in(NETWORK),
                        optional(
                                        ALLOW_PLAIN,
                                        "Allow Plain HTTP",
                                        "Sends credentials and data unencrypted over the network.",
                                        Kind.BOOLEAN,
                                        "false")
                                .in(NETWORK),
                        optional(
                                        PROXY,
                                        "HTTP Proxy",
                                        "The proxy on the way to the service, such as"
                                                + " http://proxy.example.com:3128; without it none.",
                                        Kind.URL,
                                        null)
                                .in(NETWORK),
                        optional(
                                        PROXY_USER,
                                        "Proxy User",
                                        "The account at the proxy.",
                                        Kind.TEXT,
                                        null)
                                .in(NETWORK),
                        optional(
                                        PROXY_PASSWORD,
                                        "Proxy Password",
                                        "The password at the proxy, kept in the secure store.",
                                        Kind.SECRET,
                                        null)
                                .in(NETWORK)));
    }

    private static SettingDescription optional(
            String name, String label, String help, Kind kind, String defaultValue) {
        return SettingDescription.optional(name, label, help, kind, defaultValue);
    }
}

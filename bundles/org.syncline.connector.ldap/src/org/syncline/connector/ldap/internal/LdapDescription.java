// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.List;
import org.syncline.connector.ConnectorDescription;
import org.syncline.connector.SettingDescription;
import org.syncline.connector.SettingDescription.Kind;

/** The settings of an LDAP connector, described for panels, checks and masking. */
public final class LdapDescription {
    static final String URL = "url";
    static final String BIND = "bind";
    static final String PASSWORD = "password";
    static final String PROFILE = "profile";
    static final String ANCHOR = "anchor";
    static final String PAGE_SIZE = "page-size";
    static final String TIMEOUT = "timeout";
    static final String START_TLS = "start-tls";
    static final String TRUST_STORE = "trust-store";
    static final String SASL = "sasl";
    static final String CERTIFICATE = "certificate";
    static final String KEY_STORE = "key-store";
    static final String KEY_STORE_PASSWORD = "key-store-password";
    static final String RECONNECT = "reconnect";
    static final String CONNECTIONS = "connections";
    static final String FOLLOW_REFERRALS = "follow-referrals";
    static final String ALLOW_PLAIN_BIND = "allow-plain-bind";

    static final String LEASE_ENTRY = "lease-entry";
    static final String LEASE_ATTRIBUTE = "lease-attribute";
    static final String DELTA = "delta";
    static final String IN_FLIGHT = "in-flight";

    private static final String CONNECTION = "Connection";
    private static final String SECURITY = "Security";
    private static final String IMPORT = "Import";
    private static final String EXPORT = "Export";

    private LdapDescription() {}

    /** What can be configured. */
    public static ConnectorDescription description() {
        return new ConnectorDescription(
                List.of(
                        SettingDescription.required(
                                        URL,
                                        "Server URL",
                                        "Where the server listens, such as ldaps://dc1.contoso.com. Several"
                                                + " servers with blanks between stand in for each other.",
                                        Kind.URL)
                                .in(CONNECTION),
                        SettingDescription.optional(
                                        BIND,
                                        "Bind DN",
                                        "The account that reads; without it the connection is anonymous.",
                                        Kind.DN,
                                        null)
                                .in(CONNECTION),
                        SettingDescription.optional(
                                        PASSWORD,
                                        "Password",
                                        "The password of the account, kept in the secure store.",
                                        Kind.SECRET,
                                        null)
                                .in(CONNECTION),
                        new SettingDescription(
                                        PROFILE,
                                        "Profile",
                                        "The kind of server, which decides how objects are identified.",
                                        Kind.CHOICE,
                                        false,
                                        Profile.GENERIC.word(),
                                        Profile.words())
                                .in(CONNECTION),
                        SettingDescription.optional(
                                        TIMEOUT,
                                        "Timeout",
                                        "Seconds to wait for an answer before the server is given up.",
                                        Kind.NUMBER,
                                        "60")
                                .between(1, 3_600)
                                .in(CONNECTION),
                        new SettingDescription(
                                        SASL,
                                        "SASL",
                                        "How the account says who it is: simple with its password,"
                                                + " gssapi with a Kerberos ticket that is there,"
                                                + " external with the certificate of the key store.",
                                        Kind.CHOICE,
                                        false,
                                        LdapLogin.Mechanism.SIMPLE.word(),
                                        LdapLogin.Mechanism.words())
                                .in(CONNECTION),
                        SettingDescription.optional(
                                        RECONNECT,
                                        "Reconnect",
                                        "Seconds for which a server that was lost during an import is"
                                                + " tried to be reached again; 0 gives up at once.",
                                        Kind.NUMBER,
                                        "30")
                                .between(0, 3_600)
                                .in(CONNECTION),
                        SettingDescription.optional(
                                        FOLLOW_REFERRALS,
                                        "Follow Referrals",
                                        "Hosts to which a server may send an import on for what it does"
                                                + " not hold; without it referrals are not followed.",
                                        Kind.TEXT,
                                        null)
                                .in(CONNECTION),
                        SettingDescription.optional(
                                        START_TLS,
                                        "Start TLS",
                                        "Encrypts an ldap:// connection before anything else is sent.",
                                        Kind.BOOLEAN,
                                        "false")
                                .in(SECURITY),
                        SettingDescription.optional(
                                        TRUST_STORE,
                                        "Trust Store",
                                        "A PEM file or key store with the certificates to trust; without"
                                                + " it those that Java trusts.",
                                        Kind.TRUST_STORE,
                                        null)
                                .in(SECURITY),
                        SettingDescription.optional(
                                        CERTIFICATE,
                                        "Certificate",
                                        "SHA-256 fingerprints of server certificates that are accepted"
                                                + " whatever they name and whoever signed them.",
                                        Kind.TEXT,
                                        null)
                                .in(SECURITY),
                        SettingDescription.optional(
                                        KEY_STORE,
                                        "Key Store",
                                        "A PKCS #12 file with the key and certificate for sasl external.",
                                        Kind.FILE,
                                        null)
                                .in(SECURITY),
                        SettingDescription.optional(
                                        KEY_STORE_PASSWORD,
                                        "Key Store Password",
                                        "The password of the key store, kept in the secure store.",
                                        Kind.SECRET,
                                        null)
                                .in(SECURITY),
                        SettingDescription.optional(
                                        ALLOW_PLAIN_BIND,
                                        "Allow Plain Bind",
                                        "Sends the password unencrypted over the network.",
                                        Kind.BOOLEAN,
                                        "false")
                                .in(SECURITY),
                        SettingDescription.optional(
                                        ANCHOR,
                                        "Anchor Attribute",
                                        "The attribute that identifies an object for ever; without it the"
                                                + " one of the profile.",
                                        Kind.TEXT,
                                        null)
                                .in(IMPORT),
                        SettingDescription.optional(
                                        PAGE_SIZE,
                                        "Page Size",
                                        "How many objects are asked for at a time; 0 asks for all at"
                                                + " once, for servers that search anew for each page.",
                                        Kind.NUMBER,
                                        "500")
                                .between(0, 100_000)
                                .in(IMPORT),
                        SettingDescription.optional(
                                        CONNECTIONS,
                                        "Connections",
                                        "How many containers a full import reads at the same time.",
                                        Kind.NUMBER,
                                        "2")
                                .between(1, 16)
                                .in(IMPORT),
                        new SettingDescription(
                                        DELTA,
                                        "Delta Import",
                                        "How changes are found: Active Directory's way, content"
                                                + " synchronization, the server's changelog, time stamps,"
                                                + " or the best that the server offers.",
                                        Kind.CHOICE,
                                        false,
                                        DeltaChoice.AUTO.word(),
                                        DeltaChoice.words())
                                .in(IMPORT),
                        SettingDescription.optional(
                                        IN_FLIGHT,
                                        "Changes in Flight",
                                        "How many changes an export sends before it waits for an answer.",
                                        Kind.NUMBER,
                                        "64")
                                .between(1, 1_024)
                                .in(EXPORT),
                        SettingDescription.optional(
                                        LEASE_ENTRY,
                                        "Lease Entry",
                                        "An entry in which is noted who may export, so that two systems"
                                                + " do not both write; without it nothing prevents that.",
                                        Kind.DN,
                                        null)
                                .in(EXPORT),
                        SettingDescription.optional(
                                        LEASE_ATTRIBUTE,
                                        "Lease Attribute",
                                        "The attribute of the lease entry that holds the note; it must"
                                                + " allow several values.",
                                        Kind.TEXT,
                                        "description")
                                .in(EXPORT)));
    }
}

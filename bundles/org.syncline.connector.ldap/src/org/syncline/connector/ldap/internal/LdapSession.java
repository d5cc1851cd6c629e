// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.ldap.sdk.schema.Schema;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.syncline.connector.ConnectorException;

/**
 * One authenticated connection. For one thread at a time, but {@link #close} may come from any and
 * ends a running request.
 */
final class LdapSession {
    /** The largest message accepted; a server that sends more is cut off. */
    private static final int MAX_MESSAGE_BYTES = 64 << 20;

    /** The capability by which Active Directory is known ([MS-ADTS] 3.1.1.3.4.3.1). */
    private static final String ACTIVE_DIRECTORY = "1.2.840.113556.1.4.800";

    private final LDAPConnection connection;
    private final LdapSettings settings;
    private final Failures failures;

    private LdapSession(LdapSettings settings, boolean pipelined) throws ConnectorException {
        this.settings = settings;
        this.failures = new Failures(settings);
        this.connection = connect(settings, failures, pipelined);
    }

    /**
     * Connects, encrypts and authenticates as the settings say.
     *
     * @throws ConnectorException when the server is not reached, not trusted, or refuses
     */
    static LdapSession open(LdapSettings settings) throws ConnectorException {
        return open(settings, false);
    }

    /**
     * As {@link #open}, with several requests under way at a time.
     *
     * @throws ConnectorException when the server is not reached, not trusted, or refuses
     */
    static LdapSession openPipelined(LdapSettings settings) throws ConnectorException {
        return open(settings, true);
    }

    /** The first server that answers; one that answers and refuses is not passed over. */
    private static LdapSession open(LdapSettings settings, boolean pipelined)
            throws ConnectorException {
        ConnectorException first = null;
        for (LdapServer server : settings.servers()) {
            try {
                return openAt(settings.at(server), pipelined);
            } catch (ConnectorException e) {
                if (e.kind() != ConnectorException.Kind.CONNECTION
                        || WrongHostException.behind(e) != null) {
                    throw e;
                }
                first = first == null ? e : first;
            }
        }
        if (settings.servers().size() == 1) {
            throw first;
        }
        throw new Failures(settings)
                .of(
                        ConnectorException.Kind.CONNECTION,
                        "none of the servers " + settings.server() + " can be reached",
                        "Check the url, that the servers run, and the firewall between.",
                        first);
    }

    private static LdapSession openAt(LdapSettings settings, boolean pipelined)
            throws ConnectorException {
        LdapSession session = new LdapSession(settings, pipelined);
        try {
            if (settings.security().startTls()) {
                session.startTls();
            }
            session.authenticate();
            return session;
        } catch (ConnectorException e) {
            session.close();
            throw e;
        }
    }

    private static LDAPConnection connect(
            LdapSettings settings, Failures failures, boolean pipelined) throws ConnectorException {
        LdapServer server = settings.servers().getFirst();
        Tls tls = new Tls(settings.security());
        try {
            LDAPConnectionOptions options = options(settings, pipelined);
            options.setSSLSocketVerifier(tls.verifier());
            LDAPConnection connection =
                    server.ldaps()
                            ? new LDAPConnection(tls.socketFactory(), options)
                            : new LDAPConnection(options);
            connection.connect(server.host(), server.port(), settings.timeoutMillis());
            return connection;
        } catch (LDAPException | GeneralSecurityException e) {
            throw failures.connect(e);
        }
    }

    private static LDAPConnectionOptions options(LdapSettings settings, boolean pipelined) {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(settings.timeoutMillis());
        options.setResponseTimeoutMillis(settings.timeoutMillis());
        // An import hands entries on by the calling thread: a slow receiver slows the server down.
        options.setUseSynchronousMode(!pipelined);
        options.setFollowReferrals(false);
        options.setMaxMessageSize(MAX_MESSAGE_BYTES);
        return options;
    }

    private void startTls() throws ConnectorException {
        try {
            ExtendedResult result =
                    connection.processExtendedOperation(
                            new StartTLSExtendedRequest(
                                    new Tls(settings.security()).socketFactory()));
            if (!result.getResultCode().equals(ResultCode.SUCCESS)) {
                throw failures.connect(new LDAPException(result));
            }
        } catch (LDAPException | GeneralSecurityException e) {
            throw failures.connect(e);
        }
    }

    private void authenticate() throws ConnectorException {
        try {
            new Authentication(settings.login(), settings.isEncrypted()).run(connection);
        } catch (LDAPException e) {
            throw failures.bind(e);
        }
    }

    /** Host and port of the server that answered, for messages. */
    String server() {
        return settings.server();
    }

    /**
     * Whether nobody on the way can read what is written: it is encrypted, by TLS or by the
     * protection that GSSAPI agrees on, or does not leave the machine.
     */
    boolean isProtected() {
        return settings.isEncrypted()
                || settings.login().mechanism() == LdapLogin.Mechanism.GSSAPI
                || settings.servers().getFirst().isLoopback();
    }

    boolean isConnected() {
        return connection.isConnected();
    }

    Failures failures() {
        return failures;
    }

    /** What the server says of itself; empty when it may not be read. */
    Optional<RootDSE> rootDse() throws ConnectorException {
        try {
            return Optional.ofNullable(connection.getRootDSE());
        } catch (LDAPException e) {
            if (!Failures.isConnectionLoss(e)) {
                return Optional.empty();
            }
            throw failures.request("the root entry", e);
        }
    }

    /** Whether the server says of itself that it is Active Directory, whatever the profile. */
    boolean isActiveDirectory() throws ConnectorException {
        return rootDse()
                .map(root -> root.getAttributeValues("supportedCapabilities"))
                .map(List::of)
                .orElse(List.of())
                .contains(ACTIVE_DIRECTORY);
    }

    /** The schema; empty when the server does not publish it, or not to this account. */
    Optional<Schema> schema() throws ConnectorException {
        try {
            return Optional.ofNullable(connection.getSchema());
        } catch (LDAPException e) {
            if (!Failures.isConnectionLoss(e)) {
                return Optional.empty();
            }
            throw failures.request("the schema", e);
        }
    }

    /**
     * The values of one attribute of an entry that must exist.
     *
     * @throws ConnectorException kind {@code PARTITION} when it does not, or may not be read
     */
    List<String> valuesOfExisting(String dn, String attribute) throws ConnectorException {
        try {
            SearchResultEntry entry = connection.getEntry(dn, attribute);
            if (entry != null) {
                String[] values = entry.getAttributeValues(attribute);
                return values == null ? List.of() : List.of(values);
            }
        } catch (LDAPException e) {
            throw failures.request("the entry " + dn, e);
        }
        throw failures.of(
                ConnectorException.Kind.PARTITION,
                "there is no entry " + dn + ", or the account may not read it",
                "Make it, for example as an applicationProcess, and let the account write it.",
                null);
    }

    /** One value of an entry; empty when there is none, or it may not be read. */
    Optional<String> value(String dn, String attribute) throws ConnectorException {
        return values(dn, attribute).stream().findFirst();
    }

    /**
     * The values of an attribute of an entry; empty when there are none, or they may not be read.
     */
    List<String> values(String dn, String attribute) throws ConnectorException {
        try {
            return Optional.ofNullable(connection.getEntry(dn, attribute))
                    .map(entry -> entry.getAttributeValues(attribute))
                    .map(List::of)
                    .orElse(List.of());
        } catch (LDAPException e) {
            if (!Failures.isConnectionLoss(e)) {
                return List.of();
            }
            throw failures.request("the entry " + dn, e);
        }
    }

    /** Changes an entry; the caller knows what the refusals mean. */
    void modify(ModifyRequest request) throws LDAPException {
        connection.modify(request);
    }

    /**
     * Searches to the end.
     *
     * @param what what is read, for messages
     */
    SearchResult search(SearchRequest request, String what) throws ConnectorException {
        try {
            return connection.search(request);
        } catch (LDAPException e) {
            throw failures.request(what, e);
        }
    }

    /** For requests of which several are under way; only of a pipelined session. */
    LDAPConnection connection() {
        return connection;
    }

    /** The version of TLS in use, empty on a plain connection. */
    Optional<String> protocol() {
        return Optional.ofNullable(connection.getSSLSession())
                .map(session -> session.getProtocol());
    }

    /** Gives the connection up; a running request of another thread fails. */
    void close() {
        connection.close();
    }
}

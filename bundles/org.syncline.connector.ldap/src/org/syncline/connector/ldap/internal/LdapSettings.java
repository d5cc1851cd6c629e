// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorException;

/**
 * The settings of one LDAP connector, checked. Immutable; its text form shows no password.
 *
 * @param name the connector's name, for messages
 * @param servers servers that stand in for each other, the first that answers is used
 * @param anchors the attributes that can identify an object, the first that it has decides
 * @param pageSize objects a page, 0 for no pages
 * @param timeoutMillis how long an answer may take
 * @param reconnectMillis how long a server that was lost during an import is tried to be reached
 * @param connections how many containers a full import reads at the same time
 * @param inFlight objects that an export writes at the same time
 * @param delta how a delta import finds changes
 * @param referralHosts hosts to which a server may send an import on, in lower case
 * @param leaseEntry the entry that holds the right to export, if one does
 * @param leaseAttribute its attribute
 */
public record LdapSettings(
        String name,
        List<LdapServer> servers,
        LdapSecurity security,
        LdapLogin login,
        Profile profile,
        List<String> anchors,
        int pageSize,
        int timeoutMillis,
        int reconnectMillis,
        int connections,
        int inFlight,
        DeltaChoice delta,
        Set<String> referralHosts,
        Optional<String> leaseEntry,
        String leaseAttribute) {
    /**
     * Reads and checks settings. Contacts nobody.
     *
     * @throws ConnectorException kind {@code CONFIGURATION} when they cannot be used
     */
    public static LdapSettings of(ConnectorConfiguration configuration) throws ConnectorException {
        SettingsReader reader = new SettingsReader(configuration);
        LdapSettings settings =
                new LdapSettings(
                        configuration.name(),
                        reader.servers(),
                        reader.security(),
                        reader.login(),
                        reader.profile(),
                        reader.anchors(),
                        reader.number(LdapDescription.PAGE_SIZE, 500, 0, 100_000),
                        reader.number(LdapDescription.TIMEOUT, 60, 1, 3600) * 1000,
                        reader.number(LdapDescription.RECONNECT, 30, 0, 3600) * 1000,
                        reader.number(LdapDescription.CONNECTIONS, 2, 1, 16),
                        reader.number(LdapDescription.IN_FLIGHT, 64, 1, 1024),
                        reader.delta(),
                        reader.hosts(LdapDescription.FOLLOW_REFERRALS),
                        reader.text(LdapDescription.LEASE_ENTRY),
                        reader.attribute(LdapDescription.LEASE_ATTRIBUTE, "description"));
        settings.check(reader);
        return settings;
    }

    private void check(SettingsReader reader) throws ConnectorException {
        if (security.startTls() && servers.stream().anyMatch(LdapServer::ldaps)) {
            throw reader.unusable(
                    "start-tls is on, but an ldaps:// connection is encrypted already",
                    "Remove start-tls, or write ldap:// in the url.");
        }
        if (login.sendsPassword() && login.password().isEmpty()) {
            throw reader.unusable(
                    "there is no password for " + login.bind().get(),
                    "Store it with: syncline secret PROJECT --connector \"" + name + "\".");
        }
        for (LdapServer server : servers) {
            checkEncryption(server, reader);
        }
    }

    private void checkEncryption(LdapServer server, SettingsReader reader)
            throws ConnectorException {
        boolean encrypted = server.ldaps() || security.startTls();
        if (login.mechanism() == LdapLogin.Mechanism.EXTERNAL && !encrypted) {
            throw reader.unusable(
                    "sasl is external, but the connection to " + server + " is not encrypted",
                    "Use an ldaps:// url or start-tls: the certificate is shown with them.");
        }
        if (login.sendsPassword()
                && !encrypted
                && !server.isLoopback()
                && !reader.flag(LdapDescription.ALLOW_PLAIN_BIND)) {
            throw reader.unusable(
                    "the password would be sent unencrypted to " + server,
                    "Use an ldaps:// url or start-tls; where the network is trusted, switch"
                            + " allow-plain-bind on.");
        }
    }

    /** The same settings for one server. */
    LdapSettings at(LdapServer server) {
        return new LdapSettings(
                name,
                List.of(server),
                security,
                login,
                profile,
                anchors,
                pageSize,
                timeoutMillis,
                reconnectMillis,
                connections,
                inFlight,
                delta,
                referralHosts,
                leaseEntry,
                leaseAttribute);
    }

    boolean isEncrypted() {
        return security.startTls() || servers.getFirst().ldaps();
    }

    /** Host and port, for messages; of all servers where several stand in for each other. */
    String server() {
        return servers.stream().map(LdapServer::toString).collect(Collectors.joining(" and "));
    }

    @Override
    public String toString() {
        return "LdapSettings[" + name + ", " + server() + "]";
    }
}

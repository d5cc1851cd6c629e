// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.LDAPURL;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorException;

/**
 * The settings of one LDAP connector, checked. Immutable; its text form shows no password.
 *
 * @param name the connector's name, for messages
 * @param ldaps whether the connection is encrypted from its start
 * @param startTls whether it is encrypted before anything else is sent
 * @param bindDn empty for an anonymous connection
 * @param anchors the attributes that can identify an object, the first that it has decides
 * @param pageSize objects a page, 0 for no pages
 * @param timeoutMillis how long an answer may take
 * @param inFlight objects that an export writes at the same time
 * @param delta how a delta import finds changes
 * @param leaseEntry the entry that holds the right to export, if one does
 * @param leaseAttribute its attribute
 */
public record LdapSettings(
        String name,
        String host,
        int port,
        boolean ldaps,
        boolean startTls,
        Optional<String> bindDn,
        Optional<String> password,
        Profile profile,
        List<String> anchors,
        int pageSize,
        int timeoutMillis,
        Optional<Path> trustStore,
        int inFlight,
        DeltaChoice delta,
        Optional<String> leaseEntry,
        String leaseAttribute) {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(::1|(0:){7}1)]?");

    /**
     * Reads and checks settings. Contacts nobody.
     *
     * @throws ConnectorException kind {@code CONFIGURATION} when they cannot be used
     */
    public static LdapSettings of(ConnectorConfiguration configuration) throws ConnectorException {
        SettingsReader reader = new SettingsReader(configuration);
        LDAPURL url = reader.url();
        LdapSettings settings =
                new LdapSettings(
                        configuration.name(),
                        url.getHost(),
                        url.getPort(),
                        url.getScheme().equals("ldaps"),
                        reader.flag(LdapDescription.START_TLS),
                        reader.text(LdapDescription.BIND),
                        configuration
                                .secret(LdapDescription.PASSWORD)
                                .filter(secret -> !secret.isEmpty()),
                        reader.profile(),
                        reader.anchors(),
                        reader.number(LdapDescription.PAGE_SIZE, 500, 0, 100_000),
                        reader.number(LdapDescription.TIMEOUT, 60, 1, 3600) * 1000,
                        reader.file(LdapDescription.TRUST_STORE),
                        reader.number(LdapDescription.IN_FLIGHT, 64, 1, 1024),
                        reader.delta(),
                        reader.text(LdapDescription.LEASE_ENTRY),
                        reader.attribute(LdapDescription.LEASE_ATTRIBUTE, "description"));
        settings.check(reader);
        return settings;
    }

    private void check(SettingsReader reader) throws ConnectorException {
        if (ldaps && startTls) {
            throw reader.unusable(
                    "start-tls is on, but an ldaps:// connection is encrypted already",
                    "Remove start-tls, or write ldap:// in the url.");
        }
        if (bindDn.isPresent() && password.isEmpty()) {
            throw reader.unusable(
                    "there is no password for " + bindDn.get(),
                    "Store it with: syncline secret PROJECT --connector \"" + name + "\".");
        }
        if (bindDn.isPresent()
                && !isEncrypted()
                && !isLoopback()
                && !reader.flag(LdapDescription.ALLOW_PLAIN_BIND)) {
            throw reader.unusable(
                    "the password would be sent unencrypted to " + server(),
                    "Use an ldaps:// url or start-tls; where the network is trusted, switch"
                            + " allow-plain-bind on.");
        }
    }

    boolean isEncrypted() {
        return ldaps || startTls;
    }

    private boolean isLoopback() {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** Host and port, for messages. */
    String server() {
        return (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port;
    }

    @Override
    public String toString() {
        return "LdapSettings[" + name + ", " + server() + "]";
    }
}

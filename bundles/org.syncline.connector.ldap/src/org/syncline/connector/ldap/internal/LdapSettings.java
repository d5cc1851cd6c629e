// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorDescription;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.SettingDescription;
import org.syncline.connector.SettingDescription.Kind;

/**
 * The settings of one LDAP connector, checked. Immutable; its text form shows no password.
 *
 * @param name the connector's name, for messages
 * @param ldaps whether the connection is encrypted from its start
 * @param startTls whether it is encrypted before anything else is sent
 * @param bindDn empty for an anonymous connection
 * @param timeoutMillis how long an answer may take
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
        int pageSize,
        int timeoutMillis,
        Optional<Path> trustStore) {
    private static final String URL = "url";
    private static final String BIND = "bind";
    private static final String PASSWORD = "password";
    private static final String PROFILE = "profile";
    private static final String PAGE_SIZE = "page-size";
    private static final String TIMEOUT = "timeout";
    private static final String START_TLS = "start-tls";
    private static final String TRUST_STORE = "trust-store";
    private static final String ALLOW_PLAIN_BIND = "allow-plain-bind";

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(::1|(0:){7}1)]?");

    /** What can be configured. */
    public static ConnectorDescription description() {
        return new ConnectorDescription(
                List.of(
                        SettingDescription.required(
                                URL,
                                "Server URL",
                                "Where the server listens, such as ldaps://dc1.contoso.com.",
                                Kind.URL),
                        SettingDescription.optional(
                                BIND,
                                "Bind DN",
                                "The account that reads; without it the connection is anonymous.",
                                Kind.DN,
                                null),
                        SettingDescription.optional(
                                PASSWORD,
                                "Password",
                                "The password of the account, kept in the secure store.",
                                Kind.SECRET,
                                null),
                        new SettingDescription(
                                PROFILE,
                                "Profile",
                                "The kind of server, which decides how objects are identified.",
                                Kind.CHOICE,
                                false,
                                Profile.GENERIC.word(),
                                Profile.words()),
                        SettingDescription.optional(
                                PAGE_SIZE,
                                "Page Size",
                                "How many objects are asked for at a time.",
                                Kind.NUMBER,
                                "500"),
                        SettingDescription.optional(
                                TIMEOUT,
                                "Timeout",
                                "Seconds to wait for an answer before the server is given up.",
                                Kind.NUMBER,
                                "60"),
                        SettingDescription.optional(
                                START_TLS,
                                "Start TLS",
                                "Encrypts an ldap:// connection before anything else is sent.",
                                Kind.BOOLEAN,
                                "false"),
                        SettingDescription.optional(
                                TRUST_STORE,
                                "Trust Store",
                                "A PEM file or key store with the certificates to trust; without"
                                        + " it those that Java trusts.",
                                Kind.TEXT,
                                null),
                        SettingDescription.optional(
                                ALLOW_PLAIN_BIND,
                                "Allow Plain Bind",
                                "Sends the password unencrypted over the network.",
                                Kind.BOOLEAN,
                                "false")));
    }

    /**
     * Reads and checks settings. Contacts nobody.
     *
     * @throws ConnectorException kind {@code CONFIGURATION} when they cannot be used
     */
    public static LdapSettings of(ConnectorConfiguration configuration) throws ConnectorException {
        Reader reader = new Reader(configuration);
        LDAPURL url = reader.url();
        LdapSettings settings =
                new LdapSettings(
                        configuration.name(),
                        url.getHost(),
                        url.getPort(),
                        url.getScheme().equals("ldaps"),
                        reader.flag(START_TLS),
                        reader.text(BIND),
                        configuration.secret(PASSWORD).filter(secret -> !secret.isEmpty()),
                        reader.profile(),
                        reader.number(PAGE_SIZE, 500, 1, 10_000),
                        reader.number(TIMEOUT, 60, 1, 3600) * 1000,
                        reader.file(TRUST_STORE));
        settings.check(reader);
        return settings;
    }

    private void check(Reader reader) throws ConnectorException {
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
                && !reader.flag(ALLOW_PLAIN_BIND)) {
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

    /** Reads single settings and says which one is wrong. */
    private record Reader(ConnectorConfiguration configuration) {
        ConnectorException unusable(String problem, String remedy) {
            return unusable(problem, remedy, null);
        }

        ConnectorException unusable(String problem, String remedy, Exception cause) {
            return new ConnectorException(
                    ConnectorException.Kind.CONFIGURATION,
                    "Connector \"" + configuration.name() + "\": " + problem + ".",
                    remedy,
                    cause);
        }

        Optional<String> text(String setting) {
            return configuration.get(setting).filter(value -> !value.isBlank());
        }

        LDAPURL url() throws ConnectorException {
            String remedy = "Write it like ldaps://dc1.contoso.com or ldap://localhost:10389.";
            String text = text(URL).orElseThrow(() -> unusable("it has no url", remedy)).strip();
            try {
                LDAPURL url = new LDAPURL(text);
                if (url.hostProvided() && List.of("ldap", "ldaps").contains(url.getScheme())) {
                    return url;
                }
            } catch (LDAPException e) {
                throw unusable("the url \"" + text + "\" is none", remedy, e);
            }
            throw unusable("the url \"" + text + "\" names no server", remedy);
        }

        boolean flag(String setting) throws ConnectorException {
            String word = text(setting).orElse("false").toLowerCase(Locale.ROOT);
            return switch (word) {
                case "true", "on", "yes" -> true;
                case "false", "off", "no" -> false;
                default ->
                        throw unusable(
                                setting + " is \"" + word + "\"",
                                "Write true or false, or on or off.");
            };
        }

        Profile profile() throws ConnectorException {
            String word = text(PROFILE).orElse(Profile.GENERIC.word());
            try {
                return Profile.ofWord(word);
            } catch (IllegalArgumentException e) {
                throw unusable(
                        "there is no profile \"" + word + "\"",
                        "Write one of " + String.join(", ", Profile.words()) + ".",
                        e);
            }
        }

        int number(String setting, int defaultValue, int least, int most)
                throws ConnectorException {
            String text = text(setting).orElse(Integer.toString(defaultValue)).strip();
            String range = "Write a number from " + least + " to " + most + ".";
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw unusable(setting + " is \"" + text + "\"", range, e);
            }
            throw unusable(setting + " is " + text, range);
        }

        Optional<Path> file(String setting) throws ConnectorException {
            Optional<String> text = text(setting);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            try {
                Path path = Path.of(text.get());
                if (Files.isReadable(path) && Files.isRegularFile(path)) {
                    return Optional.of(path);
                }
            } catch (InvalidPathException e) {
                throw unusable(setting + " names no file", "Correct the path.", e);
            }
            throw unusable(
                    setting + " \"" + text.get() + "\" cannot be read",
                    "Correct the path, or make the file readable.");
        }
    }
}

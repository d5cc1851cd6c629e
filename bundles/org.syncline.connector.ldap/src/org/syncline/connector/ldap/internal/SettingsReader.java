// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorException;

/** Reads single settings of a connector and says which one is wrong. */
record SettingsReader(ConnectorConfiguration configuration) {
    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    private static final String URLS =
            "Write it like ldaps://dc1.contoso.com or ldap://localhost:10389; several servers that"
                    + " stand in for each other with blanks between.";

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

    /** Servers that stand in for each other, with blanks or commas between. */
    List<LdapServer> servers() throws ConnectorException {
        String text = text(LdapDescription.URL).orElseThrow(() -> unusable("it has no url", URLS));
        List<LdapServer> servers = new ArrayList<>();
        for (String part : words(text)) {
            servers.add(server(part));
        }
        return List.copyOf(servers);
    }

    private LdapServer server(String text) throws ConnectorException {
        try {
            LDAPURL url = new LDAPURL(text);
            if (url.hostProvided() && List.of("ldap", "ldaps").contains(url.getScheme())) {
                return new LdapServer(
                        url.getHost(), url.getPort(), url.getScheme().equals("ldaps"));
            }
        } catch (LDAPException e) {
            throw unusable("the url \"" + text + "\" is none", URLS, e);
        }
        throw unusable("the url \"" + text + "\" names no server", URLS);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("[,\\s]+"));
    }

    /** Names of hosts in lower case, empty when there are none. */
    Set<String> hosts(String setting) {
        return text(setting)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .map(SettingsReader::words)
                .map(Set::copyOf)
                .orElse(Set.of());
    }

    LdapSecurity security() throws ConnectorException {
        return new LdapSecurity(
                flag(LdapDescription.START_TLS),
                trustStore(),
                fingerprints(),
                file(LdapDescription.KEY_STORE),
                secret(LdapDescription.KEY_STORE_PASSWORD));
    }

    /** The file need not be there yet: the first certificate to be trusted makes it. */
    private Optional<Path> trustStore() throws ConnectorException {
        Optional<Path> path = path(LdapDescription.TRUST_STORE);
        return path.isEmpty() || Files.notExists(path.get())
                ? path
                : file(LdapDescription.TRUST_STORE);
    }

    private Set<String> fingerprints() throws ConnectorException {
        Set<String> found = new TreeSet<>();
        Optional<String> text = text(LdapDescription.CERTIFICATE);
        for (String word : text.map(SettingsReader::words).orElse(List.of())) {
            String plain = word.replaceFirst("(?i)^sha-?256:", "").replace(":", "");
            if (!plain.matches("[0-9A-Fa-f]{64}")) {
                throw unusable(
                        "certificate \"" + word + "\" is no fingerprint",
                        "Write the SHA-256 fingerprint of the server's certificate, 64 digits.");
            }
            found.add(plain.toLowerCase(Locale.ROOT));
        }
        return Set.copyOf(found);
    }

    LdapLogin login() throws ConnectorException {
        String word = text(LdapDescription.SASL).orElse("").toLowerCase(Locale.ROOT);
        LdapLogin.Mechanism mechanism =
                switch (word) {
                    case "", "none", "simple" -> LdapLogin.Mechanism.SIMPLE;
                    case "gssapi" -> LdapLogin.Mechanism.GSSAPI;
                    case "external" -> LdapLogin.Mechanism.EXTERNAL;
                    default ->
                            throw unusable(
                                    "there is no sasl \"" + word + "\"",
                                    "Write one of "
                                            + String.join(", ", LdapLogin.Mechanism.words())
                                            + ".");
                };
        return new LdapLogin(
                mechanism, text(LdapDescription.BIND), secret(LdapDescription.PASSWORD));
    }

    private Optional<String> secret(String setting) {
        return configuration.secret(setting).filter(secret -> !secret.isEmpty());
    }

    boolean flag(String setting) throws ConnectorException {
        String word = text(setting).orElse("false").toLowerCase(Locale.ROOT);
        return switch (word) {
            case "true", "on", "yes" -> true;
            case "false", "off", "no" -> false;
            default ->
                    throw unusable(
                            setting + " is \"" + word + "\"", "Write true or false, or on or off.");
        };
    }

    Profile profile() throws ConnectorException {
        String word = text(LdapDescription.PROFILE).orElse(Profile.GENERIC.word());
        try {
            return Profile.ofWord(word);
        } catch (IllegalArgumentException e) {
            throw unusable(
                    "there is no profile \"" + word + "\"",
                    "Write one of " + String.join(", ", Profile.words()) + ".",
                    e);
        }
    }

    DeltaChoice delta() throws ConnectorException {
        String word = text(LdapDescription.DELTA).orElse(DeltaChoice.AUTO.word());
        try {
            return DeltaChoice.ofWord(word);
        } catch (IllegalArgumentException e) {
            throw unusable(
                    "there is no delta \"" + word + "\"",
                    "Write one of " + String.join(", ", DeltaChoice.words()) + ".",
                    e);
        }
    }

    List<String> anchors() throws ConnectorException {
        String name = attribute(LdapDescription.ANCHOR, "");
        return name.isEmpty() ? profile().anchors() : List.of(name);
    }

    /** The name of an attribute. */
    String attribute(String setting, String defaultValue) throws ConnectorException {
        Optional<String> name = text(setting);
        if (name.isPresent() && !ATTRIBUTE.matcher(name.get()).matches()) {
            throw unusable(
                    "\"" + name.get() + "\" is no name of an attribute",
                    "Write an attribute name such as employeeNumber as " + setting + ".");
        }
        return name.orElse(defaultValue);
    }

    int number(String setting, int defaultValue, int least, int most) throws ConnectorException {
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

    /** A file that can be read. */
    private Optional<Path> file(String setting) throws ConnectorException {
        Optional<Path> path = path(setting);
        if (path.isEmpty() || Files.isReadable(path.get()) && Files.isRegularFile(path.get())) {
            return path;
        }
        throw unusable(
                setting + " \"" + path.get() + "\" cannot be read",
                "Correct the path, or make the file readable.");
    }

    private Optional<Path> path(String setting) throws ConnectorException {
        try {
            return text(setting).map(Path::of);
        } catch (InvalidPathException e) {
            throw unusable(setting + " names no file", "Correct the path.", e);
        }
    }
}

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
import org.syncline.connector.ConnectorException;

/** Reads single settings of a connector and says which one is wrong. */
record SettingsReader(ConnectorConfiguration configuration) {
    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

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
        String text =
                text(LdapDescription.URL)
                        .orElseThrow(() -> unusable("it has no url", remedy))
                        .strip();
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

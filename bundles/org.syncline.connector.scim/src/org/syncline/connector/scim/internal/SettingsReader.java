// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.SettingDescription;
import org.syncline.model.Dn;
import org.syncline.model.InvalidDnException;
import org.syncline.model.Printable;

/** Reads single settings of a connector and says which one is wrong. */
record SettingsReader(ConnectorConfiguration configuration) {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(::1|(0:){7}1)]?");
    private static final int MAX_SHOWN = 200;
    private static final int PROXY_PORT = 3128;

    ConnectorException unusable(String problem, String remedy, Exception cause) {
        return new ConnectorException(
                ConnectorException.Kind.CONFIGURATION,
                "Connector \"" + configuration.name() + "\": " + problem + ".",
                remedy,
                cause);
    }

    Optional<String> text(String setting) {
        return configuration.get(setting).map(String::strip).filter(value -> !value.isEmpty());
    }

    Optional<String> secret(String setting) {
        return configuration.secret(setting).filter(value -> !value.isEmpty());
    }

    /** An address that credentials may be sent to, without a slash at its end. */
    URI url(String setting) throws ConnectorException {
        URI url = address(setting, "https://api.example.com/scim/v2", List.of("http", "https"));
        boolean loopback = LOOPBACK.matcher(url.getHost().toLowerCase(Locale.ROOT)).matches();
        if (url.getScheme().equalsIgnoreCase("http")
                && !loopback
                && !flag(ScimDescription.ALLOW_PLAIN)) {
            throw unusable(
                    "credentials and data would be sent unencrypted to " + url.getHost(),
                    "Write https:// in "
                            + setting
                            + "; where the network is trusted, switch allow-plain-http on.",
                    null);
        }
        return url;
    }

    private URI address(String setting, String example, List<String> schemes)
            throws ConnectorException {
        String remedy = "Write it like " + example + ".";
        String text =
                text(setting)
                        .orElseThrow(() -> unusable("it has no " + setting, remedy, null))
                        .replaceAll("/+$", "");
        try {
            URI url = new URI(text);
            boolean plain =
                    url.getRawQuery() == null
                            && url.getRawFragment() == null
                            && url.getRawUserInfo() == null;
            if (url.getHost() != null
                    && plain
                    && schemes.contains(String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT))) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Not the text itself: somebody may have written a password into it.
            throw unusable(setting + " is no address", remedy, withoutText(e));
        }
        throw unusable(
                setting + " has to be an address with " + schemes + " and a host, and no more",
                remedy,
                null);
    }

    private static Exception withoutText(URISyntaxException e) {
        return new IllegalArgumentException(e.getReason() + " at " + e.getIndex());
    }

    Dn base() throws ConnectorException {
        String text = text(ScimDescription.BASE).orElse(ScimDescription.DEFAULT_BASE);
        try {
            return Dn.of(text);
        } catch (InvalidDnException e) {
            throw unusable(
                    "base \"" + Printable.of(text, MAX_SHOWN) + "\" is no name",
                    "Write a name such as " + ScimDescription.DEFAULT_BASE + ".",
                    e);
        }
    }

    Map<String, String> names() throws ConnectorException {
        Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String pair : text(ScimDescription.NAMES).orElse("").split("[,\\s]+")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && equals < pair.length() - 1) {
                names.put(pair.substring(0, equals), pair.substring(equals + 1));
            } else if (!pair.isEmpty()) {
                throw unusable(
                        "names has \"" + Printable.of(pair, MAX_SHOWN) + "\"",
                        "Write pairs of type and attribute, such as User=userName Group=externalId.",
                        null);
            }
        }
        return names;
    }

    Optional<ScimSettings.Proxy> proxy() throws ConnectorException {
        if (text(ScimDescription.PROXY).isEmpty()) {
            return Optional.empty();
        }
        URI url = address(ScimDescription.PROXY, "http://proxy.example.com:3128", List.of("http"));
        Optional<String> user = text(ScimDescription.PROXY_USER);
        Optional<String> password = secret(ScimDescription.PROXY_PASSWORD);
        if (user.isPresent() != password.isPresent()) {
            throw unusable(
                    "the proxy's account needs both proxy-user and proxy-password",
                    "Add what is missing, or remove the other.",
                    null);
        }
        int port = url.getPort() < 0 ? PROXY_PORT : url.getPort();
        return Optional.of(new ScimSettings.Proxy(url.getHost(), port, user, password));
    }

    boolean flag(String setting) throws ConnectorException {
        String word = text(setting).orElse("false").toLowerCase(Locale.ROOT);
        return switch (word) {
            case "true", "on", "yes" -> true;
            case "false", "off", "no" -> false;
            default ->
                    throw unusable(
                            setting + " is \"" + Printable.of(word, MAX_SHOWN) + "\"",
                            "Write true or false, or on or off.",
                            null);
        };
    }

    /** One of the words of the description. */
    String choice(String setting) throws ConnectorException {
        SettingDescription described = ScimDescription.description().setting(setting).orElseThrow();
        String word = text(setting).orElse(described.defaultValue()).toLowerCase(Locale.ROOT);
        if (!described.choices().contains(word)) {
            throw unusable(
                    "there is no " + setting + " \"" + Printable.of(word, MAX_SHOWN) + "\"",
                    "Write one of " + String.join(", ", described.choices()) + ".",
                    null);
        }
        return word;
    }

    /** A number in the range of the description. */
    int number(String setting) throws ConnectorException {
        SettingDescription described = ScimDescription.description().setting(setting).orElseThrow();
        String text = text(setting).orElse(described.defaultValue());
        Optional<String> problem = described.problemOf(text);
        if (problem.isPresent()) {
            throw unusable(
                    setting + " \"" + Printable.of(text, MAX_SHOWN) + "\" " + problem.get(),
                    "Write " + described.range() + ".",
                    null);
        }
        return Integer.parseInt(text);
    }

    Optional<Path> file(String setting) throws ConnectorException {
        Optional<String> text = text(setting);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String problem =
                setting + " \"" + Printable.of(text.get(), MAX_SHOWN) + "\" cannot be read";
        try {
            Path path = Path.of(text.get());
            boolean readable = Files.isReadable(path) && Files.isRegularFile(path);
            if (readable || Files.notExists(path)) {
                return Optional.of(path);
            }
        } catch (InvalidPathException e) {
            throw unusable(problem, "Correct the path.", e);
        }
        throw unusable(problem, "Correct the path, or make the file readable.", null);
    }
}

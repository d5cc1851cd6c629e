// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorDescription;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.SettingDescription;
import org.syncline.model.Dn;
import org.syncline.model.InvalidDnException;

/** Reads single settings of a connector and says which one is wrong. */
record SettingsReader(ConnectorConfiguration configuration, ConnectorDescription description) {
    Failures failures() {
        return new Failures(configuration.name());
    }

    ConnectorException unusable(String problem, String remedy, Exception cause) {
        return failures().of(Kind.CONFIGURATION, problem, remedy, cause);
    }

    /** The value as it stands, or the default; empty when there is neither or it is blank. */
    Optional<String> text(String setting) throws ConnectorException {
        SettingDescription described = description.setting(setting).orElseThrow();
        Optional<String> given =
                configuration
                        .get(setting)
                        .or(() -> Optional.ofNullable(described.defaultValue()))
                        .filter(value -> !value.isBlank());
        Optional<String> problem = given.flatMap(described::problemOf);
        if (problem.isPresent()) {
            throw unusable(
                    setting + " \"" + given.orElseThrow() + "\" " + problem.get(),
                    described.help(),
                    null);
        }
        return given;
    }

    String required(String setting) throws ConnectorException {
        return text(setting)
                .orElseThrow(
                        () ->
                                unusable(
                                        "it has no " + setting,
                                        description.setting(setting).orElseThrow().help(),
                                        null));
    }

    boolean flag(String setting) throws ConnectorException {
        return text(setting).orElse("false").equals("true");
    }

    int number(String setting) throws ConnectorException {
        return Integer.parseInt(required(setting));
    }

    Optional<Path> file(String setting) throws ConnectorException {
        try {
            return text(setting).map(Path::of);
        } catch (InvalidPathException e) {
            throw unusable(setting + " is no name of a file", "Write the path of the file.", e);
        }
    }

    Path requiredFile(String setting) throws ConnectorException {
        required(setting);
        return file(setting).orElseThrow();
    }

    Optional<Dn> dn(String setting) throws ConnectorException {
        try {
            return text(setting).map(Dn::of);
        } catch (InvalidDnException e) {
            throw unusable(
                    setting + " \"" + text(setting).orElse("") + "\" is no name",
                    "Write a name such as OU=People,O=example.",
                    e);
        }
    }

    /** Words with commas between. */
    List<String> list(String setting) throws ConnectorException {
        return text(setting).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Empty for {@code auto}. */
    Optional<Charset> encoding(String setting) throws ConnectorException {
        String name = text(setting).orElse(Descriptions.AUTO).strip();
        try {
            return name.equals(Descriptions.AUTO)
                    ? Optional.empty()
                    : Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            throw unusable(
                    "there is no encoding \"" + name + "\"",
                    "Write auto, UTF-8, UTF-16, windows-1252 or another name that Java knows.",
                    e);
        }
    }

    /** A single character; some have names, because they cannot be written well. */
    char character(String setting) throws ConnectorException {
        String text =
                configuration
                        .get(setting)
                        .filter(value -> !value.isEmpty())
                        .orElse(description.setting(setting).orElseThrow().defaultValue());
        String one =
                switch (text) {
                    case "tab" -> "\t";
                    case "comma" -> ",";
                    case "semicolon" -> ";";
                    case "none" -> "\0";
                    default -> text;
                };
        if (one.length() != 1 || one.equals("\n") || one.equals("\r")) {
            throw unusable(
                    setting + " \"" + text + "\" is not one character",
                    "Write one character, or tab, comma, semicolon or none.",
                    null);
        }
        return one.charAt(0);
    }
}

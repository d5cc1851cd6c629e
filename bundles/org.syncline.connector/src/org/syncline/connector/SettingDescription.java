// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One setting of a connector: enough to make a panel field, a check and a masking rule from it.
 *
 * @param name the word used in the rule file
 * @param label for people, headline style
 * @param help one sentence saying what it does and what happens without it
 * @param kind how it is read and shown
 * @param required whether the connector cannot work without it
 * @param defaultValue the value used when it is not given, or null for none
 * @param choices the allowed values of a {@link Kind#CHOICE}, otherwise empty
 * @param group heading under which a panel shows it, headline style; settings of a group stand
 *     together, the groups in the order of their first setting
 * @param range the allowed values of a {@link Kind#NUMBER}, otherwise {@link Range#ANY}
 */
public record SettingDescription(
        String name,
        String label,
        String help,
        Kind kind,
        boolean required,
        String defaultValue,
        List<String> choices,
        String group,
        Range range) {
    /** The heading of settings that name no other. */
    public static final String GENERAL = "General";

    /** How a setting is read and shown. */
    public enum Kind {
        TEXT,
        URL,
        DN,
        NUMBER,
        BOOLEAN,
        CHOICE,
        /** A file; a relative path starts at the project's folder. */
        FILE,
        /**
         * A file with the certificates to trust, as {@link #FILE}. A connector that {@link
         * PresentsCertificate} has one such setting; a certificate that a person trusts is added to
         * that file, in PEM.
         */
        TRUST_STORE,
        /** Kept in the secure store, never in a file of the project, never shown. */
        SECRET
    }

    /**
     * The numbers that are allowed, both ends included.
     *
     * @param least not above {@code most}
     */
    public record Range(long least, long most) {
        public static final Range ANY = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

        public Range {
            if (least > most) {
                throw new IllegalArgumentException("a range has its lower end first");
            }
        }

        boolean holds(long number) {
            return least <= number && number <= most;
        }

        @Override
        public String toString() {
            if (most == Long.MAX_VALUE) {
                return least == Long.MIN_VALUE ? "any number" : "a number from " + least;
            }
            return "a number from " + least + " to " + most;
        }
    }

    public SettingDescription {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(range, "range");
        choices = List.copyOf(choices);
    }

    public SettingDescription(
            String name,
            String label,
            String help,
            Kind kind,
            boolean required,
            String defaultValue,
            List<String> choices) {
        this(name, label, help, kind, required, defaultValue, choices, GENERAL, Range.ANY);
    }

    public static SettingDescription required(String name, String label, String help, Kind kind) {
        return new SettingDescription(name, label, help, kind, true, null, List.of());
    }

    public static SettingDescription optional(
            String name, String label, String help, Kind kind, String defaultValue) {
        return new SettingDescription(name, label, help, kind, false, defaultValue, List.of());
    }

    /**
     * A setting that takes one of some words.
     *
     * @param defaultValue one of the choices, or null
     */
    public static SettingDescription choice(
            String name, String label, String help, String defaultValue, List<String> choices) {
        return new SettingDescription(name, label, help, Kind.CHOICE, false, defaultValue, choices);
    }

    /** The same setting under a heading. */
    public SettingDescription in(String newGroup) {
        return new SettingDescription(
                name, label, help, kind, required, defaultValue, choices, newGroup, range);
    }

    /** The same setting for numbers from {@code least} to {@code most}. */
    public SettingDescription between(long least, long most) {
        Range numbers = new Range(least, most);
        return new SettingDescription(
                name, label, help, kind, required, defaultValue, choices, group, numbers);
    }

    /**
     * What is wrong with a value: half a sentence that goes on behind the value, such as {@code is
     * not a number}. Empty for a value that can be used, as far as the description tells. DNs are
     * left to those who know how to read them.
     */
    public Optional<String> problemOf(String value) {
        return switch (kind) {
            case NUMBER -> isNumber(value) ? Optional.empty() : Optional.of("is not " + range);
            case BOOLEAN ->
                    value.equals("true") || value.equals("false")
                            ? Optional.empty()
                            : Optional.of("is neither true nor false");
            case CHOICE ->
                    choices.contains(value)
                            ? Optional.empty()
                            : Optional.of("is none of " + String.join(", ", choices));
            case URL -> urlProblem(value);
            case TEXT, DN, FILE, TRUST_STORE, SECRET -> Optional.empty();
        };
    }

    private boolean isNumber(String value) {
        return value.matches("-?[0-9]{1,18}") && range.holds(Long.parseLong(value));
    }

    /** Several URLs with blanks or commas between are servers that stand in for each other. */
    private static Optional<String> urlProblem(String value) {
        for (String part : value.strip().split("[,\\s]+")) {
            try {
                if (new URI(part).getScheme() == null) {
                    return Optional.of("is not a URL: it does not say how to connect");
                }
            } catch (URISyntaxException e) {
                return Optional.of("is not a URL: " + e.getReason());
            }
        }
        return Optional.empty();
    }
}

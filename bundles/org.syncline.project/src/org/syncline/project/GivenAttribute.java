// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syncline.model.Dn;
import org.syncline.model.InvalidDnException;
import org.syncline.model.Value;
import org.syncline.model.Values;

/**
 * An attribute as somebody gives it who evaluates an expression. Immutable.
 *
 * @param name as the expression names it
 * @param multiValued whether functions work value by value, also on one value
 */
public record GivenAttribute(String name, boolean multiValued, Values values) {
    /** The types that an attribute can have. */
    public static final List<String> TYPES =
            List.of("string", "integer", "boolean", "binary", "reference");

    private static final Pattern HEAD =
            Pattern.compile("(?<name>[^:]+?)(?<many>\\[\\])?(:(?<type>.*))?");

    public GivenAttribute {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(values, "values");
    }

    /**
     * What stands before the value: {@code NAME}, {@code NAME:TYPE}, {@code NAME[]:TYPE}.
     *
     * @param type one of {@link #TYPES}, or null when none is named
     */
    public record Head(String name, boolean multiValued, String type) {
        /**
         * Reads it.
         *
         * @throws ProjectException when it is not written so, or names another type
         */
        public static Head parse(String text) {
            Matcher matcher = HEAD.matcher(text);
            String type = matcher.matches() ? matcher.group("type") : "";
            if (type != null && !TYPES.contains(type)) {
                throw new ProjectException(
                        "\"" + text + "\" is not written as NAME, NAME:TYPE or NAME[]:TYPE.",
                        "TYPE is one of " + String.join(", ", TYPES) + ".",
                        null);
            }
            return new Head(matcher.group("name"), matcher.group("many") != null, type);
        }

        /**
         * Reads one value of the named type, text when none is named.
         *
         * @param text numbers in decimal digits, booleans as true or false, binary values in
         *     base64, references as distinguished names
         * @throws ProjectException when it is no value of the type
         */
        public Value value(String text) {
            try {
                return switch (type == null ? "string" : type) {
                    case "integer" -> Value.of(Long.parseLong(text.strip()));
                    case "boolean" -> Value.of(bool(text));
                    case "binary" -> Value.of(Base64.getMimeDecoder().decode(text));
                    case "reference" -> Value.of(Dn.of(text));
                    default -> Value.of(text);
                };
            } catch (IllegalArgumentException | InvalidDnException e) {
                throw new ProjectException(
                        "A value of " + name + " is no " + type + ": \"" + text + "\".",
                        "Numbers are decimal, booleans true or false, binary values base64,"
                                + " references distinguished names.",
                        e);
            }
        }

        private static boolean bool(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(text);
            };
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.math.BigInteger;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.syncline.model.Dn;
import org.syncline.model.ValueType;

/** Constants of the old system as values of a type. */
final class Constants {
    private static final Pattern PARAMETER = Pattern.compile("%[A-Za-z0-9_.-]+%");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,40}");
    private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9A-Fa-f]{1,16}");

    private Constants() {}

    /** Whether a rule would take a part of the text for a parameter. */
    static boolean namesParameter(String text) {
        return PARAMETER.matcher(text).find();
    }

    /** The constant as it is written for an attribute of the type; empty when it is no such. */
    static Optional<String> fitting(String value, ValueType type) {
        String bare = value.strip();
        return switch (type) {
            case STRING -> Optional.of(value);
            case INTEGER -> number(bare);
            case BOOLEAN -> truth(bare);
            case REFERENCE -> Dn.isValid(bare) ? Optional.of(bare) : Optional.empty();
            case BINARY -> binary(bare);
        };
    }

    private static Optional<String> number(String text) {
        if (NUMBER.matcher(text).matches()) {
            BigInteger number = new BigInteger(text);
            return number.bitLength() < Long.SIZE
                    ? Optional.of(number.toString())
                    : Optional.empty();
        }
        return HEXADECIMAL.matcher(text).matches()
                ? Optional.of(String.valueOf(Long.parseUnsignedLong(text.substring(2), 16)))
                : Optional.empty();
    }

    /** A boolean attribute took 0 and 1 as well. */
    private static Optional<String> truth(String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "1" -> Optional.of("True");
            case "false", "0" -> Optional.of("False");
            default -> Optional.empty();
        };
    }

    private static Optional<String> binary(String text) {
        boolean base64 =
                text.length() % 4 == 0 && text.matches("[A-Za-z0-9+/]*={0,2}") && !text.isEmpty();
        return base64 && Base64.getDecoder().decode(text).length > 0
                ? Optional.of(text)
                : Optional.empty();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.math.BigInteger;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The numbers of the language: 64 bits, decimal or hexadecimal with {@code &H}. */
public final class Numbers {
    private static final String HEX = "&H";

    /** Longer ones do not fit, whatever their digits. */
    private static final Pattern DIGITS = Pattern.compile("0*[0-9]{1,19}");

    private static final Pattern HEX_DIGITS = Pattern.compile("0*[0-9a-fA-F]{1,16}");

    private Numbers() {}

    /**
     * A number with an optional sign; empty when it does not fit. Hexadecimal numbers may use all
     * 64 bits.
     */
    public static OptionalLong parse(String text) {
        boolean negative = text.startsWith("-");
        String digits = negative ? text.substring(1).strip() : text.strip();
        boolean hexadecimal = digits.startsWith(HEX);
        if (hexadecimal) {
            digits = digits.substring(HEX.length());
        }
        if (!(hexadecimal ? HEX_DIGITS : DIGITS).matcher(digits).matches()) {
            return OptionalLong.empty();
        }
        BigInteger size = new BigInteger(digits, hexadecimal ? 16 : 10);
        if (hexadecimal) {
            long bits = size.longValue();
            return OptionalLong.of(negative ? -bits : bits);
        }
        BigInteger number = negative ? size.negate() : size;
        return number.bitLength() < Long.SIZE
                ? OptionalLong.of(number.longValue())
                : OptionalLong.empty();
    }

    /** A decimal number without sign; empty when it does not fit into 32 bits. */
    public static OptionalInt integer(String text) {
        OptionalLong number = parse(text);
        return number.isPresent() && number.getAsLong() <= Integer.MAX_VALUE
                ? OptionalInt.of((int) number.getAsLong())
                : OptionalInt.empty();
    }

    /** The number in the decimal form in which records hold it. */
    public static String decimal(String text) {
        return Long.toString(parse(text).orElseThrow());
    }
}

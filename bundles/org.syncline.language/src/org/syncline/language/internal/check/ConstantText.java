// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.regex.Pattern;
import org.syncline.model.Dn;
import org.syncline.model.ValueType;

/** Whether a constant can become a value of a type (semantics reference, 2.6). */
final class ConstantText {
    private static final Pattern BASE64 =
            Pattern.compile("(?:[A-Za-z0-9+/]{4})*+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");

    private ConstantText() {}

    static boolean fits(String text, ValueType type) {
        return switch (type) {
            case STRING -> true;
            case BOOLEAN -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
            case INTEGER -> isInteger(text);
            case REFERENCE -> Dn.isValid(text);
            case BINARY -> BASE64.matcher(text).matches();
        };
    }

    static boolean isInteger(String text) {
        return !text.contains("&") && Numbers.parse(text.strip()).isPresent();
    }

    /** What fits, for a message. */
    static String wanted(ValueType type) {
        return switch (type) {
            case STRING -> "a text";
            case BOOLEAN -> "True or False";
            case INTEGER -> "a whole number";
            case REFERENCE -> "the DN of an object";
            case BINARY -> "base64 text";
        };
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal.analysis;

import java.util.Set;
import java.util.stream.Collectors;

/** What to do about an argument of the wrong type. */
final class Conversions {
    private Conversions() {}

    static String wanted(Set<Kind> accepted) {
        return accepted.stream()
                .filter(kind -> kind != Kind.LINK && kind != Kind.NULL)
                .map(Kind::words)
                .collect(Collectors.joining(" or "));
    }

    /** The function that turns the one into the other. */
    static String remedy(Inferred found, Set<Kind> accepted) {
        if (accepted.contains(Kind.TEXT)) {
            return toText(found.present());
        }
        if (accepted.contains(Kind.NUMBER)) {
            return found.present().contains(Kind.DATE) ? "Use NumFromDate()." : "Use CNum().";
        }
        if (accepted.contains(Kind.REFERENCE)) {
            return found.present().contains(Kind.LINK)
                    ? "References have no names in the metaverse; use the attribute of the"
                            + " connector in an inbound rule."
                    : "Use CRef().";
        }
        if (accepted.contains(Kind.DATE)) {
            return found.present().contains(Kind.NUMBER) ? "Use DateFromNum()." : "Use CDate().";
        }
        return accepted.contains(Kind.BINARY)
                ? "Name a binary attribute, or use CGuid() or CBin()."
                : "Compare it with something.";
    }

    private static String toText(Set<Kind> found) {
        if (found.contains(Kind.BINARY)) {
            return "Use ConvertToBase64(), StringFromGuid() or StringFromSid().";
        }
        if (found.contains(Kind.DATE)) {
            return "Use FormatDateTime().";
        }
        return found.contains(Kind.LINK)
                ? "References have no names in the metaverse; use the attribute of the connector in"
                        + " an inbound rule."
                : "Use CStr().";
    }
}

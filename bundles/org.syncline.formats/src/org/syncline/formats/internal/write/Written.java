// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.write;

import java.util.Locale;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.FormatException;
import org.syncline.rules.LinkType;
import org.syncline.rules.ScopeOperator;

/** What both writers need: words of the formats and the check of characters. */
final class Written {
    static final String ZERO = "00000000-0000-0000-0000-000000000000";

    private Written() {}

    static String direction(ForeignRule rule) {
        return switch (rule.direction()) {
            case INBOUND -> "Inbound";
            case OUTBOUND -> "Outbound";
        };
    }

    static String linkType(LinkType type) {
        return switch (type) {
            case PROVISION -> "Provision";
            case JOIN -> "Join";
            case STICKY_JOIN -> "StickyJoin";
            case JOIN_NO_FLOW -> "JoinNoFlow";
        };
    }

    /** The spelling that the product stores. */
    static String operator(String word) {
        return ScopeOperator.ofWord(word).map(ScopeOperator::name).orElse(word);
    }

    /**
     * The text, if both formats can hold it.
     *
     * @throws FormatException for control characters and halves of characters
     */
    static String checked(ForeignRule rule, String text) throws FormatException {
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
            if (control || c >= 0xd800 && c <= 0xdfff || c == 0xfffe || c == 0xffff || c == 0x7f) {
                throw new FormatException(
                        rule.location(),
                        String.format(
                                Locale.ROOT,
                                "the rule \"%s\" holds the character U+%04X, which the format"
                                        + " cannot hold",
                                org.syncline.model.Printable.of(rule.name(), 200),
                                c),
                        "remove the character from the rule");
            }
            i += Character.charCount(c) - 1;
        }
        return text;
    }
}

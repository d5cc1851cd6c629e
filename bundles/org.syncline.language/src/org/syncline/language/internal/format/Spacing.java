// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.format;

import java.util.List;

/** How many blanks stand between two tokens of a line. */
final class Spacing {
    private Spacing() {}

    static int between(SourceToken left, SourceToken right) {
        if (left.is("(") || right.is(")") || right.is(",") || right.text().isEmpty()) {
            return 0;
        }
        if (right.is("(", "Primary") && left.rule().equals("Primary") && !left.keyword()) {
            return 0;
        }
        if (left.is("-", "Operand") || left.is("-", "SignedNumber")) {
            return 0;
        }
        if (left.is("<-", "ComparisonOperator")) {
            return 0; // it is read as a comparison with a negative number
        }
        return right.is("to", "EndsItem") || right.item() != null && !left.is("{") ? 2 : 1;
    }

    /** The columns that the tokens take on one line, without the comments before the first. */
    static int width(List<SourceToken> tokens) {
        int width = tokens.get(0).text().length();
        for (int i = 1; i < tokens.size(); i++) {
            width += between(tokens.get(i - 1), tokens.get(i)) + tokens.get(i).width();
            width = Math.min(width, SourceToken.NO_LINE);
        }
        return width;
    }
}

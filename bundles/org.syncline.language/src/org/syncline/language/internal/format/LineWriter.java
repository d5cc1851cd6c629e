// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.format;

import java.util.List;
import java.util.function.Predicate;

/** Writes an item without braces: lists divided at commas, scope and join at their conjunctions. */
final class LineWriter {
    private final Output output;
    private final int indent;

    LineWriter(Output output, int indent) {
        this.output = output;
        this.indent = indent;
    }

    void write(Item item) {
        switch (item.kind()) {
            case "ScopeItem", "JoinItem" -> writeAlternatives(item.head());
            default -> fill(item.head(), token -> false);
        }
    }

    /**
     * Writes as much on a line as it holds.
     *
     * @param startsPart where a line may be divided, beside after commas
     */
    void fill(List<SourceToken> tokens, Predicate<SourceToken> startsPart) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean afterComma = i > 0 && tokens.get(i - 1).is(",");
            if (afterComma || startsPart.test(tokens.get(i))) {
                int end = i + 1;
                while (end < tokens.size()
                        && !tokens.get(end - 1).is(",")
                        && !startsPart.test(tokens.get(end))) {
                    end++;
                }
                breakUnlessFits(tokens.subList(i, end));
            }
            output.write(tokens.get(i));
        }
    }

    private void breakUnlessFits(List<SourceToken> part) {
        if (output.column(part.get(0)) + Spacing.width(part) > Layout.LINE) {
            output.breakLine(indent + Layout.INDENT);
        }
    }

    /** Conjunctions end where the first word of the item ends, so that attributes are aligned. */
    private void writeAlternatives(List<SourceToken> tokens) {
        int start = indent + tokens.get(0).text().length() + 1;
        output.hang(start);
        output.write(tokens.get(0));
        int from = 1;
        while (from < tokens.size()) {
            int to = from;
            while (to < tokens.size() && !isOr(tokens.get(to))) {
                to++;
            }
            writeAlternative(tokens.subList(from, to), start);
            if (to < tokens.size()) {
                output.breakLine(start - "or ".length());
                output.write(tokens.get(to));
            }
            from = to + 1;
        }
    }

    private void writeAlternative(List<SourceToken> tokens, int start) {
        boolean divided = start + Spacing.width(tokens) > Layout.LINE;
        for (SourceToken token : tokens) {
            boolean and = token.is("and", "ScopeAlternative") || token.is("and", "JoinAlternative");
            if (divided && and) {
                output.breakLine(start - "and ".length());
            }
            output.write(token);
        }
    }

    private static boolean isOr(SourceToken token) {
        return token.is("or", "ScopeItem") || token.is("or", "JoinItem");
    }
}

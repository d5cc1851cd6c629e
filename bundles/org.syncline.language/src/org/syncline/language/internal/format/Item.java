// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What stands on a line of its own: a block, or a line of one.
 *
 * @param kind the class of the syntax tree
 * @param head up to the opening brace, or all
 * @param block what its braces hold, or null
 */
record Item(String kind, List<SourceToken> head, Block block) {
    private static final Set<String> ALWAYS_OPEN =
            Set.of("RuleBlock", "TestBlock", "SchemaBlock", "MetaverseBlock");

    /**
     * A pair of braces.
     *
     * @param close has the comments behind the last item
     */
    record Block(SourceToken open, List<Item> items, SourceToken close) {}

    SourceToken first() {
        return head.get(0);
    }

    /** Every token in the order of the text. */
    List<SourceToken> tokens() {
        List<SourceToken> all = new ArrayList<>(head);
        if (block != null) {
            all.add(block.open());
            block.items().forEach(item -> all.addAll(item.tokens()));
            all.add(block.close());
        }
        return all;
    }

    /** Whether its block was written on one line and may stay so where that fits. */
    boolean keepsOneLine(int indent, int limit) {
        if (block == null) {
            return true;
        }
        List<SourceToken> all = tokens();
        boolean empty = block.items().isEmpty();
        if (ALWAYS_OPEN.contains(kind) && !empty) {
            return false;
        }
        boolean together =
                all.subList(1, all.size()).stream()
                        .noneMatch(
                                token -> empty ? !token.comments().isEmpty() : token.breaksLine());
        return together && (empty || indent + Spacing.width(all) <= limit);
    }
}

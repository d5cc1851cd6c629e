// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.format;

import java.util.List;
import java.util.Set;
import org.syncline.language.internal.format.Output.EmptyLines;

/** Lays out the items of a rule file. For one text. */
final class Layout {
    static final int INDENT = 4;

    /** Where expressions and lists are divided. */
    static final int LINE = 100;

    /** How long a block may be that stays on one line. */
    private static final int BLOCK_LINE = 110;

    /** Settings that belong together may share a line, as {@code bind "…" password secret}. */
    private static final Set<String> SHARE_LINES = Set.of("SettingItem", "ContainerLine");

    private final Output output;

    Layout(Output output) {
        this.output = output;
    }

    /**
     * @param end the token that has the comments at the end of the file
     */
    void write(List<Item> items, SourceToken end) {
        boolean oneLine = false;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean before = oneLine;
            oneLine = item.keepsOneLine(0, BLOCK_LINE);
            boolean together = i == 0 || before && oneLine;
            output.breakLine(0, together ? EmptyLines.KEEP : EmptyLines.ONE);
            write(item, 0, oneLine);
        }
        output.breakLine(0, EmptyLines.KEEP);
        output.write(end);
    }

    private void write(Item item, int indent, boolean oneLine) {
        output.hang(indent + INDENT);
        if (item.block() == null) {
            new LineWriter(output, indent).write(item);
            return;
        }
        item.head().forEach(output::write);
        if (oneLine) {
            writeOneLine(item.block());
        } else {
            writeBlock(item.block(), indent);
        }
    }

    private void writeOneLine(Item.Block block) {
        output.write(block.open());
        block.items().forEach(item -> item.tokens().forEach(output::write));
        output.write(block.close());
    }

    private void writeBlock(Item.Block block, int indent) {
        output.write(block.open());
        int inner = indent + INDENT;
        FlowColumns columns = new FlowColumns(block.items(), inner);
        Item before = null;
        for (Item item : block.items()) {
            if (before == null || !sharesLine(before, item)) {
                output.breakLine(inner, before == null ? EmptyLines.NOT_FIRST : EmptyLines.KEEP);
            }
            if (item.kind().equals("FlowItem")) {
                new FlowWriter(output, inner, columns.of(item)).write(item);
            } else {
                write(item, inner, item.keepsOneLine(inner, BLOCK_LINE));
            }
            before = item;
        }
        boolean empty = block.items().isEmpty();
        output.closeBlock(indent, inner, empty ? EmptyLines.NOT_FIRST : EmptyLines.KEEP);
        output.write(block.close());
    }

    private boolean sharesLine(Item before, Item item) {
        return before.kind().equals(item.kind())
                && SHARE_LINES.contains(item.kind())
                && item.first().comments().isEmpty()
                && item.first().lineBreaks() == 0
                && output.column(item.first()) + Spacing.width(item.head()) <= LINE;
    }
}

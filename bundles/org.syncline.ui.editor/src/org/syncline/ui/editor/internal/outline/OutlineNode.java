// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * A symbol in the tree. Two nodes are equal when they stand for the same thing in two states of the
 * text, so that the tree keeps what is expanded and selected.
 */
final class OutlineNode {
    private final OutlineNode parent;
    private final DocumentSymbol symbol;
    private final int number;
    private final List<OutlineNode> children = new ArrayList<>();

    private OutlineNode(OutlineNode parent, DocumentSymbol symbol, int number) {
        this.parent = parent;
        this.symbol = symbol;
        this.number = number;
        addAll(this, symbol.getChildren(), children);
    }

    static List<OutlineNode> of(List<DocumentSymbol> symbols) {
        List<OutlineNode> roots = new ArrayList<>();
        addAll(null, symbols, roots);
        return roots;
    }

    /** Numbers tell namesakes apart. */
    private static void addAll(
            OutlineNode parent, List<DocumentSymbol> symbols, List<OutlineNode> target) {
        for (DocumentSymbol symbol : symbols == null ? List.<DocumentSymbol>of() : symbols) {
            long namesakes =
                    target.stream()
                            .filter(node -> node.symbol.getName().equals(symbol.getName()))
                            .count();
            target.add(new OutlineNode(parent, symbol, (int) namesakes));
        }
    }

    OutlineNode parent() {
        return parent;
    }

    DocumentSymbol symbol() {
        return symbol;
    }

    List<OutlineNode> children() {
        return children;
    }

    /** The innermost node around a position, this one included; null when it is outside. */
    OutlineNode find(Position position) {
        if (!contains(symbol.getRange(), position)) {
            return null;
        }
        for (OutlineNode child : children) {
            OutlineNode found = child.find(position);
            if (found != null) {
                return found;
            }
        }
        return this;
    }

    private static boolean contains(Range range, Position position) {
        return compare(range.getStart(), position) <= 0 && compare(position, range.getEnd()) <= 0;
    }

    private static int compare(Position a, Position b) {
        int lines = Integer.compare(a.getLine(), b.getLine());
        return lines != 0 ? lines : Integer.compare(a.getCharacter(), b.getCharacter());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutlineNode node
                && number == node.number
                && symbol.getKind() == node.symbol.getKind()
                && symbol.getName().equals(node.symbol.getName())
                && Objects.equals(parent, node.parent);
    }

    @Override
    public int hashCode() {
        return symbol.getName().hashCode() * 31 + number;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.format;

import java.util.ArrayList;
import java.util.List;

/** Finds the items among the tokens of a text without syntax errors. */
final class ItemReader {
    private final List<SourceToken> tokens;
    private int next;

    ItemReader(List<SourceToken> tokens) {
        this.tokens = tokens;
    }

    /** The blocks of the file; the last token is left. */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        while (tokens.get(next).item() != null) {
            items.add(item());
        }
        return items;
    }

    private Item item() {
        String kind = tokens.get(next).item();
        List<SourceToken> head = new ArrayList<>();
        do {
            head.add(tokens.get(next++));
        } while (!endsHead(tokens.get(next)));
        return new Item(kind, head, tokens.get(next).is("{") ? block() : null);
    }

    private static boolean endsHead(SourceToken token) {
        return token.item() != null || token.text().isEmpty() || token.is("{") || token.is("}");
    }

    private Item.Block block() {
        SourceToken open = tokens.get(next++);
        List<Item> items = items();
        return new Item.Block(open, items, tokens.get(next++));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.colour;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.Token;
import org.syncline.language.ide.colour.ColouredRange;
import org.syncline.language.ide.colour.LexicalColours;
import org.syncline.language.ide.colour.TokenKind;

/**
 * Colours of a region by the lexer. The whole text is lexed, since what a character is depends on
 * what comes before; the answer is clipped to the region asked for, outside of which the text
 * widget accepts no styles.
 */
final class RuleScanner implements ITokenScanner {
    private final Map<TokenKind, IToken> styles = new EnumMap<>(TokenKind.class);
    private Iterator<ColouredRange> rest = List.<ColouredRange>of().iterator();
    private ColouredRange current;

    /** Has the colours read anew at the next use. */
    void forgetColours() {
        styles.clear();
    }

    @Override
    public void setRange(IDocument document, int offset, int length) {
        List<ColouredRange> clipped = new ArrayList<>();
        int end = offset + length;
        for (ColouredRange range : LexicalColours.of(document.get())) {
            int from = Math.max(offset, range.offset());
            int to = Math.min(end, range.end());
            if (from < to) {
                clipped.add(new ColouredRange(from, to - from, range.kind()));
            }
        }
        rest = clipped.iterator();
    }

    @Override
    public IToken nextToken() {
        if (!rest.hasNext()) {
            return Token.EOF;
        }
        current = rest.next();
        return styles.computeIfAbsent(
                current.kind(), kind -> new Token(RuleColours.attribute(kind)));
    }

    @Override
    public int getTokenOffset() {
        return current.offset();
    }

    @Override
    public int getTokenLength() {
        return current.length();
    }
}

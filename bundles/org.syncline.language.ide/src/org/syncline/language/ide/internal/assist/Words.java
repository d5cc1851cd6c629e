// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.assist;

import java.util.ArrayList;
import java.util.List;
import org.syncline.language.ide.colour.ColouredRange;
import org.syncline.language.ide.colour.LexicalColours;
import org.syncline.language.ide.colour.TokenKind;

/** The words of a text around a caret. Works on text that does not parse, as text being typed. */
final class Words {
    private final List<Word> before = new ArrayList<>();
    private final List<Word> after = new ArrayList<>();
    private Word touched;
    private boolean inComment;

    private Words() {}

    static Words around(String text, int caret) {
        Words words = new Words();
        boolean firstOfLine = true;
        for (ColouredRange token : LexicalColours.of(text)) {
            String piece = text.substring(token.offset(), token.end());
            if (token.kind() == TokenKind.COMMENT) {
                words.inComment |= isInside(token, piece, caret);
            } else if (piece.isBlank()) {
                firstOfLine |= piece.indexOf('\n') >= 0;
            } else {
                words.add(new Word(token.offset(), piece, token.kind(), firstOfLine), caret);
                firstOfLine = false;
            }
        }
        return words;
    }

    private static boolean isInside(ColouredRange comment, String text, int caret) {
        boolean line = text.startsWith("//");
        return comment.offset() < caret
                && (caret < comment.end() || line && caret == comment.end());
    }

    private void add(Word word, int caret) {
        if (word.offset() < caret && caret <= word.end() && completable(word, caret)) {
            touched = word;
        } else if (word.end() <= caret) {
            before.add(word);
        } else {
            after.add(word);
        }
    }

    /**
     * A word that a proposal would replace: a name, or a string or reference not behind its end.
     */
    private static boolean completable(Word word, int caret) {
        return switch (word.kind()) {
            case STRING -> caret < word.end() || isOpen(word, '"');
            case REFERENCE -> caret < word.end() || isOpen(word, ']');
            case PARAMETER -> caret < word.end();
            default -> word.isName() || word.is("%");
        };
    }

    private static boolean isOpen(Word word, char close) {
        return word.text().length() == 1 || word.text().charAt(word.text().length() - 1) != close;
    }

    /** All words that end before the caret, but the touched one. */
    List<Word> before() {
        return before;
    }

    /** The words behind the caret. */
    List<Word> after() {
        return after;
    }

    /** The word that is being written; null when none is. */
    Word touched() {
        return touched;
    }

    boolean inComment() {
        return inComment;
    }
}

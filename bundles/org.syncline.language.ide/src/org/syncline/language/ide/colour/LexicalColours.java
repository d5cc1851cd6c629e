// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.colour;

import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Token;
import org.syncline.language.parser.antlr.lexer.InternalSyncLexer;

/**
 * The colours that the lexer alone can tell. Needs no server and takes a few milliseconds for
 * thousands of rules, so it may run on the UI thread at each key. Stateless.
 */
public final class LexicalColours {
    private LexicalColours() {}

    /** All pieces in order, without gaps: together they cover the text. */
    public static List<ColouredRange> of(String text) {
        InternalSyncLexer lexer = new InternalSyncLexer(new ANTLRStringStream(text));
        List<ColouredRange> ranges = new ArrayList<>();
        int offset = 0;
        for (Token token = lexer.nextToken();
                token.getType() != Token.EOF;
                token = lexer.nextToken()) {
            String piece = token.getText();
            ranges.add(new ColouredRange(offset, piece.length(), kind(token.getType(), piece)));
            offset += piece.length();
        }
        return ranges;
    }

    private static TokenKind kind(int type, String piece) {
        return switch (type) {
            case InternalSyncLexer.RULE_STRING -> TokenKind.STRING;
            case InternalSyncLexer.RULE_NUMBER,
                    InternalSyncLexer.RULE_HEX,
                    InternalSyncLexer.RULE_PERCENT ->
                    TokenKind.NUMBER;
            case InternalSyncLexer.RULE_ML_COMMENT, InternalSyncLexer.RULE_SL_COMMENT ->
                    TokenKind.COMMENT;
            case InternalSyncLexer.RULE_ATTRIBUTE -> TokenKind.REFERENCE;
            case InternalSyncLexer.RULE_PARAMETER, InternalSyncLexer.RULE_VARIABLE ->
                    TokenKind.PARAMETER;
            case InternalSyncLexer.RULE_ID,
                    InternalSyncLexer.RULE_QUOTED_NAME,
                    InternalSyncLexer.RULE_WS,
                    InternalSyncLexer.RULE_ANY_OTHER ->
                    TokenKind.PLAIN;
            default -> keyword(piece);
        };
    }

    /** Every other token is a keyword of the grammar: a word or a sign. */
    private static TokenKind keyword(String piece) {
        if (Character.isLetter(piece.charAt(0))) {
            return TokenKind.KEYWORD;
        }
        return "(){},".contains(piece) ? TokenKind.PLAIN : TokenKind.OPERATOR;
    }
}

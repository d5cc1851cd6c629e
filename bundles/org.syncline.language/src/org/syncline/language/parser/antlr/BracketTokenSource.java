// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.parser.antlr;

import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

/**
 * Looks after the brackets of expressions before the parser sees them.
 *
 * <p>An expression whose brackets are not closed ends at the next line that starts a flow or at the
 * brace that closes the rule (design, "The rule language"): there, one token {@code missingClose}
 * is put in for each open bracket, so that one slip costs one message and not the rest of the file.
 * Brackets nested deeper than {@value #MAX_DEPTH} get the type {@code tooDeep}, which no rule
 * accepts, so that hostile text cannot exhaust the stack of the recursive parser.
 *
 * <p>For one text and one thread.
 */
public class BracketTokenSource implements TokenSource {
    /**
     * The deepest nesting of brackets that is read. The parser takes about 3 KB of stack for each;
     * a thread has 1 MB unless somebody says otherwise.
     */
    public static final int MAX_DEPTH = 100;

    private final TokenSource delegate;
    private final Types types;
    private List<CommonToken> tokens;
    private int next;

    /**
     * The token types of one lexer: the one of the parser and the one of content assist number them
     * differently.
     */
    public record Types(
            int open,
            int close,
            int closeBlock,
            int arrow,
            int blank,
            int blockComment,
            int lineComment,
            int missingClose,
            int tooDeep) {
        /** The token stream, not the lexer, hides blanks and comments from the parser. */
        boolean isHidden(int type) {
            return type == blank || type == blockComment || type == lineComment;
        }
    }

    public BracketTokenSource(TokenSource delegate, Types types) {
        this.delegate = delegate;
        this.types = types;
    }

    @Override
    public Token nextToken() {
        if (tokens == null) {
            tokens = new Balancer(readAll()).balanced();
        }
        return tokens.get(next < tokens.size() - 1 ? next++ : next);
    }

    @Override
    public String getSourceName() {
        return delegate.getSourceName();
    }

    /** The token stream reads everything ahead as well, so this costs no more memory. */
    private List<CommonToken> readAll() {
        List<CommonToken> all = new ArrayList<>();
        CommonToken token;
        do {
            token = (CommonToken) delegate.nextToken();
            all.add(token);
        } while (token.getType() != Token.EOF);
        return all;
    }

    private final class Balancer {
        private final List<CommonToken> input;
        private final List<CommonToken> output;

        /** Position in the output behind the last visible token. */
        private int endOfVisible;

        private int depth;
        private boolean lineStarts = true;

        Balancer(List<CommonToken> input) {
            this.input = input;
            this.output = new ArrayList<>(input.size() + 16);
        }

        List<CommonToken> balanced() {
            for (int i = 0; i < input.size(); i++) {
                CommonToken token = input.get(i);
                if (isHidden(token)) {
                    lineStarts |= token.getText().indexOf('\n') >= 0;
                    output.add(token);
                } else {
                    addVisible(token, i);
                }
            }
            return output;
        }

        private void addVisible(CommonToken token, int index) {
            if (depth > 0 && endsExpression(token, index)) {
                closeOpenBrackets();
            }
            if (token.getType() == types.open && ++depth > MAX_DEPTH) {
                token.setType(types.tooDeep);
            } else if (token.getType() == types.close && depth > 0) {
                depth--;
            }
            output.add(token);
            endOfVisible = output.size();
            lineStarts = false;
        }

        private boolean endsExpression(CommonToken token, int index) {
            if (token.getType() == Token.EOF || token.getType() == types.closeBlock) {
                return true;
            }
            return lineStarts && isName(token) && isArrowNext(index);
        }

        /** A name, a keyword or a name in quotes: both may be the target of a flow. */
        private boolean isName(CommonToken token) {
            char first = token.getText().charAt(0);
            return Character.isLetter(first) || first == '_' || first == '\'';
        }

        private boolean isArrowNext(int index) {
            int following = index + 1;
            while (isHidden(input.get(following))) {
                following++;
            }
            return input.get(following).getType() == types.arrow;
        }

        private boolean isHidden(CommonToken token) {
            return types.isHidden(token.getType());
        }

        private void closeOpenBrackets() {
            int offset = output.get(endOfVisible - 1).getStopIndex() + 1;
            List<CommonToken> missing = new ArrayList<>();
            for (int i = Math.min(depth, MAX_DEPTH); i > 0; i--) {
                CommonToken token = new CommonToken(types.missingClose, "");
                token.setChannel(Token.DEFAULT_CHANNEL);
                token.setStartIndex(offset);
                token.setStopIndex(offset - 1);
                missing.add(token);
            }
            output.addAll(endOfVisible, missing);
            depth = 0;
        }
    }
}

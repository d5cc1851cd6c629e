// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.colour;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.xtext.ide.server.semantictokens.SemanticTokensService;

/** The colours that the parser tells, and how they travel as semantic tokens. Stateless. */
public final class SemanticColours {
    private static final Map<TokenKind, String> TYPES =
            Map.of(
                    TokenKind.DECLARATION, SemanticTokenTypes.Class,
                    TokenKind.ATTRIBUTE, SemanticTokenTypes.Property,
                    TokenKind.TYPE, SemanticTokenTypes.Type,
                    TokenKind.FUNCTION, SemanticTokenTypes.Function,
                    TokenKind.SCOPE_OPERATOR, SemanticTokenTypes.Operator,
                    TokenKind.PLAIN, SemanticTokenTypes.Variable);

    /** Five numbers describe a token. */
    private static final int SIZE = 5;

    private SemanticColours() {}

    /** The protocol's name of a kind; null for a kind that only the lexer gives. */
    public static String type(TokenKind kind) {
        return TYPES.get(kind);
    }

    /**
     * The server's answer as ranges, in order.
     *
     * @param lineOffset where a line begins, counted from 0; may throw for a line that is no more
     */
    public static List<ColouredRange> decode(SemanticTokens tokens, IntUnaryOperator lineOffset) {
        List<Integer> data = tokens.getData();
        List<ColouredRange> ranges = new ArrayList<>(data.size() / SIZE);
        int line = 0;
        int column = 0;
        int start = 0;
        for (int i = 0; i + SIZE <= data.size(); i += SIZE) {
            if (i == 0 || data.get(i) > 0) {
                line += data.get(i);
                column = 0;
                start = lineOffset.applyAsInt(line);
            }
            column += data.get(i + 1);
            TokenKind kind = Legend.KINDS.get(data.get(i + 3));
            if (kind != null) {
                ranges.add(new ColouredRange(start + column, data.get(i + 2), kind));
            }
        }
        return ranges;
    }

    /** The order in which the server numbers its token types. */
    private static final class Legend extends SemanticTokensService {
        static final Map<Integer, TokenKind> KINDS = new Legend().kinds();

        private Map<Integer, TokenKind> kinds() {
            return TYPES.entrySet().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    entry -> getTokenTypes().indexOf(entry.getValue()),
                                    Map.Entry::getKey));
        }
    }
}

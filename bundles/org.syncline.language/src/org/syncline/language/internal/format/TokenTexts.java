// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.format;

import com.google.inject.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.syncline.language.parser.antlr.SyncTokenSource;

/** What the parser would see of a text, and its comments: all that a layout must keep. */
final class TokenTexts {
    private final Provider<Lexer> lexers;

    TokenTexts(Provider<Lexer> lexers) {
        this.lexers = lexers;
    }

    /** The tokens in order; blanks are left out, in comments those around lines. */
    List<String> of(String text) {
        Lexer lexer = lexers.get();
        lexer.setCharStream(new ANTLRStringStream(text));
        TokenSource source = new SyncTokenSource(lexer);
        List<String> all = new ArrayList<>();
        for (Token token = source.nextToken();
                token.getType() != Token.EOF;
                token = source.nextToken()) {
            String shown = shown(token.getText());
            if (!shown.isEmpty()) {
                all.add(token.getType() + shown);
            }
        }
        return all;
    }

    private static String shown(String text) {
        if (text.isBlank() || text.equals("\uFEFF")) {
            return "";
        }
        return text.startsWith("/")
                ? text.lines().map(String::strip).collect(Collectors.joining("\n"))
                : text;
    }
}

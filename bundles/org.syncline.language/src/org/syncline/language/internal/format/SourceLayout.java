// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.format;

import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Provider;
import com.google.inject.name.Names;
import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;

/** Lays out one text. Safe for use by many threads. */
public final class SourceLayout {
    private final TokenReader reader;
    private final TokenTexts texts;

    public SourceLayout(Injector injector) {
        this.reader = new TokenReader(injector.getInstance(IParser.class));
        Provider<Lexer> lexers =
                injector.getProvider(Key.get(Lexer.class, Names.named(LexerBindings.RUNTIME)));
        this.texts = new TokenTexts(lexers);
    }

    /**
     * The text in its layout.
     *
     * @param text with {@code \n} as line break
     * @param limit the greatest number of characters of the result
     * @return nothing when the text has syntax errors, or its layout would be too long
     */
    public Optional<String> of(String text, int limit) {
        return reader.read(text)
                .flatMap(tokens -> write(tokens, limit))
                .filter(laidOut -> texts.of(laidOut).equals(texts.of(text)));
    }

    private static Optional<String> write(List<SourceToken> tokens, int limit) {
        Output output = new Output(limit);
        try {
            new Layout(output).write(new ItemReader(tokens).items(), tokens.get(tokens.size() - 1));
        } catch (
                @SuppressWarnings("unused")
                Output.TooLongException tooLong) {
            return Optional.empty();
        }
        return Optional.of(output.text());
    }
}

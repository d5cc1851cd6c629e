// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of an expression as they are written, for laying it out. */
public final class ExpressionTokens {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\"(?:\"\"|[^\"\\r\\n])*+\""
                            + "|\\[[^\\]\\r\\n]*+\\]"
                            + "|%[A-Za-z0-9_.-]++%"
                            + "|\\$[A-Za-z_][A-Za-z0-9_]*+"
                            + "|&H[0-9A-Fa-f]++"
                            + "|[A-Za-z_][A-Za-z0-9_-]*+"
                            + "|[0-9]++"
                            + "|\\|\\||&&|<>|<=|>=|<-|[=<>+*&(),-]");

    private ExpressionTokens() {}

    /**
     * @param text as written
     * @param spaced whether blanks stood before it
     */
    public record Token(String text, boolean spaced) {}

    /** Empty when something in the text is no token: a comment, for example. */
    static Optional<List<Token>> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && isBlank(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                break;
            }
            matcher.region(at, text.length());
            if (!matcher.lookingAt()) {
                return Optional.empty();
            }
            tokens.add(new Token(matcher.group(), at > start));
            at = matcher.end();
        }
        return Optional.of(tokens);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word of a query: {@code name:value}, or with another operator between the two, or a text alone.
 * A value with blanks stands in quotes, in which a backslash makes a quote or backslash ordinary;
 * {@code -} before a word turns it round.
 *
 * @param name what stands before the operator; of a text alone the text, without quotes
 * @param operator the operator, or empty for a text alone
 * @param value what stands behind the operator, without quotes
 * @param quoted whether a text alone, or the value, stood in quotes
 * @param negated whether a minus stands before it
 * @param column where it begins, from 1
 * @param valueColumn where its value begins
 */
public record QueryWord(
        String name,
        String operator,
        String value,
        boolean quoted,
        boolean negated,
        int column,
        int valueColumn) {
    private static final int LONGEST = 10_000;

    /** The name in lower case. */
    public String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whether it is a text alone. */
    public boolean isAlone() {
        return operator.isEmpty();
    }

    /**
     * Reads the words of a query.
     *
     * @param operators what may stand between name and value
     * @throws QueryException when it cannot be read
     */
    public static List<QueryWord> read(String text, Set<String> operators) throws QueryException {
        if (text.length() > LONGEST) {
            throw new QueryException(
                    "The query is longer than " + LONGEST + " characters.", LONGEST);
        }
        return new Reader(text, operators).all();
    }

    /** A value as it is written in a query: in quotes where it needs them. */
    public static String quote(String value) {
        boolean plain =
                !value.isEmpty()
                        && value.charAt(0) != '"'
                        && value.chars().noneMatch(Character::isWhitespace);
        return plain ? value : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static final class Reader {
        private final String text;
        private final List<String> operators;
        private int at;

        Reader(String text, Set<String> operators) {
            this.text = text;
            this.operators =
                    operators.stream()
                            .sorted(Comparator.comparing(String::length).reversed())
                            .toList();
        }

        List<QueryWord> all() throws QueryException {
            List<QueryWord> words = new ArrayList<>();
            skipBlanks();
            while (at < text.length()) {
                words.add(word());
                skipBlanks();
            }
            return words;
        }

        private QueryWord word() throws QueryException {
            int start = at;
            boolean negated = text.charAt(at) == '-';
            if (negated) {
                at++;
            }
            int nameStart = at;
            if (at < text.length() && text.charAt(at) == '"') {
                String alone = quoted();
                return new QueryWord(alone, "", "", true, negated, start + 1, nameStart + 1);
            }
            while (at < text.length() && !isBlank() && operator() == null) {
                at++;
            }
            String name = text.substring(nameStart, at);
            String operator = at < text.length() ? operator() : null;
            if (operator == null) {
                return new QueryWord(name, "", "", false, negated, start + 1, nameStart + 1);
            }
            at += operator.length();
            int valueStart = at;
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            String value = quoted ? quoted() : bare();
            if (value.isEmpty()) {
                throw new QueryException(
                        "\"" + name + operator + "\" needs a value.", valueStart + 1);
            }
            return new QueryWord(name, operator, value, quoted, negated, start + 1, valueStart + 1);
        }

        /** The operator that begins here, or null. */
        private String operator() {
            for (String operator : operators) {
                if (text.startsWith(operator, at)) {
                    return operator;
                }
            }
            return null;
        }

        private String bare() {
            int start = at;
            while (at < text.length() && !isBlank()) {
                at++;
            }
            return text.substring(start, at);
        }

        private String quoted() throws QueryException {
            int start = at++;
            StringBuilder value = new StringBuilder();
            while (at < text.length() && text.charAt(at) != '"') {
                boolean escaped =
                        text.charAt(at) == '\\'
                                && at + 1 < text.length()
                                && "\"\\".indexOf(text.charAt(at + 1)) >= 0;
                at += escaped ? 1 : 0;
                value.append(text.charAt(at++));
            }
            if (at == text.length()) {
                throw new QueryException("The quote is not closed.", start + 1);
            }
            at++;
            if (at < text.length() && !isBlank()) {
                throw new QueryException("A blank is missing behind the quote.", at + 1);
            }
            return value.toString();
        }

        private void skipBlanks() {
            while (at < text.length() && isBlank()) {
                at++;
            }
        }

        private boolean isBlank() {
            return Character.isWhitespace(text.charAt(at));
        }
    }
}

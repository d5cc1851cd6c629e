// SPDX-License-Identifier: EPL-2.0
package org.syncline.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a query.
 *
 * @param key in lower case, what stands before the colon, or the whole word without one
 * @param value what stands behind it, without quotes; empty without one
 * @param negated whether a minus stands before it
 * @param column where it begins, from 1
 * @param valueColumn where its value begins
 */
record QueryWord(String key, String value, boolean negated, int column, int valueColumn) {
    private static final int LONGEST = 10_000;

    static List<QueryWord> read(String text) throws QueryException {
        if (text.length() > LONGEST) {
            throw new QueryException(
                    "The query is longer than " + LONGEST + " characters.", LONGEST);
        }
        return new Reader(text).all();
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
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
            int keyStart = at;
            while (at < text.length() && !isBlank() && text.charAt(at) != ':') {
                at++;
            }
            String key = text.substring(keyStart, at).toLowerCase(Locale.ROOT);
            if (at == text.length() || text.charAt(at) != ':') {
                if (!key.equals("all")) {
                    throw new QueryException(
                            "\""
                                    + key
                                    + "\" has no colon. A word is, for example, type:user; a value"
                                    + " with blanks stands in quotes.",
                            start + 1);
                }
                return new QueryWord(key, "", negated, start + 1, at + 1);
            }
            at++;
            int valueStart = at;
            String value = at < text.length() && text.charAt(at) == '"' ? quoted() : bare();
            if (value.isEmpty()) {
                throw new QueryException("\"" + key + ":\" needs a value.", valueStart + 1);
            }
            return new QueryWord(key, value, negated, start + 1, valueStart + 1);
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

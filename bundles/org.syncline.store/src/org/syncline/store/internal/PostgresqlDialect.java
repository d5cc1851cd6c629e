// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.util.regex.Pattern;

/**
 * Statements for PostgreSQL. It keeps statistics of its own and needs no hints; texts are ordered
 * by their characters, as in Derby, whatever the language of the server.
 */
final class PostgresqlDialect implements Dialect {
    private static final Pattern HINT = Pattern.compile("--DERBY-PROPERTIES [^\n]*\n");
    private static final Pattern BYTES = Pattern.compile("CHAR\\(\\d+\\) FOR BIT DATA|BLOB");
    private static final Pattern TEXT = Pattern.compile("VARCHAR\\(\\d+\\)");
    private static final Pattern LOCATE = Pattern.compile("LOCATE\\(\\?, (\\w+)\\)");

    /** PostgreSQL has no place for the character with number 0. */
    private static final char NUL = 0;

    private static final char SHOWN_NUL = '\u2400';
    private static final char REPLACEMENT = '\ufffd';

    @Override
    public String statement(String text) {
        if (text.startsWith("CALL SYSCS_UTIL.") || text.contains(" LOCKSIZE ")) {
            return "";
        }
        String plain = HINT.matcher(text).replaceAll(" ");
        plain = LOCATE.matcher(plain).replaceAll("STRPOS($1, ?)");
        return plain.startsWith("CREATE TABLE") || plain.startsWith("ALTER TABLE")
                ? types(plain)
                : plain;
    }

    private static String types(String text) {
        String bytes = BYTES.matcher(text).replaceAll("BYTEA");
        return TEXT.matcher(bytes).replaceAll("$0 COLLATE \"C\"");
    }

    /** Objects are kept packed, so this changes only what is searched, sorted or shown. */
    @Override
    public String text(String value) {
        StringBuilder changed = null;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean pair =
                    i + 1 < value.length() && Character.isSurrogatePair(c, value.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == NUL || Character.isSurrogate(c)) {
                changed = changed == null ? new StringBuilder(value) : changed;
                changed.setCharAt(i, c == NUL ? SHOWN_NUL : REPLACEMENT);
            }
        }
        return changed == null ? value : changed.toString();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.format;

/**
 * The text being written. A line break is due rather than written, because a comment that belongs
 * to the line before comes with the token behind it.
 */
final class Output {
    /** What becomes of the empty lines of the source. */
    enum EmptyLines {
        /** At most one stays. */
        KEEP,
        /** None before the first line, as behind an opening brace. */
        NOT_FIRST,
        /** One, wherever it stands between the comments. */
        ONE,
        NONE
    }

    private static final int MAX_INDENT = 60;

    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private SourceToken last;
    private int column;
    private int hanging;
    private int due = -1;
    private int dueForComments;
    private EmptyLines emptyLines = EmptyLines.NONE;

    /**
     * @param limit the greatest number of characters
     */
    Output(int limit) {
        this.limit = limit;
    }

    /** Says that the next token stands on a line of its own. */
    void breakLine(int indent, EmptyLines lines) {
        due = Math.min(indent, MAX_INDENT);
        dueForComments = due;
        emptyLines = lines;
    }

    /** Says that a brace closes a block; the comments before it stand where its items do. */
    void closeBlock(int indent, int inner, EmptyLines lines) {
        breakLine(indent, lines);
        dueForComments = Math.min(inner, MAX_INDENT);
    }

    void breakLine(int indent) {
        breakLine(indent, EmptyLines.NONE);
    }

    /** Where a line starts that only a comment makes necessary. */
    int hang(int indent) {
        int before = hanging;
        hanging = Math.min(indent, MAX_INDENT);
        return before;
    }

    /** Columns left for a token on this line, or on the one that is due. */
    int column(SourceToken token) {
        return due >= 0 ? due : column + Spacing.between(last, token);
    }

    void padTo(int wanted) {
        while (column < wanted) {
            append(" ");
        }
    }

    void write(SourceToken token) {
        boolean breaks = due >= 0;
        boolean broken = false;
        boolean must = false;
        if (emptyLines == EmptyLines.ONE) {
            emptyLines = hasEmptyLine(token) ? EmptyLines.KEEP : EmptyLines.ONE;
        }
        for (Comment comment : token.comments()) {
            boolean own = comment.lineBreaks() > 0 || text.isEmpty();
            if (must || own && (breaks || broken || comment.endsLine())) {
                newLine(dueForComments, comment.lineBreaks());
                broken |= breaks;
                breaks = false;
            } else {
                append(blanksBefore(comment));
            }
            append(reindented(comment.text()));
            must = comment.endsLine();
        }
        if (must || breaks || broken && token.lineBreaks() > 0) {
            newLine(due, token.is("}") ? 1 : token.lineBreaks());
        } else if (!token.comments().isEmpty()) {
            append(token.is(")") || token.is(",") ? "" : " ");
        } else if (last != null) {
            append(" ".repeat(Spacing.between(last, token)));
        }
        append(token.text());
        last = token;
        due = -1;
        emptyLines = EmptyLines.NONE;
    }

    private String blanksBefore(Comment comment) {
        if (comment.text().startsWith("//")) {
            return text.isEmpty() ? "" : "  ";
        }
        return text.isEmpty() || text.charAt(text.length() - 1) == '(' ? "" : " ";
    }

    private static boolean hasEmptyLine(SourceToken token) {
        return token.lineBreaks() > 1
                || token.comments().stream().anyMatch(comment -> comment.lineBreaks() > 1);
    }

    private void newLine(int indent, int lineBreaks) {
        if (!text.isEmpty()) {
            boolean empty =
                    emptyLines == EmptyLines.ONE || emptyLines == EmptyLines.KEEP && lineBreaks > 1;
            append(empty ? "\n\n" : "\n");
        }
        if (emptyLines != EmptyLines.NONE) {
            emptyLines = EmptyLines.KEEP;
        }
        column = 0;
        append(" ".repeat(due >= 0 ? indent : hanging));
    }

    /** The lines of a block comment that start with a star follow its indentation. */
    private String reindented(String comment) {
        if (comment.indexOf('\n') < 0) {
            return comment;
        }
        String[] lines = comment.split("\n", -1);
        StringBuilder all = new StringBuilder(lines[0].stripTrailing());
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i].stripTrailing();
            boolean star = line.stripLeading().startsWith("*");
            all.append('\n').append(star ? " ".repeat(column + 1) + line.stripLeading() : line);
        }
        return all.toString();
    }

    private void append(String more) {
        if (text.length() + more.length() > limit) {
            throw new TooLongException();
        }
        text.append(more);
        int lineBreak = more.lastIndexOf('\n');
        column = lineBreak < 0 ? column + more.length() : more.length() - lineBreak - 1;
    }

    /** The text with one line break at its end. */
    String text() {
        return text.isEmpty() ? "" : text.toString().stripTrailing() + "\n";
    }

    /** The layout of a text would be longer than anybody could read again. */
    static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Rows of delimited text, one at a time. Quoted values may hold delimiters and line ends. */
final class DelimitedRows implements Closeable {
    private static final int MAX_ROW = 1 << 24;
    private static final int MAX_COLUMNS = 10_000;
    private static final int BUFFER = 1 << 16;

    private final Reader in;
    private final char delimiter;
    private final char quote;
    private final char[] buffer = new char[BUFFER];
    private int position;
    private int filled;
    private long line = 1;
    private int size;

    /**
     * A row.
     *
     * @param line where it begins, from 1
     * @param cells its values, empty ones included
     * @param problem why it cannot be read, a sentence, or null
     */
    record Row(long line, List<String> cells, String problem) {}

    /** A quote of 0 is none. */
    DelimitedRows(Reader in, char delimiter, char quote) {
        this.in = in;
        this.delimiter = delimiter;
        this.quote = quote;
    }

    long line() {
        return line;
    }

    private int peek() throws IOException {
        if (position == filled) {
            filled = Math.max(0, in.read(buffer, 0, BUFFER));
            position = 0;
        }
        return filled == 0 ? -1 : buffer[position];
    }

    private int take() throws IOException {
        int next = peek();
        if (next >= 0) {
            position++;
            if (next == '\n') {
                line++;
            }
            if (++size > MAX_ROW) {
                throw new IOException(
                        "the row at line " + line + " is longer than " + MAX_ROW + " characters");
            }
        }
        return next;
    }

    /** The next row that is not an empty line, or null behind the last. */
    Row next() throws IOException {
        while (peek() >= 0) {
            Row row = row();
            if (row.problem() != null || row.cells().size() > 1 || !row.cells().get(0).isEmpty()) {
                return row;
            }
        }
        return null;
    }

    private Row row() throws IOException {
        size = 0;
        long first = line;
        List<String> cells = new ArrayList<>();
        String problem = null;
        boolean more = true;
        while (more) {
            StringBuilder cell = new StringBuilder();
            boolean isQuoted = quote != 0 && peek() == quote;
            String wrong = isQuoted ? quoted(cell) : null;
            boolean trailing = plain(cell);
            problem = problem == null ? wrong : problem;
            if (isQuoted && trailing && problem == null) {
                problem = "Something stands behind the quote that ends a value.";
            }
            cells.add(cell.toString());
            if (cells.size() > MAX_COLUMNS) {
                throw new IOException(
                        "line " + first + " has more than " + MAX_COLUMNS + " values");
            }
            more = take() == delimiter;
        }
        return new Row(first, cells, problem);
    }

    /** Reads what is quoted; says what is wrong with it. */
    private String quoted(StringBuilder cell) throws IOException {
        take();
        while (true) {
            int next = take();
            if (next < 0) {
                return "A quote is not closed before the file ends.";
            }
            if (next == quote) {
                if (peek() != quote) {
                    // An empty value in quotes is told from a missing one nowhere.
                    return null;
                }
                take();
            }
            cell.append((char) next);
        }
    }

    /** Reads up to the delimiter or the end of the line; whether there was something. */
    private boolean plain(StringBuilder cell) throws IOException {
        boolean any = false;
        int next = peek();
        while (next >= 0 && next != delimiter && next != '\n') {
            take();
            int behind = next == '\r' ? peek() : 0;
            if (next != '\r' || behind >= 0 && behind != '\n') {
                cell.append((char) next);
                any = true;
            }
            next = peek();
        }
        return any;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

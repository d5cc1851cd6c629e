// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** Writes rows of delimited text. */
record DelimitedWriter(DelimitedLayout layout, List<String> columns, Writer out)
        implements Closeable {
    static final String END_OF_ROW = "\r\n";

    void header() throws IOException {
        out.write(row(columns));
    }

    void write(RawObject object) throws IOException {
        out.write(
                row(
                        columns.stream()
                                .map(column -> DelimitedFormat.cell(object, column))
                                .map(layout.formulas()::written)
                                .toList()));
    }

    private String row(List<String> cells) {
        return cells.stream().map(this::quoted).collect(Collectors.joining("" + layout.delimiter()))
                + END_OF_ROW;
    }

    private String quoted(String cell) {
        String quote = "" + layout.quote();
        boolean needs =
                layout.quote() != 0
                        && (isAwkward(layout, cell)
                                || cell.indexOf(layout.quote()) >= 0
                                || !cell.equals(cell.strip()));
        return needs ? quote + cell.replace(quote, quote + quote) + quote : cell;
    }

    /** Whether a value can only stand in quotes. */
    static boolean isAwkward(DelimitedLayout layout, String cell) {
        return cell.indexOf(layout.delimiter()) >= 0
                || cell.indexOf('\n') >= 0
                || cell.indexOf('\r') >= 0;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

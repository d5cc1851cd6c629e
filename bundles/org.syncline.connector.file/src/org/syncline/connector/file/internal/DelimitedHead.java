// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;

/**
 * The columns of a file, by its first line or by the settings.
 *
 * @param holdsChanges whether each row says what happened
 */
record DelimitedHead(DelimitedLayout layout, boolean holdsChanges, Failures failures) {
    /** Reads the first line, if it names the columns. */
    List<String> read(InputFile file, DelimitedRows rows) throws IOException, ConnectorException {
        List<String> named = layout.columns();
        if (layout.header()) {
            DelimitedRows.Row first = rows.next();
            if (first != null && first.problem() != null) {
                throw noHeader(file, "line " + first.line() + " cannot be read as a header");
            }
            // A header that an export has still to write is as the settings say.
            named = first == null ? named : first.cells().stream().map(String::strip).toList();
        }
        check(file, named);
        return named;
    }

    private void check(InputFile file, List<String> named) throws IOException, ConnectorException {
        if (named.isEmpty()) {
            if (file.isMissing() || holdsChanges) {
                return;
            }
            throw noHeader(file, "it is empty, without even a header");
        }
        TreeSet<String> unique = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String column : named) {
            if (column.isEmpty() || !unique.add(column)) {
                throw noHeader(
                        file,
                        column.isEmpty()
                                ? "a column has no name"
                                : "column " + column + " stands there twice");
            }
        }
        for (String column : needed()) {
            if (!unique.contains(column)) {
                throw noHeader(file, "there is no column " + column);
            }
        }
    }

    /** The columns without which the file cannot be read. */
    private List<String> needed() {
        List<String> needed = layout.identity();
        if (holdsChanges) {
            layout.changeColumn().ifPresent(needed::add);
        }
        return needed;
    }

    private ConnectorException noHeader(InputFile file, String problem) {
        return failures.of(
                Kind.CONFIGURATION,
                file.path() + ": " + problem,
                "Compare the first line of the file with the settings delimiter, header, columns,"
                        + " key, name, dn-column, type-column and change-column.",
                null);
    }
}

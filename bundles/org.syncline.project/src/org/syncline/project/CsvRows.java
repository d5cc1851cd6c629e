// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.util.List;
import java.util.stream.Collectors;
import org.syncline.model.Printable;

/**
 * Rows of comma-separated values (RFC 4180) that a spreadsheet may open: what would be taken for a
 * formula begins with an apostrophe, and invisible characters are shown.
 */
public final class CsvRows {
    private static final String FORMULA = "=+-@\t\r";

    private CsvRows() {}

    /** A row with its end of line. */
    public static String row(List<String> cells) {
        return cells.stream().map(CsvRows::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = (formula ? "'" : "") + Printable.of(text);
        return safe.matches("[^\",]*") && safe.equals(safe.strip())
                ? safe
                : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}

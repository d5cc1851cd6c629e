// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows that are inserted into one narrow table, several with a statement: there a statement for
 * each row would cost more than the row.
 */
final class Inserts {
    private static final int ROWS = 10;

    private final Sql.Batch several;
    private final Sql.Batch single;
    private final List<Object[]> waiting = new ArrayList<>(ROWS);

    /**
     * @param text a statement that ends with the places of one row in parentheses
     */
    Inserts(Sql sql, String text) throws SQLException {
        String row = text.substring(text.lastIndexOf('('));
        several = sql.batch(text + (", " + row).repeat(ROWS - 1));
        single = sql.batch(text);
    }

    void add(Object... row) throws SQLException {
        waiting.add(row);
        if (waiting.size() == ROWS) {
            several.add(waiting.stream().flatMap(Arrays::stream).toArray());
            waiting.clear();
        }
    }

    void run() throws SQLException {
        several.run();
        for (Object[] row : waiting) {
            single.add(row);
        }
        waiting.clear();
        single.run();
    }
}

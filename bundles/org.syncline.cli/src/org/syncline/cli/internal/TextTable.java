// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.util.ArrayList;
import java.util.List;
import org.syncline.model.Printable;

/** Aligned columns for a terminal. Cells are made printable. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> right;

    /**
     * @param right for each column whether it is aligned to the right, as numbers are
     */
    TextTable(List<Boolean> right) {
        this.right = List.copyOf(right);
    }

    void row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(Printable.of(String.valueOf(cell), 120));
        }
        rows.add(row);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(" ");
            for (int i = 0; i < row.size(); i++) {
                String blank = " ".repeat(width(i) - row.get(i).length());
                line.append(' ')
                        .append(right.get(i) ? blank + row.get(i) : row.get(i) + blank)
                        .append(' ');
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}

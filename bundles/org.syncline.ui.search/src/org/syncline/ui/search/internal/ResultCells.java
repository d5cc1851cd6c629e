// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.data.IRowDataProvider;
import org.syncline.engine.search.SearchRow;
import org.syncline.ui.search.internal.model.CellText;
import org.syncline.ui.search.internal.model.SearchModel;

/** Cells of the results; a row that is not there yet is asked for and shown as an ellipsis. */
final class ResultCells implements IDataProvider {
    private static final String NOT_YET = "\u2026";

    private final SearchModel model;

    ResultCells(SearchModel model) {
        this.model = model;
    }

    @Override
    public Object getDataValue(int column, int row) {
        SearchRow found = model.row(row);
        List<String> columns = model.columns();
        if (found == null) {
            boolean first = column == 0;
            return first ? (model.isGone(row) ? "(no longer there)" : NOT_YET) : "";
        }
        return column < columns.size() ? CellText.of(found, columns.get(column)) : "";
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        throw new UnsupportedOperationException("Results are read only");
    }

    @Override
    public int getColumnCount() {
        return model.columns().size();
    }

    @Override
    public int getRowCount() {
        return model.size();
    }

    /** The titles of the columns. */
    IDataProvider titles() {
        return new Fixed(
                this::getColumnCount, () -> 1, column -> title(model.columns().get(column)));
    }

    private String title(String column) {
        String sign =
                model.order()
                        .filter(order -> order.column().equals(column))
                        .map(order -> order.descending() ? "  \u25bc" : "  \u25b2")
                        .orElse("");
        return CellText.title(column) + sign;
    }

    /** Rows as their numbers, since those that were never looked at are not there. */
    IRowDataProvider<Integer> numbers() {
        return new Numbers(model);
    }

    private interface Titles {
        String of(int column);
    }

    private record Fixed(Supplier<Integer> columns, Supplier<Integer> rows, Titles titles)
            implements IDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            return titles.of(column);
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("Titles are fixed");
        }

        @Override
        public int getColumnCount() {
            return columns.get();
        }

        @Override
        public int getRowCount() {
            return rows.get();
        }
    }

    private record Numbers(SearchModel model) implements IRowDataProvider<Integer> {
        @Override
        public Integer getRowObject(int row) {
            return row;
        }

        @Override
        public int indexOfRowObject(Integer row) {
            return row < model.size() ? row : -1;
        }

        @Override
        public Object getDataValue(int column, int row) {
            return row;
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("Results are read only");
        }

        @Override
        public int getColumnCount() {
            return 1;
        }

        @Override
        public int getRowCount() {
            return model.size();
        }
    }
}

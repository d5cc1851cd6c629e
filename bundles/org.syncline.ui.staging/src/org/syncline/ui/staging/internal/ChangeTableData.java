// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal;

import java.util.List;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.syncline.ui.staging.internal.model.ChangeColumn;
import org.syncline.ui.staging.internal.model.ReviewModel;
import org.syncline.ui.staging.internal.model.ReviewRow;

/** Cells of the change table; a row that is not there yet is asked for and shown as an ellipsis. */
final class ChangeTableData implements IDataProvider {
    private static final String NOT_YET = "\u2026";

    private final ReviewModel model;

    ChangeTableData(ReviewModel model) {
        this.model = model;
    }

    @Override
    public Object getDataValue(int column, int row) {
        ReviewRow found = model.rows().get(row);
        if (found == null) {
            return column == 0 ? NOT_YET : "";
        }
        List<ChangeColumn.Share> columns = ChangeColumn.of(model.query().section());
        return column < columns.size() ? columns.get(column).column().textOf(found) : "";
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        throw new UnsupportedOperationException("The review is read only");
    }

    @Override
    public int getColumnCount() {
        return ChangeColumn.of(model.query().section()).size();
    }

    @Override
    public int getRowCount() {
        return model.rows().size();
    }

    /** The titles of the columns. */
    static final class Titles implements IDataProvider {
        private final ReviewModel model;

        Titles(ReviewModel model) {
            this.model = model;
        }

        @Override
        public Object getDataValue(int column, int row) {
            List<ChangeColumn.Share> columns = ChangeColumn.of(model.query().section());
            return column < columns.size() ? columns.get(column).column().title() : "";
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("Titles are fixed");
        }

        @Override
        public int getColumnCount() {
            return ChangeColumn.of(model.query().section()).size();
        }

        @Override
        public int getRowCount() {
            return 1;
        }
    }
}

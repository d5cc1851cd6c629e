// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal;

import org.eclipse.nebula.widgets.nattable.data.IRowDataProvider;
import org.syncline.ui.staging.internal.model.ReviewModel;

/**
 * Rows as their numbers. A selection of whole rows asks for row objects, which are not there for
 * rows that were never looked at; their numbers are.
 */
record RowNumbers(ReviewModel model) implements IRowDataProvider<Integer> {
    @Override
    public Integer getRowObject(int row) {
        return row;
    }

    @Override
    public int indexOfRowObject(Integer row) {
        return row < model.rows().size() ? row : -1;
    }

    @Override
    public Object getDataValue(int column, int row) {
        return row;
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        throw new UnsupportedOperationException("The review is read only");
    }

    @Override
    public int getColumnCount() {
        return 1;
    }

    @Override
    public int getRowCount() {
        return model.rows().size();
    }
}

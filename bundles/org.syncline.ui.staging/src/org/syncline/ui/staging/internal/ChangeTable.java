// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.command.VisualRefreshCommand;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.NoScalingDpiConverter;
import org.eclipse.nebula.widgets.nattable.layer.command.ConfigureScalingCommand;
import org.eclipse.nebula.widgets.nattable.layer.event.ILayerEvent;
import org.eclipse.nebula.widgets.nattable.selection.RowSelectionModel;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectRowsCommand;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.syncline.ui.Widgets;
import org.syncline.ui.staging.internal.model.ChangeColumn;
import org.syncline.ui.staging.internal.model.ReviewListener.Aspect;
import org.syncline.ui.staging.internal.model.ReviewModel;
import org.syncline.ui.staging.internal.model.ReviewQuery;
import org.syncline.ui.table.RowBindings;

/**
 * The rows of the review, of which only those on the screen are asked for. One row is selected at a
 * time, in step with the model.
 */
final class ChangeTable {
    /** Under which tests find the table. */
    static final String KEY = "staging.table";

    private static final double ROW_PER_FONT = 1.7;

    private final ReviewModel model;
    private final DataLayer data;
    private final DataLayer header;
    private final SelectionLayer selection;
    private final ViewportLayer viewport;
    private final NatTable table;
    private final ChangeTableStyle style;
    private ReviewQuery shown = ReviewQuery.NONE;
    private boolean following;

    /**
     * Shows the model's rows.
     *
     * @param reference a native control whose colours and font the table takes on
     */
    ChangeTable(Composite parent, ReviewModel model, Control reference) {
        this.model = model;
        data = new DataLayer(new ChangeTableData(model));
        header = new DataLayer(new ChangeTableData.Titles(model));
        selection = new SelectionLayer(data, false);
        selection.addConfiguration(new RowOnlySelectionConfiguration());
        selection.setSelectionModel(
                new RowSelectionModel<>(selection, new RowNumbers(model), row -> row, false));
        viewport = new ViewportLayer(selection);
        viewport.setRegionName(GridRegion.BODY);
        data.setConfigLabelAccumulator(
                (labels, column, row) -> ChangeTableStyle.label(labels, column, model, row));
        table = new NatTable(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER, assemble(), false);
        style = new ChangeTableStyle(table, reference);
        configure();
        model.addListener(this::changed);
    }

    private CompositeLayer assemble() {
        CompositeLayer whole = new CompositeLayer(1, 2);
        whole.setChildLayer(
                GridRegion.COLUMN_HEADER,
                new ColumnHeaderLayer(header, viewport, selection, false),
                0,
                0);
        whole.setChildLayer(GridRegion.BODY, viewport, 0, 1);
        return whole;
    }

    private void configure() {
        Widgets.key(table, KEY);
        table.addConfiguration(new RowBindings());
        style.addTo(table);
        table.configure();
        table.doCommand(new ConfigureScalingCommand(new NoScalingDpiConverter()));
        table.addLayerListener(this::layerChanged);
        table.addListener(SWT.MenuDetect, this::selectUnderPointer);
        ChangeTableAccess.addTo(table, model);
        data.setColumnPercentageSizing(true);
        sizeRows();
        sizeColumns();
    }

    NatTable control() {
        return table;
    }

    /** What Enter and a double click do. */
    void onOpen(Runnable action) {
        table.addListener(SWT.MouseDoubleClick, event -> action.run());
        table.addListener(
                SWT.KeyDown,
                event -> {
                    if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                        action.run();
                    }
                });
    }

    /** Takes colours and font on anew. */
    void restyle() {
        if (!table.isDisposed()) {
            style.apply();
            sizeRows();
            table.refresh();
            followSelection();
        }
    }

    private void changed(Aspect aspect) {
        if (table.isDisposed()) {
            return;
        }
        switch (aspect) {
            case STATE, NAMES -> {
                // notice, strip and detail show it
            }
            case LISTING -> listingChanged();
            case ROWS -> table.doCommand(new VisualRefreshCommand());
            case SELECTION -> followSelection();
        }
    }

    private void listingChanged() {
        boolean other = !shown.equals(model.query());
        shown = model.query();
        following = true;
        selection.clear(false);
        following = false;
        sizeColumns();
        table.refresh();
        if (other) {
            viewport.setOriginY(0);
        }
    }

    private void followSelection() {
        int index = model.selectedIndex();
        if (following || index < 0 || index == anchorRow()) {
            return;
        }
        following = true;
        selection.doCommand(new SelectRowsCommand(selection, 0, index, false, false));
        following = false;
    }

    private void layerChanged(ILayerEvent event) {
        if (event instanceof ISelectionEvent && !following) {
            following = true;
            model.select(anchorRow());
            following = false;
        }
    }

    private int anchorRow() {
        PositionCoordinate anchor = selection.getSelectionAnchor();
        return anchor.rowPosition == SelectionLayer.NO_SELECTION ? -1 : anchor.rowPosition;
    }

    /** A context menu acts on the row under the pointer. */
    private void selectUnderPointer(Event event) {
        if (event.detail == SWT.MENU_MOUSE) {
            int position = table.getRowPositionByY(table.toControl(event.x, event.y).y);
            int index = position <= 0 ? -1 : table.getRowIndexByPosition(position);
            model.select(index);
        }
    }

    private void sizeRows() {
        int height = (int) Math.ceil(style.fontHeight() * ROW_PER_FONT);
        data.setDefaultRowHeight(height);
        header.setDefaultRowHeight(height);
    }

    private void sizeColumns() {
        int position = 0;
        for (ChangeColumn.Share share : ChangeColumn.of(model.query().section())) {
            data.setColumnWidthPercentageByPosition(position++, share.percent());
        }
    }
}

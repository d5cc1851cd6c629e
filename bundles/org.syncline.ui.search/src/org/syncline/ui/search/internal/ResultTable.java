// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal;

import java.util.List;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.command.VisualRefreshCommand;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.NoScalingDpiConverter;
import org.eclipse.nebula.widgets.nattable.layer.command.ConfigureScalingCommand;
import org.eclipse.nebula.widgets.nattable.layer.event.ILayerEvent;
import org.eclipse.nebula.widgets.nattable.selection.RowSelectionModel;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.syncline.engine.search.SearchColumn;
import org.syncline.ui.Widgets;
import org.syncline.ui.search.internal.model.SearchListener.Aspect;
import org.syncline.ui.search.internal.model.SearchModel;
import org.syncline.ui.table.RowBindings;
import org.syncline.ui.table.TableStyle;

/** What a search has found, of which only the rows on the screen are asked for. */
final class ResultTable {
    private static final double ROW_PER_FONT = 1.7;

    /** With more columns than this each has a width of its own and the table scrolls. */
    private static final int COLUMNS_IN_SIGHT = 8;

    private static final int COLUMN_WIDTH = 170;

    private final SearchModel model;
    private final DataLayer data;
    private final DataLayer header;
    private final SelectionLayer selection;
    private final ViewportLayer viewport;
    private final NatTable table;
    private final TableStyle style;
    private boolean following;
    private int shown;

    ResultTable(Composite parent, SearchModel model, Control reference, String key) {
        this.model = model;
        ResultCells cells = new ResultCells(model);
        data = new DataLayer(cells);
        header = new DataLayer(cells.titles());
        selection = new SelectionLayer(data, false);
        selection.addConfiguration(new RowOnlySelectionConfiguration());
        selection.setSelectionModel(
                new RowSelectionModel<>(selection, cells.numbers(), row -> row, false));
        viewport = new ViewportLayer(selection);
        viewport.setRegionName(GridRegion.BODY);
        data.setConfigLabelAccumulator(this::label);
        table = new NatTable(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER, assemble(), false);
        style = new TableStyle(table, reference);
        Widgets.key(table, key);
        table.addConfiguration(new RowBindings());
        style.addTo(table);
        table.configure();
        table.doCommand(new ConfigureScalingCommand(new NoScalingDpiConverter()));
        table.addLayerListener(this::layerChanged);
        table.addListener(SWT.MenuDetect, this::selectUnderPointer);
        table.addListener(SWT.MouseUp, this::sortByTitle);
        ResultAccess.addTo(table, model);
        sizeRows();
        sizeColumns();
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

    private void label(LabelStack labels, int column, int row) {
        List<String> columns = model.columns();
        if (model.peek(row) == null
                || column > 0 && column < columns.size() && muted(columns.get(column))) {
            labels.addLabel(TableStyle.MUTED);
        } else if (column == 0) {
            labels.addLabel(TableStyle.STRONG);
        }
    }

    private static boolean muted(String column) {
        return column.equals(SearchColumn.TYPE)
                || column.equals(SearchColumn.ID)
                || column.equals(SearchColumn.ANCHOR)
                || column.equals(SearchColumn.METAVERSE);
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
        }
    }

    private void changed(Aspect aspect) {
        if (table.isDisposed()) {
            return;
        }
        switch (aspect) {
            case QUERY, STATE, SELECTION -> {
                // the bar and the view show it
            }
            case LISTING -> {
                shown = model.size();
                following = true;
                selection.clear(false);
                following = false;
                sizeColumns();
                table.refresh();
                viewport.setOriginY(0);
            }
            case ROWS -> rowsChanged();
        }
    }

    /** More rows change the extent of the table, rows that have arrived only its look. */
    private void rowsChanged() {
        if (shown == model.size()) {
            table.doCommand(new VisualRefreshCommand());
        } else {
            shown = model.size();
            following = true;
            table.refresh();
            following = false;
        }
    }

    private void layerChanged(ILayerEvent event) {
        if (event instanceof ISelectionEvent && !following) {
            PositionCoordinate anchor = selection.getSelectionAnchor();
            model.select(
                    anchor.rowPosition == SelectionLayer.NO_SELECTION ? -1 : anchor.rowPosition);
        }
    }

    private void sortByTitle(Event event) {
        int column = table.getColumnPositionByX(event.x);
        if (event.button == 1 && column >= 0 && table.getRowPositionByY(event.y) == 0) {
            model.sort(model.columns().get(table.getColumnIndexByPosition(column)));
        }
    }

    /** A context menu acts on the row under the pointer. */
    private void selectUnderPointer(Event event) {
        if (event.detail == SWT.MENU_MOUSE) {
            int position = table.getRowPositionByY(table.toControl(event.x, event.y).y);
            model.select(position <= 0 ? -1 : table.getRowIndexByPosition(position));
        }
    }

    private void sizeRows() {
        int height = (int) Math.ceil(style.fontHeight() * ROW_PER_FONT);
        data.setDefaultRowHeight(height);
        header.setDefaultRowHeight(height);
    }

    private void sizeColumns() {
        List<String> columns = model.columns();
        boolean fits = columns.size() <= COLUMNS_IN_SIGHT;
        data.setColumnPercentageSizing(fits);
        int whole = columns.stream().mapToInt(ResultTable::weight).sum();
        for (int i = 0; i < columns.size(); i++) {
            int weight = weight(columns.get(i));
            if (fits) {
                data.setColumnWidthPercentageByPosition(i, Math.max(1, weight * 100 / whole));
            } else {
                data.setColumnWidthByPosition(i, COLUMN_WIDTH * weight / 20);
            }
        }
    }

    private static int weight(String column) {
        return switch (column) {
            case SearchColumn.DN -> 48;
            case SearchColumn.STATE, SearchColumn.CONNECTORS -> 24;
            case SearchColumn.TYPE, SearchColumn.ID, SearchColumn.METAVERSE -> 10;
            default -> 20;
        };
    }
}

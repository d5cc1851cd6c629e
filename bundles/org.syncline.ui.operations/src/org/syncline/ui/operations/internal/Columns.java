// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import java.util.function.Function;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.TableColumn;
import org.syncline.ui.Icons;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.Widgets;

/**
 * Makes the columns of a table.
 *
 * @param <T> what a row shows
 */
final class Columns<T> {
    private final TableViewer viewer;
    private final TableColumnLayout layout;
    private final Class<T> type;
    private final Font bold;

    Columns(TableViewer viewer, TableColumnLayout layout, Class<T> type) {
        this.viewer = viewer;
        this.layout = layout;
        this.type = type;
        this.bold = Widgets.boldFont(viewer.getTable());
        SynclineColors.follow(viewer.getTable(), viewer::refresh);
    }

    /** A column of text, with an icon when there is one. */
    void text(
            String title,
            int weight,
            int minimum,
            Function<T, String> text,
            Function<T, Icons> icon) {
        pictured(title, weight, minimum, text, row -> image(icon.apply(row)));
    }

    /** A column of text with a picture that is none of the shared icons. */
    void pictured(
            String title,
            int weight,
            int minimum,
            Function<T, String> text,
            Function<T, Image> image) {
        column(title, weight, minimum, SWT.LEFT, text, image, row -> null);
    }

    private static Image image(Icons icon) {
        return icon == null ? null : icon.image();
    }

    /** What the column that was made last holds, where its title is short. */
    void explain(String tip) {
        TableColumn[] all = viewer.getTable().getColumns();
        all[all.length - 1].setToolTipText(tip);
    }

    /** A column of numbers, muted when 0 and in a colour otherwise. */
    void number(
            String title, int minimum, String color, java.util.function.ToLongFunction<T> value) {
        column(
                title,
                8,
                minimum,
                SWT.RIGHT,
                row -> Widgets.number(value.applyAsLong(row)),
                row -> null,
                row -> value.applyAsLong(row) == 0 ? SynclineColors.MUTED : color);
    }

    /** A column of text in a colour. */
    void colored(
            String title,
            int weight,
            int minimum,
            Function<T, String> text,
            Function<T, String> color) {
        column(title, weight, minimum, SWT.LEFT, text, row -> null, color);
    }

    /** So wide that the title can be read; it is set in bold and has a margin. */
    private int titleWidth(String title) {
        GC gc = new GC(viewer.getTable());
        try {
            gc.setFont(bold);
            return gc.textExtent(title).x + gc.textExtent("n").x;
        } finally {
            gc.dispose();
        }
    }

    private void column(
            String title,
            int weight,
            int minimum,
            int alignment,
            Function<T, String> text,
            Function<T, Image> image,
            Function<T, String> color) {
        TableViewerColumn column = new TableViewerColumn(viewer, alignment);
        column.getColumn().setText(title);
        column.getColumn().setMoveable(true);
        layout.setColumnData(
                column.getColumn(),
                new ColumnWeightData(weight, Math.max(minimum, titleWidth(title)), true));
        column.setLabelProvider(
                new ColumnLabelProvider() {
                    @Override
                    public String getText(Object element) {
                        return text.apply(type.cast(element));
                    }

                    @Override
                    public Image getImage(Object element) {
                        return image.apply(type.cast(element));
                    }

                    @Override
                    public Color getForeground(Object element) {
                        String key = color.apply(type.cast(element));
                        return key == null ? null : SynclineColors.get(key);
                    }
                });
    }
}

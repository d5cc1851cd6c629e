// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.table;

import static org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes.CELL_PAINTER;
import static org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes.CELL_STYLE;
import static org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes.DISPLAY_CONVERTER;
import static org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes.GRID_LINE_COLOR;
import static org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes.RENDER_GRID_LINES;
import static org.eclipse.nebula.widgets.nattable.style.DisplayMode.NORMAL;
import static org.eclipse.nebula.widgets.nattable.style.DisplayMode.SELECT;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.convert.DefaultDisplayConverter;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.SelectionStyleLabels;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.Tints;
import org.syncline.ui.Widgets;

/**
 * Colours and fonts of a table for very many rows. Such a table is drawn by itself and does not
 * follow the theme, so it takes on those of a native table beside it and the colours of our
 * registry, and does so again whenever they have changed.
 */
public class TableStyle extends AbstractRegistryConfiguration {
    /** Label of cells in muted text. */
    public static final String MUTED = "muted";

    /** Label of cells in bold text. */
    public static final String STRONG = "strong";

    private static final int PADDING = 6;

    private final NatTable table;
    private final Control reference;
    private IConfigRegistry registry;
    private Color lastBackground;

    public TableStyle(NatTable table, Control reference) {
        this.table = table;
        this.reference = reference;
    }

    /** Before the table is configured. */
    public final void addTo(NatTable target) {
        target.addConfiguration(this);
        target.addListener(SWT.Paint, event -> applyWhenChanged());
    }

    @Override
    public void configureRegistry(IConfigRegistry target) {
        registry = target;
        registry.registerConfigAttribute(DISPLAY_CONVERTER, new DefaultDisplayConverter());
        registry.registerConfigAttribute(
                CELL_PAINTER,
                new BackgroundPainter(
                        new PaddingDecorator(
                                new TextPainter(false, false), 0, PADDING, 0, PADDING, false)));
        registry.registerConfigAttribute(RENDER_GRID_LINES, true);
        apply();
    }

    /** Height of the font in use, in points of the display. */
    public final int fontHeight() {
        GC gc = new GC(reference);
        try {
            gc.setFont(reference.getFont());
            return gc.getFontMetrics().getHeight();
        } finally {
            gc.dispose();
        }
    }

    /** Takes colours and fonts on. */
    public final void apply() {
        Color background = reference.getBackground();
        lastBackground = background;
        table.setBackground(background);
        register(style(reference.getForeground(), background), NORMAL, null);
        register(selected(), SELECT, null);
        register(selected(), SELECT, SelectionStyleLabels.SELECTION_ANCHOR_STYLE);
        colors();
        color(SynclineColors.MUTED, MUTED);
        Style strong = new Style();
        strong.setAttributeValue(CellStyleAttributes.FONT, Widgets.boldFont(reference));
        register(strong, NORMAL, STRONG);
        register(strong, SELECT, STRONG);
        headers();
        registry.registerConfigAttribute(GRID_LINE_COLOR, Tints.line(reference));
    }

    /** For further colours, see {@link #color}. */
    protected void colors() {
        // none
    }

    /** Gives cells with a label a colour of the registry. */
    protected final void color(String key, String label) {
        register(foreground(key), NORMAL, label);
    }

    private void headers() {
        Color background = table.getParent().getBackground();
        Style style = style(SynclineColors.get(SynclineColors.MUTED), background);
        register(style, NORMAL, GridRegion.COLUMN_HEADER);
        register(style, SELECT, GridRegion.COLUMN_HEADER);
    }

    private void register(Style style, DisplayMode mode, String label) {
        if (label == null) {
            registry.registerConfigAttribute(CELL_STYLE, style, mode);
        } else {
            registry.registerConfigAttribute(CELL_STYLE, style, mode, label);
        }
    }

    private Style selected() {
        return style(
                table.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT),
                table.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
    }

    private Style style(Color foreground, Color background) {
        Style style = new Style();
        style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, foreground);
        style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, background);
        style.setAttributeValue(CellStyleAttributes.FONT, reference.getFont());
        style.setAttributeValue(
                CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
        return style;
    }

    private static Style foreground(String key) {
        Style style = new Style();
        style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, SynclineColors.get(key));
        return style;
    }

    /** The theme styles the native control some time after it was made; follow it then. */
    private void applyWhenChanged() {
        if (!reference.isDisposed() && !reference.getBackground().equals(lastBackground)) {
            table.getDisplay()
                    .asyncExec(
                            () -> {
                                if (!table.isDisposed()) {
                                    apply();
                                    table.redraw();
                                }
                            });
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.syncline.engine.PendingChange;
import org.syncline.engine.RuleReference;
import org.syncline.ui.Clipboards;
import org.syncline.ui.RuleLinks;
import org.syncline.ui.Widgets;
import org.syncline.ui.staging.internal.model.DetailLine;
import org.syncline.ui.staging.internal.model.DetailLines;

/** The attributes of a change: value in the target now, value to be written, and why. */
final class DetailTable {
    static final String KEY = "staging.detail.table";

    private final Composite control;
    private final TableViewer viewer;
    private final Consumer<RuleReference> openRule;
    private final Set<String> expanded = new HashSet<>();
    private PendingChange change;
    private Map<String, String> names = Map.of();

    DetailTable(Composite parent, Consumer<RuleReference> openRule) {
        this.openRule = openRule;
        control = new Composite(parent, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        control.setLayout(layout);
        viewer =
                new TableViewer(
                        control, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        Table table = Widgets.key(viewer.getTable(), KEY);
        table.setHeaderVisible(true);
        ColumnViewerToolTipSupport.enableFor(viewer);
        for (DetailLabels.Column column : DetailLabels.Column.values()) {
            TableViewerColumn one = new TableViewerColumn(viewer, SWT.NONE);
            one.getColumn().setText(column.title());
            one.setLabelProvider(new DetailLabels(column));
            layout.setColumnData(
                    one.getColumn(),
                    new ColumnWeightData(column.weight(), Widths.characters(table, 12)));
        }
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        table.addListener(SWT.MouseUp, this::clicked);
        table.addListener(SWT.MouseMove, this::pointed);
        table.addListener(SWT.DefaultSelection, event -> activate());
        contextMenu(table);
    }

    Control control() {
        return control;
    }

    Table nativeTable() {
        return viewer.getTable();
    }

    void setFocus() {
        Table table = viewer.getTable();
        if (table.getSelectionCount() == 0 && table.getItemCount() > 0) {
            table.setSelection(0);
        }
        table.setFocus();
    }

    /**
     * Shows another change.
     *
     * @param newNames readable names of objects it refers to, as far as they are known
     */
    void show(PendingChange newChange, Map<String, String> newNames) {
        change = newChange;
        names = newNames;
        expanded.clear();
        viewer.setInput(DetailLines.of(change, expanded, names));
    }

    /** More names of referenced objects are known. */
    void showNames(Map<String, String> newNames) {
        names = newNames;
        if (change != null) {
            showAgain();
        }
    }

    /** The same change with the same place at the top and the same line selected. */
    private void showAgain() {
        Table table = viewer.getTable();
        int top = table.getTopIndex();
        int selected = table.getSelectionIndex();
        viewer.setInput(DetailLines.of(change, expanded, names));
        table.setTopIndex(top);
        if (selected >= 0) {
            table.setSelection(selected);
        }
    }

    void refresh() {
        viewer.refresh();
    }

    /** The rule of the selected line when the table has the focus, else null. */
    RuleReference focusedRule() {
        DetailLine line = selected();
        return line == null || !viewer.getTable().isFocusControl() ? null : line.rule();
    }

    private DetailLine selected() {
        return (DetailLine) viewer.getStructuredSelection().getFirstElement();
    }

    /** Enter and double click: the rest of a long set, otherwise the rule. */
    private void activate() {
        DetailLine line = selected();
        if (line == null) {
            return;
        }
        if (line.kind() == DetailLine.Kind.MORE) {
            expand(line);
        } else if (RuleLinks.canOpen(line.rule())) {
            openRule.accept(line.rule());
        }
    }

    private void expand(DetailLine line) {
        expanded.add(line.attribute());
        showAgain();
    }

    private void clicked(Event event) {
        if (event.button != 1) {
            return;
        }
        ViewerCell cell = viewer.getCell(new Point(event.x, event.y));
        if (cell != null && DetailLabels.isLink(cell)) {
            DetailLine line = (DetailLine) cell.getElement();
            if (line.kind() == DetailLine.Kind.MORE) {
                expand(line);
            } else {
                openRule.accept(line.rule());
            }
        }
    }

    private void pointed(Event event) {
        ViewerCell cell = viewer.getCell(new Point(event.x, event.y));
        boolean link = cell != null && DetailLabels.isLink(cell);
        Table table = viewer.getTable();
        table.setCursor(link ? table.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
    }

    private void contextMenu(Table table) {
        Menu menu = new Menu(table);
        item(menu, "&Open Rule", this::openSelectedRule);
        item(menu, "&Copy New Value", () -> copy(selected().after()));
        item(menu, "Copy &Present Value", () -> copy(selected().before()));
        menu.addListener(SWT.Show, event -> enable(menu));
        table.setMenu(menu);
    }

    private static void item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, event -> action.run());
    }

    private void enable(Menu menu) {
        DetailLine line = selected();
        menu.getItem(0).setEnabled(line != null && RuleLinks.canOpen(line.rule()));
        menu.getItem(1).setEnabled(line != null && !line.after().isEmpty());
        menu.getItem(2).setEnabled(line != null && !line.before().isEmpty());
    }

    private void openSelectedRule() {
        openRule.accept(selected().rule());
    }

    private void copy(String text) {
        Clipboards.copy(viewer.getTable().getDisplay(), text);
    }
}

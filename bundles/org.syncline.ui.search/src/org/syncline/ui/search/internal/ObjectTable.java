// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPage;
import org.syncline.ui.Clipboards;
import org.syncline.ui.Icons;
import org.syncline.ui.RuleLinks;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.Widgets;
import org.syncline.ui.search.internal.model.ObjectAddress;
import org.syncline.ui.search.internal.model.ObjectLine;
import org.syncline.ui.search.internal.model.ObjectTab;

/** A tab of the object page: a sentence and a table whose lines lead to objects and rules. */
final class ObjectTable {
    private final Composite area;
    private final IWorkbenchPage page;
    private final Consumer<ObjectAddress> opener;
    private final TableViewer viewer;

    ObjectTable(
            Composite parent, ObjectTab tab, IWorkbenchPage page, Consumer<ObjectAddress> opener) {
        this.page = page;
        this.opener = opener;
        area = Widgets.column(parent);
        if (!tab.head().isEmpty()) {
            Label head = Widgets.key(new Label(area, SWT.WRAP), "object." + tab.key() + ".head");
            head.setText(tab.head().replace("&", "&&"));
            GridDataFactory.fillDefaults().grab(true, false).indent(8, 6).applyTo(head);
        }
        Composite holder = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
        TableColumnLayout layout = new TableColumnLayout();
        holder.setLayout(layout);
        viewer = new TableViewer(holder, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        Widgets.key(viewer.getTable(), "object." + tab.key());
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        ColumnViewerToolTipSupport.enableFor(viewer);
        for (int i = 0; i < tab.columns().size(); i++) {
            column(layout, tab.columns().get(i), i);
        }
        SynclineColors.follow(viewer.getTable(), viewer::refresh);
        viewer.addDoubleClickListener(event -> open());
        viewer.setInput(tab.lines());
        menu();
    }

    Control control() {
        return area;
    }

    private void column(TableColumnLayout layout, String title, int index) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        layout.setColumnData(
                column.getColumn(), new ColumnWeightData(weight(title), minimum(title), true));
        column.setLabelProvider(new Cell(index));
    }

    private static int weight(String title) {
        return switch (title) {
            case "Change", "Met by", "Retries" -> 8;
            case "Since", "Link", "" -> 14;
            case "Attribute", "Error" -> 20;
            default -> 34;
        };
    }

    private static int minimum(String title) {
        return switch (title) {
            case "Change", "Met by", "Retries" -> 64;
            default -> 120;
        };
    }

    private void menu() {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(
                manager -> {
                    Optional<ObjectLine> line = selected();
                    line.map(ObjectLine::target)
                            .ifPresent(
                                    target ->
                                            manager.add(
                                                    new Deed(
                                                            "Open Object",
                                                            Icons.OPEN,
                                                            () -> opener.accept(target))));
                    line.map(ObjectLine::rule)
                            .filter(RuleLinks::canOpen)
                            .ifPresent(
                                    rule ->
                                            manager.add(
                                                    new Deed(
                                                            "Open Rule",
                                                            Icons.RULE_FILE,
                                                            () -> RuleLinks.open(page, rule))));
                    line.ifPresent(
                            one ->
                                    manager.add(
                                            new Deed(
                                                    "Copy",
                                                    Icons.COPY,
                                                    () ->
                                                            Clipboards.copy(
                                                                    area.getDisplay(),
                                                                    String.join(
                                                                            "\t", one.cells())))));
                });
        viewer.getTable().setMenu(menu.createContextMenu(viewer.getTable()));
    }

    private Optional<ObjectLine> selected() {
        return Optional.ofNullable((ObjectLine) viewer.getStructuredSelection().getFirstElement());
    }

    /** An object first; where a line leads to none, its rule. */
    private void open() {
        selected()
                .ifPresent(
                        line -> {
                            boolean linked =
                                    line.target() != null
                                            && (line.rule() == null
                                                    || SynclineColors.ACCENT.equals(line.color())
                                                    || line.target()
                                                            instanceof ObjectAddress.Metaverse);
                            if (linked) {
                                opener.accept(line.target());
                            } else {
                                RuleLinks.open(page, line.rule());
                            }
                        });
    }

    private static final class Cell extends ColumnLabelProvider {
        private final int index;

        Cell(int index) {
            this.index = index;
        }

        @Override
        public String getText(Object element) {
            ObjectLine line = (ObjectLine) element;
            return index < line.cells().size() ? line.cells().get(index) : "";
        }

        @Override
        public Image getImage(Object element) {
            Icons icon = ((ObjectLine) element).icon();
            return index == 0 && icon != null ? icon.image() : null;
        }

        @Override
        public Color getForeground(Object element) {
            String color = ((ObjectLine) element).color();
            return color == null || index > 1 ? null : SynclineColors.get(color);
        }

        /** The whole text, for which a cell may have no room. */
        @Override
        public String getToolTipText(Object element) {
            String text = getText(element);
            return text.length() < 24 ? null : text.replace(" | ", "\n");
        }
    }
}

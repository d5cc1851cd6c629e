// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal;

import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.syncline.model.Printable;
import org.syncline.ui.Numbers;
import org.syncline.ui.Widgets;
import org.syncline.ui.connectors.internal.model.NameChoice;

/** Names to choose from, with a filter. */
final class NameList {
    private final NameChoice choice;
    private final Runnable changed;
    private final UnaryOperator<String> detail;
    private final Composite control;
    private final Text filter;
    private final Table table;
    private final Label count;
    private List<String> shown = List.of();

    /**
     * @param key under which tests look for its parts
     * @param changed told of every decision
     * @param detail what stands beside a name
     */
    NameList(
            Composite parent,
            NameChoice choice,
            String key,
            Runnable changed,
            UnaryOperator<String> detail) {
        this.choice = choice;
        this.changed = changed;
        this.detail = detail;
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 8).applyTo(control);
        filter = new Text(control, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        Widgets.key(filter, key + "-filter");
        filter.setMessage("Filter");
        filter.addListener(SWT.Modify, event -> show());
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(filter);
        table = new Table(control, SWT.CHECK | SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION);
        Widgets.key(table, key);
        new TableColumn(table, SWT.LEFT).setWidth(260);
        new TableColumn(table, SWT.LEFT).setWidth(240);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item));
        table.addListener(SWT.Selection, event -> selected((TableItem) event.item, event.detail));
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).applyTo(table);
        button("Choose All Shown", key + "-all", true);
        button("Choose None Shown", key + "-none", false);
        count = Widgets.key(new Label(control, SWT.RIGHT), key + "-count");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
        show();
    }

    Control control() {
        return control;
    }

    private void button(String text, String key, boolean wanted) {
        Button button = Widgets.key(new Button(control, SWT.PUSH), key);
        button.setText(text);
        button.addListener(
                SWT.Selection,
                event -> {
                    choice.choose(shown, wanted);
                    show();
                    changed.run();
                });
    }

    private void show() {
        shown = choice.matching(filter.getText());
        table.setItemCount(shown.size());
        table.clearAll();
        showCount();
    }

    private void showCount() {
        count.setText(Numbers.of(choice.chosen()) + " of " + Numbers.of(choice.size()));
        count.requestLayout();
    }

    private void fill(TableItem item) {
        String name = shown.get(table.indexOf(item));
        String beside = choice.isKnown(name) ? detail.apply(name) : "not in the schema";
        item.setText(new String[] {Printable.of(name), Printable.of(beside)});
        item.setChecked(choice.isChosen(name));
    }

    private void selected(TableItem item, int kind) {
        if (kind == SWT.CHECK) {
            choice.choose(List.of(shown.get(table.indexOf(item))), item.getChecked());
            showCount();
            changed.run();
        }
    }
}

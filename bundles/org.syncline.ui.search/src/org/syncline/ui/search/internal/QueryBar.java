// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.syncline.engine.search.Comparison;
import org.syncline.ui.Icons;
import org.syncline.ui.Widgets;
import org.syncline.ui.search.internal.model.Places;
import org.syncline.ui.search.internal.model.QueryForm;
import org.syncline.ui.search.internal.model.Scope;
import org.syncline.ui.search.internal.model.SearchListener.Aspect;
import org.syncline.ui.search.internal.model.SearchModel;

/**
 * The query: controls for where, scope and clauses, and the text that they write, which can be
 * written by hand too. Both always say the same.
 */
final class QueryBar {
    private final SearchModel model;
    private final String key;
    private final Composite area;
    private final List<Button> operations = new ArrayList<>();
    private Combo place;
    private Combo scope;
    private Text value;
    private Composite ticks;
    private Combo attribute;
    private Combo comparison;
    private Text wanted;
    private Text text;
    private Button search;
    private Button cancel;
    private QueryForm form;
    private boolean writing;

    /**
     * @param key before the keys of its widgets
     */
    QueryBar(Composite parent, SearchModel model, String key) {
        this.model = model;
        this.key = key;
        this.form = QueryForm.empty(model.isMetaverse(), "");
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(6, 6).numColumns(1).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        createPlace();
        createClause();
        createText();
        show(form);
        model.addListener(this::changed);
    }

    private Composite line(int columns) {
        Composite line = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(6, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        return line;
    }

    private static void label(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        GridDataFactory.swtDefaults().hint(LABEL_WIDTH, SWT.DEFAULT).applyTo(label);
    }

    private static final int LABEL_WIDTH = 78;

    private void createPlace() {
        Composite line = line(6);
        label(line, model.isMetaverse() ? "Object type:" : "Connector:");
        place = Widgets.key(new Combo(line, SWT.READ_ONLY | SWT.DROP_DOWN), key + ".place");
        GridDataFactory.swtDefaults().hint(200, SWT.DEFAULT).applyTo(place);
        place.addListener(SWT.Selection, event -> write(form.withPlace(place.getText())));
        if (model.isMetaverse()) {
            return;
        }
        Label of = new Label(line, SWT.NONE);
        of.setText("Scope:");
        scope = Widgets.key(new Combo(line, SWT.READ_ONLY | SWT.DROP_DOWN), key + ".scope");
        for (Scope one : Scope.values()) {
            scope.add(one.label());
        }
        scope.setVisibleItemCount(Scope.values().length);
        scope.addListener(SWT.Selection, event -> writeScope());
        value = Widgets.key(new Text(line, SWT.BORDER), key + ".value");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(value);
        value.addListener(SWT.Modify, event -> writeScope());
        value.addListener(SWT.DefaultSelection, event -> model.search());
        ticks = new Composite(line, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(ticks);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(ticks);
        for (String operation : Scope.OPERATIONS) {
            Button tick = Widgets.key(new Button(ticks, SWT.CHECK), key + "." + operation);
            tick.setText(operation.substring(0, 1).toUpperCase() + operation.substring(1));
            tick.setData(operation);
            tick.addListener(SWT.Selection, event -> writeScope());
            operations.add(tick);
        }
    }

    private void createClause() {
        Composite line = line(5);
        label(line, "Attribute:");
        attribute = Widgets.key(new Combo(line, SWT.DROP_DOWN), key + ".attribute");
        GridDataFactory.swtDefaults().hint(200, SWT.DEFAULT).applyTo(attribute);
        comparison = Widgets.key(new Combo(line, SWT.READ_ONLY), key + ".comparison");
        for (Comparison one : Comparison.values()) {
            comparison.add(one.label());
        }
        comparison.select(Comparison.CONTAINS.ordinal());
        comparison.addListener(
                SWT.Selection, event -> wanted.setEnabled(comparison().needsValue()));
        wanted = Widgets.key(new Text(line, SWT.BORDER), key + ".wanted");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(wanted);
        wanted.addListener(SWT.DefaultSelection, event -> addClause());
        Button add = Widgets.key(new Button(line, SWT.PUSH), key + ".add");
        add.setText("Add Clause");
        add.setToolTipText("Add this comparison to the query; all clauses have to hold");
        add.addListener(SWT.Selection, event -> addClause());
    }

    private void createText() {
        Composite line = line(4);
        label(line, "Query:");
        text = Widgets.key(new Text(line, SWT.BORDER | SWT.SEARCH), key + ".text");
        text.setMessage(
                model.isMetaverse()
                        ? "metaverse:person mail~contoso"
                        : "space:NAME pending-export:add mail~contoso");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        text.addListener(SWT.Modify, event -> typed());
        text.addListener(SWT.DefaultSelection, event -> model.search());
        search = Widgets.key(new Button(line, SWT.PUSH), key + ".search");
        search.setText("Search");
        search.setImage(Icons.SEARCH.image());
        search.addListener(SWT.Selection, event -> model.search());
        cancel = Widgets.key(new Button(line, SWT.PUSH), key + ".cancel");
        cancel.setText("Stop");
        cancel.setImage(Icons.CANCEL.image());
        cancel.setEnabled(false);
        cancel.addListener(SWT.Selection, event -> model.cancel());
    }

    private Comparison comparison() {
        return Comparison.values()[Math.max(0, comparison.getSelectionIndex())];
    }

    private void addClause() {
        String name = attribute.getText().strip();
        if (name.isEmpty() || comparison().needsValue() && wanted.getText().isEmpty()) {
            (name.isEmpty() ? attribute : wanted).setFocus();
            return;
        }
        write(form.with(name, comparison(), wanted.getText()));
        wanted.setText("");
        text.setFocus();
        text.setSelection(text.getText().length());
    }

    private void writeScope() {
        if (writing) {
            return;
        }
        Set<String> ticked = new TreeSet<>();
        operations.stream()
                .filter(Button::getSelection)
                .forEach(button -> ticked.add((String) button.getData()));
        Scope chosen = Scope.values()[Math.max(0, scope.getSelectionIndex())];
        write(form.withScope(chosen, value.getText(), ticked));
    }

    /** The controls have changed: the text follows. */
    private void write(QueryForm newForm) {
        if (writing) {
            return;
        }
        form = newForm;
        writing = true;
        text.setText(form.text());
        showInputs();
        writing = false;
        model.setText(form.text());
    }

    /** The text has changed: the controls follow where they can. */
    private void typed() {
        if (writing) {
            return;
        }
        writing = true;
        model.setText(text.getText());
        QueryForm.of(text.getText(), model.isMetaverse()).ifPresent(this::show);
        writing = false;
    }

    private void show(QueryForm newForm) {
        boolean before = writing;
        writing = true;
        form = newForm;
        int index = Arrays.asList(place.getItems()).indexOf(form.place());
        if (index >= 0) {
            place.select(index);
        } else {
            place.deselectAll();
        }
        if (scope != null) {
            scope.select(form.scope().ordinal());
            if (!value.getText().strip().equals(form.value())) {
                value.setText(form.value());
            }
            operations.forEach(
                    tick -> tick.setSelection(form.operations().contains(tick.getData())));
        }
        showInputs();
        writing = before;
    }

    private void showInputs() {
        if (scope == null) {
            return;
        }
        Scope.Input input = form.scope().input();
        boolean texts = input == Scope.Input.TEXT || input == Scope.Input.TIME;
        value.setMessage(input == Scope.Input.TIME ? "7d, 12h or 2026-11-20" : "");
        boolean changed = show(value, texts) | show(ticks, input == Scope.Input.OPERATIONS);
        if (changed) {
            area.layout(true, true);
        }
    }

    private static boolean show(Control control, boolean visible) {
        GridData data = (GridData) control.getLayoutData();
        boolean changed = data.exclude == visible;
        data.exclude = !visible;
        control.setVisible(visible);
        return changed;
    }

    /** What can be searched; the first place is chosen where the query names none. */
    void offer(Places places) {
        writing = true;
        place.setItems(places.names().toArray(String[]::new));
        attribute.setItems(places.attributes().toArray(String[]::new));
        writing = false;
        if (form.place().isEmpty() && !places.names().isEmpty() && text.getText().isBlank()) {
            write(form.withPlace(places.names().getFirst()));
        }
        show(form);
        area.layout(true, true);
    }

    void setFocus() {
        text.setFocus();
    }

    private void changed(Aspect aspect) {
        if (area.isDisposed()) {
            return;
        }
        if (aspect == Aspect.QUERY && !writing && !text.getText().equals(model.text())) {
            text.setText(model.text());
        } else if (aspect == Aspect.STATE) {
            cancel.setEnabled(model.isBusy());
            int column = model.state().column();
            if (column > 0 && column <= text.getText().length() + 1) {
                text.setFocus();
                text.setSelection(column - 1, text.getText().length());
            }
        }
    }
}

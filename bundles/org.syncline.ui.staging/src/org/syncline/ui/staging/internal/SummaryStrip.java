// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.syncline.engine.ConnectorStatus;
import org.syncline.project.ProjectStatus;
import org.syncline.ui.Icons;
import org.syncline.ui.Numbers;
import org.syncline.ui.Tints;
import org.syncline.ui.Widgets;
import org.syncline.ui.staging.internal.model.ChangeKind;
import org.syncline.ui.staging.internal.model.ReviewListener.Aspect;
import org.syncline.ui.staging.internal.model.ReviewModel;
import org.syncline.ui.staging.internal.model.ReviewQuery.Section;

/**
 * What would be written to the target, in numbers. Each number is a filter; on the upper line stand
 * the target, whether anything is written at all, and a filter by name.
 */
final class SummaryStrip {
    static final String TARGET_KEY = "staging.target";
    static final String FILTER_KEY = "staging.filter";
    static final String SHOWN_KEY = "staging.shown";
    static final String UNCHANGED_KEY = "staging.unchanged";
    static final String MODE_KEY = "staging.mode";

    /** Filtering waits until the typist pauses. */
    private static final int TYPING_PAUSE_MILLIS = 250;

    private static final int TARGET_WIDTH = 20;

    private final ReviewModel model;
    private final Composite control;
    private final Map<ChangeKind, Button> chips = new EnumMap<>(ChangeKind.class);
    private Combo target;
    private Label modeIcon;
    private Label mode;
    private Text filter;
    private Label shown;
    private Label unchanged;
    private final Runnable applyFilter = this::applyFilter;

    SummaryStrip(Composite parent, ReviewModel model) {
        this.model = model;
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(6, 6).applyTo(control);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
        upperLine();
        lowerLine();
        model.addListener(this::changed);
        show();
    }

    /** The key under which tests find the chip of a kind. */
    static String chipKey(ChangeKind kind) {
        return "staging.chip." + kind.name();
    }

    void focusFilter() {
        filter.setFocus();
        filter.selectAll();
    }

    private void upperLine() {
        Composite line = new Composite(control, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(7).spacing(6, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        new Label(line, SWT.NONE).setText("&Target:");
        target = Widgets.key(new Combo(line, SWT.DROP_DOWN | SWT.READ_ONLY), TARGET_KEY);
        target.addListener(SWT.Selection, event -> chooseTarget());
        sizeTarget();
        modeIcon = new Label(line, SWT.NONE);
        GridDataFactory.swtDefaults().indent(10, 0).applyTo(modeIcon);
        mode = Widgets.key(new Label(line, SWT.NONE), MODE_KEY);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(mode);
        shown = Widgets.key(new Label(line, SWT.RIGHT), SHOWN_KEY);
        Label filterLabel = new Label(line, SWT.NONE);
        filterLabel.setText("&Filter:");
        GridDataFactory.swtDefaults().indent(14, 0).applyTo(filterLabel);
        filter =
                Widgets.key(
                        new Text(line, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), FILTER_KEY);
        filter.setMessage("name contains");
        filter.setToolTipText("Show objects whose name in the target contains this text");
        GridDataFactory.swtDefaults().hint(Widths.characters(filter, 32), -1).applyTo(filter);
        filter.addListener(SWT.Modify, event -> filterTyped());
        filter.addListener(SWT.DefaultSelection, event -> applyFilter());
    }

    private void lowerLine() {
        Composite line = new Composite(control, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.spacing = 6;
        layout.marginLeft = 0;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        line.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        for (ChangeKind kind : ChangeKind.values()) {
            chip(line, kind);
        }
        unchanged = Widgets.key(new Label(line, SWT.NONE), UNCHANGED_KEY);
        unchanged.setToolTipText("Objects of the target that nothing would be written to");
    }

    private void chip(Composite line, ChangeKind kind) {
        Button chip = Widgets.filterChip(line, Kinds.icon(kind), word(kind), chipKey(kind));
        chip.setLayoutData(new RowData());
        chip.setToolTipText(tip(kind));
        chip.addListener(SWT.Selection, event -> model.toggle(kind));
        chips.put(kind, chip);
    }

    private static String word(ChangeKind kind) {
        return switch (kind) {
            case ADD -> "add";
            case UPDATE -> "update";
            case RENAME -> "rename";
            case DELETE -> "delete";
            case DELETE_ADD -> "delete and add";
            case ORPHAN -> "orphans";
            case NOT_OURS -> "not ours";
        };
    }

    private static String tip(ChangeKind kind) {
        return switch (kind) {
            case ORPHAN -> "List the objects of the old system that have no source any more";
            case NOT_OURS -> "List the objects of the target that no rule speaks for";
            default -> "Show only objects " + kind.phrase();
        };
    }

    private void changed(Aspect aspect) {
        if ((aspect == Aspect.STATE || aspect == Aspect.LISTING) && !control.isDisposed()) {
            show();
        }
    }

    private void show() {
        showTargets();
        showMode();
        for (Map.Entry<ChangeKind, Button> entry : chips.entrySet()) {
            showChip(entry.getKey(), entry.getValue());
        }
        long same = model.totals().unchanged();
        setText(unchanged, "=  " + Numbers.of(same) + "  unchanged");
        showFilter();
    }

    private void showChip(ChangeKind kind, Button chip) {
        long count = model.matching().of(kind);
        boolean on = model.query().shows(kind);
        Widgets.setChipCount(chip, count);
        chip.setSelection(on);
        chip.setBackground(on ? Tints.selection(control) : null);
        chip.setEnabled(on || count > 0);
        boolean rare = kind == ChangeKind.DELETE_ADD && count == 0 && !on;
        RowData place = (RowData) chip.getLayoutData();
        if (place.exclude != rare) {
            place.exclude = rare;
            chip.setVisible(!rare);
            chip.requestLayout();
        }
    }

    private void showTargets() {
        List<ConnectorStatus> connectors =
                model.status().map(ProjectStatus::connectors).orElse(List.of());
        String[] names = connectors.stream().map(ConnectorStatus::name).toArray(String[]::new);
        if (!List.of(names).equals(List.of(target.getItems()))) {
            target.setItems(names);
            sizeTarget();
            target.requestLayout();
        }
        target.setEnabled(names.length > 0);
        int index = target.indexOf(model.query().connector());
        if (index >= 0 && index != target.getSelectionIndex()) {
            target.select(index);
        }
    }

    /** As wide as the longest name, and never as narrow as the empty list would be. */
    private void sizeTarget() {
        int preferred = target.computeSize(SWT.DEFAULT, SWT.DEFAULT, true).x;
        int width = Math.max(preferred, Widths.characters(target, TARGET_WIDTH));
        GridDataFactory.swtDefaults().hint(width, SWT.DEFAULT).applyTo(target);
    }

    private void showMode() {
        boolean staging = model.status().map(ProjectStatus::staging).orElse(true);
        boolean known = model.status().isPresent();
        Image image = known ? (staging ? Icons.HELD : Icons.WARNING).image() : null;
        if (image != modeIcon.getImage()) {
            modeIcon.setImage(image);
            modeIcon.requestLayout();
        }
        String text = staging ? "Staging mode: nothing is exported" : "Staging mode is off";
        setText(mode, known ? text : "");
    }

    private void showFilter() {
        if (!filter.isFocusControl() && !filter.getText().strip().equals(model.query().text())) {
            filter.setText(model.query().text());
        }
        long total = model.totals().listed(model.query().withoutFilters().inSection(section()));
        String rows = Numbers.of(model.rows().size());
        setText(shown, total == 0 ? "" : rows + " of " + Numbers.of(total) + " shown");
    }

    private Section section() {
        return model.query().section();
    }

    private static void setText(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
            label.requestLayout();
        }
    }

    private void chooseTarget() {
        if (target.getSelectionIndex() >= 0) {
            model.chooseConnector(target.getText());
        }
    }

    /** Setting a timer anew puts it off. */
    private void filterTyped() {
        filter.getDisplay().timerExec(TYPING_PAUSE_MILLIS, applyFilter);
    }

    private void applyFilter() {
        if (!filter.isDisposed()) {
            model.filterText(filter.getText());
        }
    }
}

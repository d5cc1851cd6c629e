// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.syncline.engine.RuleReference;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.Widgets;
import org.syncline.ui.staging.internal.model.ChangeKind;
import org.syncline.ui.staging.internal.model.LdifText;
import org.syncline.ui.staging.internal.model.ReviewListener.Aspect;
import org.syncline.ui.staging.internal.model.ReviewModel;
import org.syncline.ui.staging.internal.model.ReviewRow;

/** The selected row in full: what happens to the object, attribute by attribute, and as text. */
final class ChangeDetail {
    static final String TEXT_KEY = "staging.detail.ldif";
    static final String TABS_KEY = "staging.detail.tabs";

    private final ReviewModel model;
    private final Composite control;
    private final StackLayout stack = new StackLayout();
    private final Label nothing;
    private final Composite page;
    private final DetailHeader header;
    private final CTabFolder tabs;
    private final DetailTable table;
    private final Text ldif;
    private final Label explanation;
    private ReviewRow shown;

    /**
     * Shows the selection of a model.
     *
     * @param openRule opens a rule in the editor
     */
    ChangeDetail(Composite parent, ReviewModel model, Consumer<RuleReference> openRule) {
        this.model = model;
        control = new Composite(parent, SWT.NONE);
        control.setLayout(stack);
        nothing = new Label(control, SWT.CENTER);
        nothing.setForeground(SynclineColors.get(SynclineColors.MUTED));
        page = new Composite(control, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        header = new DetailHeader(page, openRule);
        explanation = Widgets.key(new Label(page, SWT.WRAP), "staging.detail.explanation");
        GridDataFactory.fillDefaults().grab(true, false).indent(12, 4).applyTo(explanation);
        tabs = Widgets.key(new CTabFolder(page, SWT.BOTTOM | SWT.FLAT), TABS_KEY);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
        table = new DetailTable(tabs, openRule);
        ldif = Widgets.key(new Text(tabs, multiLine()), TEXT_KEY);
        ldif.setFont(JFaceResources.getTextFont());
        tab("Attributes", table.control());
        tab("LDIF", ldif);
        tabs.setSelection(0);
        tabs.addListener(SWT.Selection, event -> showText());
        model.addListener(this::changed);
        show();
    }

    private static int multiLine() {
        return SWT.READ_ONLY | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL;
    }

    private void tab(String title, Control content) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setControl(content);
    }

    Composite control() {
        return control;
    }

    /** A native control from which others may take colours and font. */
    Control nativeTable() {
        return table.nativeTable();
    }

    /** Puts the focus on the attributes, or on the text when that is shown. */
    void setFocus() {
        if (tabs.getSelectionIndex() == 0) {
            table.setFocus();
        } else {
            ldif.setFocus();
        }
    }

    /** Changes between attributes and text. */
    void toggleText() {
        tabs.setSelection(1 - tabs.getSelectionIndex());
        showText();
        setFocus();
    }

    /** The rule of the attribute that has the focus, else null. */
    RuleReference focusedRule() {
        return table.focusedRule();
    }

    /** Colours have changed. */
    void restyle() {
        if (!control.isDisposed()) {
            nothing.setForeground(SynclineColors.get(SynclineColors.MUTED));
            header.restyle();
            table.refresh();
        }
    }

    private void changed(Aspect aspect) {
        if (control.isDisposed()) {
            return;
        }
        if (aspect == Aspect.SELECTION) {
            show();
        } else if (aspect == Aspect.NAMES) {
            table.showNames(model.referenceNames());
        }
    }

    private void show() {
        ReviewRow row = model.selected().orElse(null);
        boolean coming = row == null && model.selectedIndex() >= 0;
        if (coming && shown != null) {
            return;
        }
        shown = row;
        if (row == null) {
            nothing.setText(coming ? "" : "\n\nSelect a change to see what would be written.");
            top(nothing);
            return;
        }
        header.show(row);
        if (row instanceof ReviewRow.Pending pending) {
            table.show(pending.change(), model.referenceNames());
        }
        boolean pending = row instanceof ReviewRow.Pending;
        explanation.setText(pending ? deleteNote(row) : explanation(row.kind()));
        setShown(explanation, !explanation.getText().isEmpty());
        setShown(tabs, pending && row.kind() != ChangeKind.DELETE || pending && hasLines(row));
        showText();
        top(page);
        page.layout();
    }

    private static boolean hasLines(ReviewRow row) {
        return row instanceof ReviewRow.Pending pending && !pending.change().lines().isEmpty();
    }

    private static String deleteNote(ReviewRow row) {
        return row.kind() == ChangeKind.DELETE
                ? "The object would be deleted from the target with all of its attributes. No rule"
                        + " has it in scope any more."
                : "";
    }

    /** What objects standing by are. */
    static String explanation(ChangeKind kind) {
        return switch (kind) {
            case ORPHAN ->
                    "This object carries the anchor of the old system, and its source is gone. It is"
                            + " left alone until somebody decides to leave, adopt or delete it.";
            case NOT_OURS ->
                    "No rule that provisions to this target ever had this object in scope. It is"
                            + " left alone.";
            default -> "";
        };
    }

    private void showText() {
        if (tabs.getSelectionIndex() == 1 && shown instanceof ReviewRow.Pending pending) {
            ldif.setText(LdifText.of(pending.change()));
        }
    }

    private static void setShown(Control part, boolean visible) {
        ((org.eclipse.swt.layout.GridData) part.getLayoutData()).exclude = !visible;
        part.setVisible(visible);
    }

    private void top(Control next) {
        if (stack.topControl != next) {
            stack.topControl = next;
            control.layout();
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.syncline.engine.ErrorView;
import org.syncline.engine.StepResult;
import org.syncline.model.Printable;
import org.syncline.ui.Icons;
import org.syncline.ui.ObjectPage;
import org.syncline.ui.RuleLinks;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.Widgets;

/** The object errors of a step, the explanation of the one selected, and a link to its rule. */
final class ErrorsTable {
    private final Composite area;
    private final IWorkbenchPage page;
    private TableViewer viewer;
    private Text explanation;
    private Link rule;
    private Link object;
    private String connector = "";

    ErrorsTable(Composite parent, IWorkbenchPage page) {
        this.page = page;
        area = Widgets.column(parent);
        createTable();
        createExplanation();
    }

    private void createTable() {
        Composite holder = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
        TableColumnLayout layout = new TableColumnLayout();
        holder.setLayout(layout);
        viewer = new TableViewer(holder, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        Widgets.key(viewer.getTable(), "errors");
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        Columns<ErrorView> columns = new Columns<>(viewer, layout, ErrorView.class);
        columns.text("Object", 34, 180, error -> Printable.of(error.dn()), error -> Icons.ERROR);
        columns.text("Error", 30, 160, ErrorView::type, error -> null);
        columns.colored("Rule", 30, 140, ErrorsTable::ruleName, error -> SynclineColors.ACCENT);
        viewer.addDoubleClickListener(event -> openRule());
        viewer.addSelectionChangedListener(event -> explain());
    }

    private void createExplanation() {
        explanation =
                Widgets.key(
                        new Text(area, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI), "error-explanation");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .indent(8, 6)
                .hint(100, SWT.DEFAULT)
                .applyTo(explanation);
        rule = Widgets.key(new Link(area, SWT.NONE), "error-rule");
        rule.addListener(SWT.Selection, event -> openRule());
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 4).applyTo(rule);
        object = Widgets.key(new Link(area, SWT.NONE), "error-object");
        object.addListener(SWT.Selection, event -> openObject());
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 4).applyTo(object);
    }

    void show(StepResult step) {
        connector = step.connector();
        viewer.setInput(step.errors());
        if (!step.errors().isEmpty()) {
            viewer.setSelection(new StructuredSelection(step.errors().getFirst()));
        }
        explain();
    }

    private Optional<ErrorView> selected() {
        return Optional.ofNullable((ErrorView) viewer.getStructuredSelection().getFirstElement());
    }

    private void openRule() {
        selected().map(ErrorView::rule).ifPresent(reference -> RuleLinks.open(page, reference));
    }

    private void openObject() {
        selected()
                .filter(error -> !error.dn().isEmpty())
                .ifPresent(error -> ObjectPage.open(page, connector, error.dn()));
    }

    /** The whole text, for which a column has no room. */
    private void explain() {
        explanation.setText(selected().map(error -> Printable.of(error.message())).orElse(""));
        rule.setText(
                selected()
                        .filter(error -> RuleLinks.canOpen(error.rule()))
                        .map(error -> "<a>Open rule " + ruleName(error) + "</a>")
                        .orElse(""));
        object.setText(
                selected()
                        .filter(error -> !error.dn().isEmpty())
                        .map(error -> "<a>Open object</a>")
                        .orElse(""));
        area.layout();
    }

    private static String ruleName(ErrorView error) {
        if (error.rule() == null) {
            return "";
        }
        return RuleLinks.canOpen(error.rule())
                ? error.rule().name() + ":" + error.rule().line()
                : error.rule().name();
    }
}

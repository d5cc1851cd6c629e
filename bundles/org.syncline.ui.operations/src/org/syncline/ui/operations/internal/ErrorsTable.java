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
import org.eclipse.ui.IWorkbenchPage;
import org.syncline.engine.ErrorView;
import org.syncline.engine.StepResult;
import org.syncline.model.Printable;
import org.syncline.ui.Icons;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.Widgets;
import org.syncline.ui.operations.internal.model.ErrorText;

/** The object errors of a step, the explanation of the one selected, and a link to its rule. */
final class ErrorsTable {
    private final Composite area;
    private final ErrorExplanation explanation;
    private TableViewer viewer;
    private String connector = "";

    ErrorsTable(Composite parent, IWorkbenchPage page) {
        area = Widgets.column(parent);
        createTable();
        explanation = new ErrorExplanation(area, page, "error");
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
        columns.colored("Rule", 30, 140, ErrorText::rule, error -> SynclineColors.ACCENT);
        viewer.addDoubleClickListener(event -> explanation.openRule());
        viewer.addSelectionChangedListener(event -> explain());
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

    private void explain() {
        explanation.show(connector, selected().orElse(null));
    }
}

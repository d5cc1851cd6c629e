// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.syncline.engine.ErrorView;
import org.syncline.engine.StepResult;
import org.syncline.model.Printable;
import org.syncline.ui.Icons;
import org.syncline.ui.RuleLinks;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.Widgets;

/** The object errors of a step; a double click opens the rule. */
final class ErrorsTable {
    private final TableViewer viewer;

    ErrorsTable(Composite parent, IWorkbenchPage page) {
        Composite holder = new Composite(parent, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        holder.setLayout(layout);
        viewer = new TableViewer(holder, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        Widgets.key(viewer.getTable(), "errors");
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        Columns<ErrorView> columns = new Columns<>(viewer, layout, ErrorView.class);
        columns.text("Object", 26, 150, error -> Printable.of(error.dn()), error -> Icons.ERROR);
        columns.text("Error", 18, 110, ErrorView::type, error -> null);
        columns.colored("Rule", 20, 110, ErrorsTable::rule, error -> SynclineColors.ACCENT);
        columns.text("Explanation", 36, 200, error -> Printable.of(error.message()), error -> null);
        viewer.addDoubleClickListener(
                event -> {
                    if (viewer.getStructuredSelection().getFirstElement() instanceof ErrorView error
                            && error.rule() != null) {
                        RuleLinks.open(page, error.rule());
                    }
                });
    }

    void show(StepResult step) {
        viewer.setInput(step.errors());
    }

    private static String rule(ErrorView error) {
        if (error.rule() == null) {
            return "";
        }
        return RuleLinks.canOpen(error.rule())
                ? error.rule().name() + ":" + error.rule().line()
                : error.rule().name();
    }
}

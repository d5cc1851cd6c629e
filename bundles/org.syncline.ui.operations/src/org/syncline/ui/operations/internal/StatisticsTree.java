// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import java.util.List;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.ITreeSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.syncline.engine.StepResult;
import org.syncline.ui.ProjectContext;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.Widgets;
import org.syncline.ui.operations.internal.model.Statistics;

/** The statistics of a step by group. */
final class StatisticsTree {
    private final Composite holder;
    private final TreeViewer viewer;
    private final Font bold;
    private final IWorkbenchPage page;
    private StepResult step;

    StatisticsTree(Composite parent, IWorkbenchPage page) {
        this.page = page;
        holder = new Composite(parent, SWT.NONE);
        TreeColumnLayout layout = new TreeColumnLayout();
        holder.setLayout(layout);
        viewer = new TreeViewer(holder, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        Widgets.key(viewer.getTree(), "statistics");
        viewer.getTree().setHeaderVisible(true);
        bold = Widgets.boldFont(viewer.getTree());
        viewer.setContentProvider(new Content());
        SynclineColors.follow(viewer.getTree(), viewer::refresh);
        column(layout, "Statistics", SWT.LEFT, 70, StatisticsTree::label);
        column(layout, "Count", SWT.RIGHT, 30, StatisticsTree::count);
        viewer.addDoubleClickListener(event -> openObjects());
        viewer.getTree().setToolTipText("Double-click a number to see its objects");
    }

    /** The objects behind the selected number. */
    private void openObjects() {
        ITreeSelection selection = viewer.getStructuredSelection();
        if (selection.getFirstElement() instanceof Statistics.Line line
                && selection.getPaths()[0].getFirstSegment() instanceof Statistics.Group group) {
            ProjectContext context =
                    page.getWorkbenchWindow().getWorkbench().getService(ProjectContext.class);
            context.session()
                    .ifPresent(
                            session ->
                                    new CountedDialog(
                                                    holder.getShell(),
                                                    page,
                                                    session,
                                                    new CountedDialog.Counted(
                                                            group.label() + ": " + line.label(),
                                                            step.id(),
                                                            line.counters(),
                                                            line.value(),
                                                            group.target().isEmpty()
                                                                    ? step.connector()
                                                                    : group.target()))
                                            .open());
        }
    }

    Control control() {
        return holder;
    }

    void show(StepResult newStep) {
        step = newStep;
        viewer.setInput(Statistics.of(step.counters()));
        viewer.expandAll();
    }

    void setFocus() {
        viewer.getTree().setFocus();
    }

    private void column(
            TreeColumnLayout layout,
            String title,
            int alignment,
            int weight,
            java.util.function.Function<Object, String> text) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, alignment);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 80, true));
        column.setLabelProvider(
                new ColumnLabelProvider() {
                    @Override
                    public String getText(Object element) {
                        return text.apply(element);
                    }

                    @Override
                    public Font getFont(Object element) {
                        return element instanceof Statistics.Group ? bold : null;
                    }

                    @Override
                    public Color getForeground(Object element) {
                        return element instanceof Statistics.Line line && line.value() == 0
                                ? SynclineColors.get(SynclineColors.MUTED)
                                : null;
                    }
                });
    }

    private static String label(Object element) {
        return element instanceof Statistics.Group group
                ? group.label()
                : ((Statistics.Line) element).label();
    }

    private static String count(Object element) {
        return element instanceof Statistics.Line line ? Widgets.number(line.value()) : "";
    }

    private static final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return parent instanceof Statistics.Group group
                    ? group.lines().toArray()
                    : new Object[0];
        }

        @Override
        public Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof Statistics.Group;
        }
    }
}

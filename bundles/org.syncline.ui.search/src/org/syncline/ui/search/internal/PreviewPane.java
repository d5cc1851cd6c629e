// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal;

import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPage;
import org.syncline.engine.preview.Preview;
import org.syncline.ui.RuleLinks;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.Widgets;
import org.syncline.ui.search.internal.model.PreviewNode;
import org.syncline.ui.search.internal.model.PreviewWords;

/** What a synchronization of the object would do, as a tree whose nodes lead to rules. */
final class PreviewPane {
    private final Composite area;
    private final TreeViewer viewer;

    /**
     * @param commit lets the preview stand
     */
    PreviewPane(
            Composite parent,
            IWorkbenchPage page,
            Preview preview,
            List<PreviewNode> nodes,
            Runnable commit) {
        area = Widgets.column(parent);
        createHead(preview, commit);
        Composite holder = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
        TreeColumnLayout layout = new TreeColumnLayout();
        holder.setLayout(layout);
        viewer = new TreeViewer(holder, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        Widgets.key(viewer.getTree(), "object.preview");
        viewer.getTree().setHeaderVisible(true);
        viewer.setContentProvider(new Content());
        ColumnViewerToolTipSupport.enableFor(viewer);
        column(layout, "Decision", 40, PreviewNode::text, true);
        column(layout, "Values and Reasons", 42, PreviewNode::detail, false);
        column(layout, "Rule", 18, PreviewPane::rule, false);
        SynclineColors.follow(viewer.getTree(), viewer::refresh);
        viewer.addDoubleClickListener(
                event -> {
                    Object node = viewer.getStructuredSelection().getFirstElement();
                    if (node instanceof PreviewNode one && one.rule() != null) {
                        RuleLinks.open(page, one.rule());
                    }
                });
        viewer.setInput(nodes);
        viewer.expandToLevel(2);
    }

    private void createHead(Preview preview, Runnable commit) {
        Composite line = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 6).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        Label head = Widgets.key(new Label(line, SWT.WRAP), "object.preview.head");
        head.setText(PreviewWords.head(preview).replace("&", "&&"));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .hint(100, SWT.DEFAULT)
                .applyTo(head);
        if (!preview.committed()) {
            Button button = Widgets.key(new Button(line, SWT.PUSH), "object.preview.commit");
            button.setText("Commit\u2026");
            button.setToolTipText("Synchronize this object for good");
            button.addListener(SWT.Selection, event -> commit.run());
        }
    }

    Control control() {
        return area;
    }

    private static String rule(PreviewNode node) {
        return RuleLinks.canOpen(node.rule()) ? node.rule().file() + ":" + node.rule().line() : "";
    }

    private void column(
            TreeColumnLayout layout,
            String title,
            int weight,
            Function<PreviewNode, String> text,
            boolean first) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 140, true));
        column.setLabelProvider(
                new ColumnLabelProvider() {
                    @Override
                    public String getText(Object element) {
                        return text.apply((PreviewNode) element);
                    }

                    @Override
                    public Image getImage(Object element) {
                        PreviewNode node = (PreviewNode) element;
                        return first && node.icon() != null ? node.icon().image() : null;
                    }

                    @Override
                    public Color getForeground(Object element) {
                        String color = ((PreviewNode) element).color();
                        return color == null ? null : SynclineColors.get(color);
                    }

                    @Override
                    public String getToolTipText(Object element) {
                        String whole = getText(element);
                        return whole.length() < 30 ? null : whole;
                    }
                });
    }

    private static final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return ((PreviewNode) parent).children().toArray();
        }

        @Override
        public Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return !((PreviewNode) element).children().isEmpty();
        }
    }
}

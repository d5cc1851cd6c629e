// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal.navigator;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.syncline.language.Compilation;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.rules.ProjectModel;
import org.syncline.ui.Banner;
import org.syncline.ui.Icons;
import org.syncline.ui.LoadJob;
import org.syncline.ui.ProjectContext;
import org.syncline.ui.ProjectContextListener;
import org.syncline.ui.RuleLinks;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.Widgets;
import org.syncline.ui.internal.navigator.RuleTree.Node;

/** Connectors with their rules by direction and precedence, and the files that they stand in. */
public final class NavigatorView extends ViewPart {
    private static final int SETTLE_MILLIS = 400;

    private record Content(List<Node> roots, ProjectModel model, long errors) {}

    private final ProjectContextListener projectListener =
            new ProjectContextListener() {
                @Override
                public void projectOpened() {
                    reload(0);
                }
            };
    private final IResourceChangeListener fileListener = this::filesChanged;

    private ProjectContext context;
    private TreeViewer viewer;
    private Banner banner;
    private LoadJob<Content> loading;
    private ProjectModel lastModel;
    private boolean filled;

    @Override
    public void createPartControl(Composite parent) {
        Composite area = Widgets.column(parent);
        banner = Widgets.banner(area);
        viewer = new TreeViewer(area, SWT.H_SCROLL | SWT.V_SCROLL);
        Widgets.key(viewer.getTree(), "navigator");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getTree());
        viewer.setContentProvider(new NodeContent());
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new NodeLabels()));
        viewer.addDoubleClickListener(e -> open(viewer.getStructuredSelection()));
        SynclineColors.follow(viewer.getTree(), viewer::refresh);
        getSite().setSelectionProvider(viewer);
        createToolBar();
        context = getSite().getService(ProjectContext.class);
        context.addListener(projectListener);
        ResourcesPlugin.getWorkspace()
                .addResourceChangeListener(fileListener, IResourceChangeEvent.POST_CHANGE);
        reload(0);
    }

    private void createToolBar() {
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        Action collapse =
                new Action("Collapse All", Icons.COLLAPSE_ALL.descriptor()) {
                    @Override
                    public void run() {
                        viewer.collapseAll();
                    }
                };
        Action refresh =
                new Action("Refresh", Icons.REFRESH.descriptor()) {
                    @Override
                    public void run() {
                        reload(0);
                    }
                };
        bar.add(collapse);
        bar.add(refresh);
    }

    private void open(IStructuredSelection selection) {
        if (!(selection.getFirstElement() instanceof Node node)) {
            return;
        }
        if (node.location().file().isEmpty()) {
            viewer.setExpandedState(node, !viewer.getExpandedState(node));
        } else {
            RuleLinks.open(getSite().getPage(), node.location().file(), node.location().line());
        }
    }

    private void filesChanged(IResourceChangeEvent event) {
        if (event.getDelta() != null && touchesRules(event.getDelta())) {
            getSite().getShell().getDisplay().asyncExec(() -> reload(SETTLE_MILLIS));
        }
    }

    private static boolean touchesRules(IResourceDelta delta) {
        boolean[] found = new boolean[1];
        try {
            delta.accept(
                    part -> {
                        IResource resource = part.getResource();
                        boolean content =
                                part.getKind() != IResourceDelta.CHANGED
                                        || (part.getFlags() & IResourceDelta.CONTENT) != 0;
                        if (content && "sync".equals(resource.getFileExtension())) {
                            found[0] = true;
                        }
                        return !found[0];
                    });
        } catch (CoreException e) {
            ILog.of(NavigatorView.class).warn("A change of files could not be followed", e);
        }
        return found[0];
    }

    private void reload(int delay) {
        if (viewer.getTree().isDisposed()) {
            return;
        }
        if (loading != null) {
            loading.cancel();
        }
        Optional<ProjectSession> session = context.session();
        if (session.isEmpty()) {
            viewer.setInput(List.of());
            showProblem();
            return;
        }
        ProjectModel before = lastModel;
        loading =
                new LoadJob<>(
                        "Reading the rules",
                        () -> load(session.get(), before),
                        this::show,
                        this::failed);
        loading.schedule(delay);
    }

    private static Content load(ProjectSession session, ProjectModel before) {
        Compilation compilation = session.check();
        ProjectModel model = compilation.model().orElse(before);
        List<String> files = RuleFiles.in(session.folder());
        return new Content(RuleTree.of(model, files), model, compilation.errors());
    }

    private void show(Content content) {
        if (viewer.getTree().isDisposed()) {
            return;
        }
        Object[] expanded = viewer.getExpandedElements();
        lastModel = content.model();
        viewer.getTree().setRedraw(false);
        viewer.setInput(content.roots());
        if (filled) {
            viewer.setExpandedElements(expanded);
        } else {
            viewer.expandToLevel(3);
            filled = content.model() != null;
        }
        viewer.getTree().setRedraw(true);
        if (content.errors() > 0) {
            banner.show(Icons.ERROR, errorText(content));
        } else {
            showProblem();
        }
    }

    private static String errorText(Content content) {
        String what = content.errors() == 1 ? "1 error" : content.errors() + " errors";
        return content.model() == null
                ? what + " in the rule files; see Problems."
                : what + " in the rule files; the rules are shown as they were before.";
    }

    private void failed(ProjectException problem) {
        if (!viewer.getTree().isDisposed()) {
            banner.show(problem);
        }
    }

    private void showProblem() {
        context.problem().ifPresentOrElse(banner::show, banner::hide);
    }

    @Override
    public void setFocus() {
        viewer.getTree().setFocus();
    }

    @Override
    public void dispose() {
        if (context != null) {
            context.removeListener(projectListener);
        }
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(fileListener);
        if (loading != null) {
            loading.cancel();
        }
        super.dispose();
    }
}

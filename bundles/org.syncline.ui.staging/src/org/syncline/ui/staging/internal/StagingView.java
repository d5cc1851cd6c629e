// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal;

import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.syncline.engine.RuleReference;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.ui.BackgroundLoads;
import org.syncline.ui.Clipboards;
import org.syncline.ui.ObjectPage;
import org.syncline.ui.ProjectContext;
import org.syncline.ui.ProjectContextListener;
import org.syncline.ui.RuleLinks;
import org.syncline.ui.WindowExecutors;
import org.syncline.ui.staging.internal.model.LdifText;
import org.syncline.ui.staging.internal.model.ReviewFailure;
import org.syncline.ui.staging.internal.model.ReviewListener.Aspect;
import org.syncline.ui.staging.internal.model.ReviewModel;
import org.syncline.ui.staging.internal.model.ReviewNotice;
import org.syncline.ui.staging.internal.model.ReviewRow;
import org.syncline.ui.staging.internal.model.ReviewSource;
import org.syncline.ui.staging.internal.model.SessionSource;

/**
 * What would be written to each target. Puts the parts together and joins them with the project;
 * each part shows the model by itself.
 */
public final class StagingView extends ViewPart implements ProjectContextListener {
    private static final String CONTEXT = "org.syncline.ui.staging.context";
    private static final int[] TABLE_TO_DETAIL = {56, 44};

    private final IPropertyChangeListener themeListener = event -> themeChanged();
    private final StackLayout stack = new StackLayout();
    private ProjectContext context;
    private ReviewModel model;
    private SummaryStrip strip;
    private Composite upper;
    private ChangeTable table;
    private NoticePage notice;
    private ChangeDetail detail;
    private SashForm sash;
    private ReviewSource source;
    private ReviewFailure logged;

    @Override
    public void createPartControl(Composite parent) {
        model =
                new ReviewModel(
                        new BackgroundLoads(
                                WindowExecutors.jobs("Reading pending exports"),
                                WindowExecutors.display(parent.getDisplay())));
        Composite root = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(root);
        strip = new SummaryStrip(root, model);
        ReviewBanners.addTo(root, model);
        sash = new SashForm(root, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        upper = new Composite(sash, SWT.NONE);
        upper.setLayout(stack);
        detail = new ChangeDetail(sash, model, this::openRule);
        table = new ChangeTable(upper, model, detail.nativeTable());
        notice = new NoticePage(upper, this::act);
        sash.setWeights(TABLE_TO_DETAIL);
        table.onOpen(detail::setFocus);
        contextMenu();
        getSite().setSelectionProvider(new ReviewSelectionProvider(model));
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(themeListener);
        model.addListener(this::changed);
        context = getSite().getService(ProjectContext.class);
        context.addListener(this);
        showProject();
    }

    private void contextMenu() {
        MenuManager manager = new MenuManager();
        table.control().setMenu(manager.createContextMenu(table.control()));
        getSite().registerContextMenu(manager, getSite().getSelectionProvider());
    }

    @Override
    public void setFocus() {
        if (stack.topControl == notice.control()) {
            notice.setFocus();
        } else {
            table.control().setFocus();
        }
    }

    @Override
    public void dispose() {
        PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(themeListener);
        if (context != null) {
            context.removeListener(this);
        }
        if (model != null) {
            model.dispose();
        }
        super.dispose();
    }

    @Override
    public void projectOpened() {
        showProject();
    }

    @Override
    public void dataChanged() {
        showProject();
    }

    /** The same project is read anew, another one from its beginning. */
    private void showProject() {
        if (upper.isDisposed()) {
            return;
        }
        Optional<ProjectSession> session = context.session();
        ReviewSource now = session.map(SessionSource::new).orElse(null);
        Optional<ProjectException> problem = context.problem();
        if (now == null && problem.isPresent()) {
            source = null;
            model.openBroken(problem.get());
        } else if (now == null || !now.equals(source)) {
            source = now;
            model.open(now);
        } else {
            model.refresh();
        }
    }

    private void changed(Aspect aspect) {
        if (aspect != Aspect.STATE && aspect != Aspect.LISTING || upper.isDisposed()) {
            return;
        }
        Optional<ReviewNotice> words = ReviewNotice.of(model);
        words.ifPresent(notice::show);
        Control top = words.isPresent() ? notice.control() : table.control();
        if (stack.topControl != top) {
            stack.topControl = top;
            upper.layout();
        }
        sash.setMaximizedControl(words.isPresent() ? upper : null);
        if (model.hasSource()) {
            model.failure().filter(failure -> failure != logged).ifPresent(this::log);
        }
    }

    /** What the context told us it has logged by itself. */
    private void log(ReviewFailure failure) {
        logged = failure;
        ILog.of(StagingView.class).error(failure.message(), failure.cause());
    }

    private void act(ReviewNotice.Action action) {
        switch (action) {
            case NONE -> {
                // a notice without a button
            }
            case RUN_INITIAL -> context.runInitial();
            case CLEAR_FILTERS -> model.clearFilters();
            case REFRESH -> model.refresh();
        }
    }

    private void themeChanged() {
        if (!upper.isDisposed()) {
            upper.getDisplay()
                    .asyncExec(
                            () -> {
                                table.restyle();
                                detail.restyle();
                            });
        }
    }

    ReviewModel model() {
        return model;
    }

    /** Puts the cursor into the filter. */
    void focusFilter() {
        strip.focusFilter();
    }

    /** Shows the selected change as text, or its attributes again. */
    void toggleText() {
        detail.toggleText();
    }

    /** Opens the rule of the attribute in focus, else the one behind the selected change. */
    void openSelectedRule() {
        Optional.ofNullable(detail.focusedRule())
                .or(() -> model.selected().flatMap(ReviewRow::rule))
                .ifPresent(this::openRule);
    }

    /** Opens the page of the selected object. */
    void openSelectedObject() {
        model.selected()
                .ifPresent(
                        row ->
                                ObjectPage.open(
                                        getSite().getPage(),
                                        model.query().connector(),
                                        row.name()));
    }

    /** Copies the name of the selected object. */
    void copyName() {
        model.selected().ifPresent(row -> Clipboards.copy(upper.getDisplay(), row.dn()));
    }

    /** Copies the selected change as LDIF. */
    void copyLdif() {
        if (model.selected().orElse(null) instanceof ReviewRow.Pending pending) {
            Clipboards.copy(upper.getDisplay(), LdifText.of(pending.change()));
        }
    }

    private void openRule(RuleReference rule) {
        RuleLinks.open(getSite().getPage(), rule);
    }
}

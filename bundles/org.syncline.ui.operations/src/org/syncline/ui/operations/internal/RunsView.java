// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.part.ViewPart;
import org.syncline.engine.StepResult;
import org.syncline.project.HistoryExport;
import org.syncline.project.HistoryFilter;
import org.syncline.project.ProjectSession;
import org.syncline.ui.Banner;
import org.syncline.ui.Icons;
import org.syncline.ui.LoadJob;
import org.syncline.ui.Numbers;
import org.syncline.ui.ProjectContext;
import org.syncline.ui.ProjectContextListener;
import org.syncline.ui.RunState;
import org.syncline.ui.Widgets;
import org.syncline.ui.operations.internal.model.HistoryText;
import org.syncline.ui.operations.internal.model.StepStatus;
import org.syncline.ui.operations.internal.model.Texts;

/** The running step, and the steps that ran, newest first. */
public final class RunsView extends ViewPart implements ProjectContextListener {
    private static final int SHOWN = 1000;

    private final Clock clock = Clock.systemDefaultZone();

    private ProjectContext context;
    private Banner banner;
    private RunPanel running;
    private HistoryBar bar;
    private TableViewer viewer;
    private LoadJob<List<StepResult>> loading;
    private List<StepResult> history = List.of();
    private long newest;

    @Override
    public void createPartControl(Composite parent) {
        context = getSite().getService(ProjectContext.class);
        Composite area = Widgets.column(parent);
        banner = Widgets.banner(area);
        running = new RunPanel(area, context::cancelRun);
        bar = new HistoryBar(area, clock, this::showFiltered);
        createTable(area);
        createExport();
        context.addListener(this);
        context.runState().ifPresent(running::show);
        dataChanged();
    }

    private void createTable(Composite area) {
        Composite holder = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
        TableColumnLayout layout = new TableColumnLayout();
        holder.setLayout(layout);
        viewer = new TableViewer(holder, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        Widgets.key(viewer.getTable(), "history");
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        Columns<StepResult> columns = new Columns<>(viewer, layout, StepResult.class);
        columns.text("Status", 16, 110, step -> StepStatus.of(step).label(), StatusIcons::of);
        columns.text("Connector", 14, 100, StepResult::connector, step -> null);
        columns.text("Step", 18, 155, Texts::step, step -> null);
        columns.text("Changes", 20, 150, HistoryText::summary, step -> null);
        columns.text("Started", 12, 105, step -> Texts.time(step.started(), clock), step -> null);
        columns.text("Duration", 8, 70, step -> Texts.duration(step, clock), step -> null);
        getSite().setSelectionProvider(viewer);
    }

    private void createExport() {
        Action export =
                new Action("Export History…", Icons.EXPORT.descriptor()) {
                    @Override
                    public void run() {
                        export();
                    }
                };
        export.setToolTipText(
                "Write the chosen steps of the newest 1,000 runs as a run-history document (XML)");
        getViewSite().getActionBars().getToolBarManager().add(export);
        getViewSite().getActionBars().getMenuManager().add(export);
    }

    private void export() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setText("Export History");
        dialog.setFileName("run-history.xml");
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            exportTo(Path.of(file));
        }
    }

    /** Writes the runs whose steps are chosen; replaces a file. */
    public void exportTo(Path file) {
        HistoryFilter filter = bar.filter();
        context.session()
                .ifPresent(
                        session ->
                                new LoadJob<>(
                                                "Writing the history",
                                                () ->
                                                        HistoryExport.write(
                                                                session,
                                                                filter.runs(session.runs(SHOWN)),
                                                                file,
                                                                true),
                                                steps -> exported(file, steps),
                                                banner::show)
                                        .schedule());
    }

    private void exported(Path file, long steps) {
        getViewSite()
                .getActionBars()
                .getStatusLineManager()
                .setMessage(Numbers.of(steps, "step", "steps") + " written to " + file);
    }

    @Override
    public void projectOpened() {
        newest = 0;
    }

    @Override
    public void runChanged(RunState state) {
        running.show(state);
    }

    @Override
    public void dataChanged() {
        if (loading != null) {
            loading.cancel();
        }
        Optional<ProjectSession> session = context.session();
        if (session.isEmpty()) {
            show(List.of());
            return;
        }
        loading =
                new LoadJob<>(
                        "Reading the history",
                        () -> session.map(s -> s.history(SHOWN)).orElse(List.of()),
                        this::show,
                        banner::show);
        loading.schedule();
    }

    private void show(List<StepResult> steps) {
        if (viewer.getTable().isDisposed()) {
            return;
        }
        banner.hide();
        history = steps;
        bar.offer(steps);
        showFiltered();
    }

    private void showFiltered() {
        List<StepResult> steps = history.stream().filter(bar.filter()::matches).toList();
        long selected =
                viewer.getStructuredSelection().getFirstElement() instanceof StepResult step
                        ? step.id()
                        : 0;
        viewer.setInput(steps);
        long first = steps.isEmpty() ? 0 : steps.getFirst().id();
        long wanted = first == newest ? selected : first;
        newest = first;
        steps.stream()
                .filter(step -> step.id() == wanted)
                .findFirst()
                .ifPresent(step -> viewer.setSelection(new StructuredSelection(step), true));
    }

    @Override
    public void setFocus() {
        viewer.getTable().setFocus();
    }

    @Override
    public void dispose() {
        if (context != null) {
            context.removeListener(this);
        }
        if (loading != null) {
            loading.cancel();
        }
        super.dispose();
    }
}

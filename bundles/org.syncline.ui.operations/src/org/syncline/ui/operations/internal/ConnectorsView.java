// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.syncline.engine.ConnectorStatus;
import org.syncline.engine.StepResult;
import org.syncline.model.Operation;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.ui.Banner;
import org.syncline.ui.Icons;
import org.syncline.ui.LoadJob;
import org.syncline.ui.ProjectContext;
import org.syncline.ui.ProjectContextListener;
import org.syncline.ui.RunState;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.Widgets;
import org.syncline.ui.operations.internal.model.ConnectorRow;
import org.syncline.ui.operations.internal.model.StepStatus;
import org.syncline.ui.operations.internal.model.Texts;

/** Connectors at a glance, and the buttons that run their steps. */
public final class ConnectorsView extends ViewPart implements ProjectContextListener {
    /** As many steps as it takes to meet each connector's newest. */
    private static final int STEPS_LOOKED_AT = 200;

    private final Clock clock = Clock.systemDefaultZone();

    private ProjectContext context;
    private Banner banner;
    private TableViewer viewer;
    private Label summary;
    private RunButtons buttons;
    private LoadJob<List<StepResult>> loading;

    @Override
    public void createPartControl(Composite parent) {
        context = getSite().getService(ProjectContext.class);
        Composite area = Widgets.column(parent);
        banner = Widgets.banner(area);
        createButtons(area);
        createTable(area);
        context.addListener(this);
        projectOpened();
        dataChanged();
    }

    private void createButtons(Composite area) {
        Composite bar = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        buttons = new RunButtons(bar, context, () -> selected().map(ConnectorRow::name));
        summary = Widgets.key(new Label(bar, SWT.RIGHT), "project-summary");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(summary);
    }

    private void createTable(Composite area) {
        Composite holder = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
        TableColumnLayout layout = new TableColumnLayout();
        holder.setLayout(layout);
        viewer = new TableViewer(holder, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        Widgets.key(viewer.getTable(), "connectors");
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        Columns<ConnectorRow> columns = new Columns<>(viewer, layout, ConnectorRow.class);
        columns.text("Connector", 22, 150, ConnectorRow::name, row -> Icons.CONNECTOR);
        columns.number("Objects", 70, null, row -> row.status().objects());
        columns.number("Connectors", 80, null, row -> row.status().connectors());
        columns.number("Disconnectors", 95, null, row -> row.status().disconnectors());
        columns.number("Pending Imports", 105, null, row -> row.status().pendingImports());
        columns.number("+ Adds", 60, SynclineColors.ADDED, row -> row.pending(Operation.ADD));
        columns.number(
                "~ Updates", 70, SynclineColors.CHANGED, row -> row.pending(Operation.UPDATE));
        columns.number(
                "→ Renames", 70, SynclineColors.RENAMED, row -> row.pending(Operation.RENAME));
        columns.number(
                "− Deletes", 70, SynclineColors.REMOVED, row -> row.pending(Operation.DELETE));
        columns.number("Errors", 60, SynclineColors.ERROR, row -> row.status().errors());
        columns.text("Last Run", 28, 220, this::lastRun, ConnectorsView::lastRunIcon);
        viewer.addSelectionChangedListener(e -> buttons.enable());
        getSite().setSelectionProvider(viewer);
    }

    private String lastRun(ConnectorRow row) {
        StepResult last = row.last();
        if (last == null) {
            return "never";
        }
        return row.status().fullSyncRequired()
                ? "Full synchronization required"
                : StepStatus.of(last).label() + ", " + Texts.ago(last.started(), clock);
    }

    private static Icons lastRunIcon(ConnectorRow row) {
        if (row.last() == null) {
            return null;
        }
        Icons icon = StatusIcons.of(row.last());
        return row.status().fullSyncRequired() && icon == Icons.SUCCESS ? Icons.WARNING : icon;
    }

    private Optional<ConnectorRow> selected() {
        return Optional.ofNullable(
                (ConnectorRow) viewer.getStructuredSelection().getFirstElement());
    }

    @Override
    public void projectOpened() {
        context.problem().ifPresentOrElse(banner::show, banner::hide);
        buttons.enable();
    }

    @Override
    public void runChanged(RunState state) {
        buttons.enable();
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
                        () -> session.map(s -> s.history(STEPS_LOOKED_AT)).orElse(List.of()),
                        this::show,
                        this::failed);
        loading.schedule();
    }

    private void failed(ProjectException problem) {
        banner.show(problem);
        show(List.of());
    }

    private void show(List<StepResult> history) {
        if (viewer.getTable().isDisposed()) {
            return;
        }
        List<ConnectorStatus> connectors =
                context.status().map(status -> status.connectors()).orElse(List.of());
        int selection = viewer.getTable().getSelectionIndex();
        List<ConnectorRow> rows = ConnectorRow.of(connectors, history);
        viewer.setInput(rows);
        if (!rows.isEmpty()) {
            int index = Math.clamp(selection, 0, rows.size() - 1);
            viewer.setSelection(new StructuredSelection(rows.get(index)));
        }
        summary.setText(
                context.status()
                        .map(
                                status ->
                                        Widgets.number(status.metaverseObjects())
                                                + " metaverse objects")
                        .orElse(""));
        buttons.enable();
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

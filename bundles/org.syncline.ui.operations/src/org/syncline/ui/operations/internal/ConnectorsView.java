// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.part.ViewPart;
import org.syncline.connector.ConnectorType;
import org.syncline.engine.ConnectorStatus;
import org.syncline.engine.StepResult;
import org.syncline.model.Operation;
import org.syncline.model.Printable;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.ui.Banner;
import org.syncline.ui.ConnectorIcons;
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
    private static final int STEPS_LOOKED_AT = 500;

    private final Clock clock = Clock.systemDefaultZone();

    private ProjectContext context;
    private Banner banner;
    private TableViewer viewer;
    private Label summary;
    private RunButtons buttons;
    private Banner notice;
    private Banner reasons;
    private LoadJob<Loaded> loading;

    /** What is read in the background. */
    private record Loaded(List<StepResult> history, Map<String, ConnectorType> types) {
        static final Loaded NOTHING = new Loaded(List.of(), Map.of());
    }

    @Override
    public void createPartControl(Composite parent) {
        context = getSite().getService(ProjectContext.class);
        Composite area = Widgets.column(parent);
        banner = Widgets.banner(area);
        notice = Widgets.banner(area);
        createButtons(area);
        createTable(area);
        reasons = Widgets.banner(area);
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
        columns.pictured(
                "Connector",
                22,
                110,
                row -> Printable.of(row.name()),
                row -> ConnectorIcons.of(row.type()));
        columns.text(
                "Health",
                9,
                88,
                row -> row.health().word(),
                // one that never ran was not stopped either
                row ->
                        row.health().level() == StepStatus.Level.STOPPED
                                ? Icons.INFO
                                : StatusIcons.of(row.health().level()));
        columns.number("Objects", 60, null, row -> row.status().objects());
        columns.number("Connectors", 60, null, row -> row.status().connectors());
        columns.number("Disconnectors", 60, null, row -> row.status().disconnectors());
        columns.number("Imports", 60, null, row -> row.status().pendingImports());
        columns.explain("Pending imports: changes that were read and not synchronized yet");
        columns.number("+ Adds", 50, SynclineColors.ADDED, row -> row.pending(Operation.ADD));
        columns.explain("Pending exports: adds that were computed and not confirmed yet");
        columns.number(
                "~ Updates", 70, SynclineColors.CHANGED, row -> row.pending(Operation.UPDATE));
        columns.explain("Pending exports: updates that were computed and not confirmed yet");
        columns.number(
                "→ Renames", 70, SynclineColors.RENAMED, row -> row.pending(Operation.RENAME));
        columns.explain("Pending exports: renames that were computed and not confirmed yet");
        columns.number(
                "− Deletes", 70, SynclineColors.REMOVED, row -> row.pending(Operation.DELETE));
        columns.explain("Pending exports: deletes that were computed and not confirmed yet");
        columns.number("Errors", 50, SynclineColors.ERROR, row -> row.status().errors());
        lastColumn(columns, "Last Import", ConnectorRow::lastImport);
        lastColumn(columns, "Last Sync.", ConnectorRow::lastSync);
        lastColumn(columns, "Last Export", ConnectorRow::lastExport);
        viewer.addSelectionChangedListener(
                e -> {
                    buttons.enable();
                    explain();
                });
        getSite().setSelectionProvider(viewer);
        MenuManager menu = new MenuManager();
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        viewer.getTable().setMenu(menu.createContextMenu(viewer.getTable()));
        getSite().registerContextMenu(menu, viewer);
    }

    private void lastColumn(
            Columns<ConnectorRow> columns, String title, Function<ConnectorRow, StepResult> last) {
        columns.text(
                title,
                18,
                154,
                row -> lastRun(last.apply(row)),
                row -> last.apply(row) == null ? null : StatusIcons.of(last.apply(row)));
    }

    /** The reasons for its health stand under the table, for whom a word is not enough. */
    private void explain() {
        selected()
                .filter(row -> !row.health().reasons().isEmpty())
                .ifPresentOrElse(
                        row ->
                                reasons.show(
                                        StatusIcons.of(row.health().level()),
                                        Printable.of(row.name())
                                                + ": "
                                                + String.join(" ", row.health().reasons())),
                        reasons::hide);
    }

    /** Commands on connectors say here how they went. */
    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == Banner.class ? adapter.cast(notice) : super.getAdapter(adapter);
    }

    private String lastRun(StepResult last) {
        return last == null
                ? "never"
                : StepStatus.of(last).label() + ", " + Texts.ago(last.started(), clock);
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
            show(Loaded.NOTHING);
            return;
        }
        loading =
                new LoadJob<>(
                        "Reading the history",
                        () -> session.map(ConnectorsView::load).orElse(Loaded.NOTHING),
                        this::show,
                        this::failed);
        loading.schedule();
    }

    private static Loaded load(ProjectSession session) {
        List<StepResult> history = session.history(STEPS_LOOKED_AT);
        return new Loaded(history, types(session));
    }

    /** Pictures only: a session that cannot tell is shown with the common ones. */
    @SuppressWarnings("unused") // why there are no pictures matters to nobody
    private static Map<String, ConnectorType> types(ProjectSession session) {
        try {
            List<ConnectorType> installed = session.connections().types();
            Map<String, ConnectorType> types = new HashMap<>();
            for (ConnectorDefinition connector : session.model().connectors()) {
                installed.stream()
                        .filter(type -> type.id().equals(connector.type()))
                        .findFirst()
                        .ifPresent(type -> types.put(connector.name(), type));
            }
            return types;
        } catch (ProjectException | UnsupportedOperationException e) {
            return Map.of();
        }
    }

    private void failed(ProjectException problem) {
        banner.show(problem);
        show(Loaded.NOTHING);
    }

    private void show(Loaded loaded) {
        if (viewer.getTable().isDisposed()) {
            return;
        }
        List<ConnectorStatus> connectors =
                context.status().map(status -> status.connectors()).orElse(List.of());
        int selection = viewer.getTable().getSelectionIndex();
        List<ConnectorRow> rows =
                ConnectorRow.of(connectors, loaded.history(), loaded.types(), clock.instant());
        viewer.setInput(rows);
        if (!rows.isEmpty()) {
            int index = Math.clamp(selection, 0, rows.size() - 1);
            viewer.setSelection(new StructuredSelection(rows.get(index)));
        }
        explain();
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

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.syncline.engine.CurrentError;
import org.syncline.engine.StepType;
import org.syncline.model.Printable;
import org.syncline.project.ProjectSession;
import org.syncline.ui.Banner;
import org.syncline.ui.Icons;
import org.syncline.ui.LoadJob;
import org.syncline.ui.Numbers;
import org.syncline.ui.ProjectContext;
import org.syncline.ui.ProjectContextListener;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.Widgets;
import org.syncline.ui.operations.internal.model.CurrentErrors;
import org.syncline.ui.operations.internal.model.ErrorText;

/** All objects that are in error now, by connector and type, with what to do about each. */
public final class ErrorsView extends ViewPart implements ProjectContextListener {
    private final Clock clock = Clock.systemDefaultZone();

    private ProjectContext context;
    private Banner banner;
    private Combo connector;
    private Combo type;
    private Label status;
    private TableViewer viewer;
    private ErrorExplanation explanation;
    private LoadJob<CurrentErrors> loading;

    /** What stands behind the lines of a combo; the first stands for all. */
    private List<String> connectors = List.of("");

    private List<String> types = List.of("");

    @Override
    public void createPartControl(Composite parent) {
        context = getSite().getService(ProjectContext.class);
        Composite area = Widgets.column(parent);
        banner = Widgets.banner(area);
        createBar(area);
        createTable(area);
        explanation = new ErrorExplanation(area, getSite().getPage(), "current-error");
        context.addListener(this);
        dataChanged();
    }

    private void createBar(Composite area) {
        Composite bar = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 6).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        connector = combo(bar, "current-errors-connector", "Connector");
        type = combo(bar, "current-errors-type", "Type of error");
        status = Widgets.key(new Label(bar, SWT.NONE), "current-errors-status");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(status);
    }

    private Combo combo(Composite bar, String key, String tip) {
        Combo combo = Widgets.key(new Combo(bar, SWT.READ_ONLY), key);
        combo.setToolTipText(tip);
        combo.addListener(SWT.Selection, event -> dataChanged());
        return combo;
    }

    private void createTable(Composite area) {
        Composite holder = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
        TableColumnLayout layout = new TableColumnLayout();
        holder.setLayout(layout);
        viewer = new TableViewer(holder, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        Widgets.key(viewer.getTable(), "current-errors");
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        Columns<CurrentError> columns = new Columns<>(viewer, layout, CurrentError.class);
        columns.text("Object", 34, 180, one -> Printable.of(one.error().dn()), one -> Icons.ERROR);
        columns.text("Connector", 14, 90, one -> Printable.of(one.connector()), one -> null);
        columns.text("Error", 24, 150, one -> Printable.of(one.error().type()), one -> null);
        columns.text("Step", 14, 100, ErrorsView::step, one -> null);
        columns.colored(
                "Rule", 22, 120, one -> ErrorText.rule(one.error()), one -> SynclineColors.ACCENT);
        columns.text("Since", 14, 90, one -> ErrorText.since(one, clock), one -> null);
        viewer.addDoubleClickListener(event -> explanation.openObject());
        viewer.addSelectionChangedListener(event -> explain());
    }

    private static String step(CurrentError error) {
        return StepType.ofWord(error.step()).map(StepType::label).orElse("Synchronization");
    }

    @Override
    public void projectOpened() {
        dataChanged();
    }

    @Override
    public void dataChanged() {
        if (loading != null) {
            loading.cancel();
        }
        Optional<ProjectSession> session = context.session();
        String wantedConnector = chosen(connector, connectors);
        String wantedType = chosen(type, types);
        loading =
                new LoadJob<>(
                        "Reading the errors of objects",
                        () -> {
                            CurrentErrors errors = new CurrentErrors(wantedConnector, wantedType);
                            session.ifPresent(open -> open.forEachError(errors::add));
                            return errors;
                        },
                        this::show,
                        banner::show);
        loading.schedule();
    }

    private static String chosen(Combo combo, List<String> behind) {
        int index = combo.getSelectionIndex();
        return index < 0 || index >= behind.size() ? "" : behind.get(index);
    }

    private void show(CurrentErrors errors) {
        if (viewer.getTable().isDisposed()) {
            return;
        }
        banner.hide();
        connectors = offer(connector, "All connectors", connectors, errors.byConnector());
        types = offer(type, "All errors", types, errors.byType());
        status.setText(errors.words());
        viewer.setInput(errors.kept());
        if (!errors.kept().isEmpty()) {
            viewer.setSelection(new StructuredSelection(errors.kept().getFirst()));
        }
        explain();
    }

    /** Fills a combo and chooses what was chosen before, also when there is none of it now. */
    private static List<String> offer(
            Combo combo, String all, List<String> before, Map<String, Long> counts) {
        String wanted = chosen(combo, before);
        List<String> behind = new ArrayList<>(List.of(""));
        counts.keySet().stream().sorted().forEach(behind::add);
        if (!behind.contains(wanted)) {
            behind.add(wanted);
        }
        combo.setItems(
                behind.stream()
                        .map(one -> one.isEmpty() ? all : line(one, counts))
                        .toArray(String[]::new));
        combo.select(behind.indexOf(wanted));
        combo.requestLayout();
        return behind;
    }

    private static String line(String name, Map<String, Long> counts) {
        return Printable.of(name, 60) + "  " + Numbers.of(counts.getOrDefault(name, 0L));
    }

    private void explain() {
        CurrentError selected = (CurrentError) viewer.getStructuredSelection().getFirstElement();
        explanation.show(
                selected == null ? "" : selected.connector(),
                selected == null ? null : selected.error());
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

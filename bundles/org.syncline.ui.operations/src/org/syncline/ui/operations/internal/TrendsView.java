// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.project.ProjectSession;
import org.syncline.project.StepTrend;
import org.syncline.ui.Banner;
import org.syncline.ui.LoadJob;
import org.syncline.ui.ProjectContext;
import org.syncline.ui.ProjectContextListener;
import org.syncline.ui.Widgets;
import org.syncline.ui.operations.internal.model.Texts;
import org.syncline.ui.operations.internal.model.TrendNumbers;

/** How long the steps of one kind took over time, how fast they were and what they changed. */
public final class TrendsView extends ViewPart implements ProjectContextListener {
    private static final int STEPS = 5000;

    private final Clock clock = Clock.systemDefaultZone();
    private final List<TrendChart> charts = new ArrayList<>();
    private final StackLayout stack = new StackLayout();

    private ProjectContext context;
    private Banner banner;
    private Combo connector;
    private Combo step;
    private Button asNumbers;
    private Composite pages;
    private Composite drawn;
    private Composite written;
    private TableViewer table;
    private LoadJob<List<StepResult>> loading;
    private List<StepResult> history = List.of();

    @Override
    public void createPartControl(Composite parent) {
        context = getSite().getService(ProjectContext.class);
        Composite area = Widgets.column(parent);
        banner = Widgets.banner(area);
        createBar(area);
        pages = new Composite(area, SWT.NONE);
        pages.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
        drawn = new Composite(pages, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).applyTo(drawn);
        for (TrendNumbers numbers : TrendNumbers.values()) {
            TrendChart chart = new TrendChart(drawn, numbers, clock);
            Widgets.key(chart, "trend-" + numbers.name().toLowerCase(Locale.ROOT));
            GridDataFactory.fillDefaults().grab(true, true).applyTo(chart);
            charts.add(chart);
        }
        createTable();
        stack.topControl = drawn;
        context.addListener(this);
        dataChanged();
    }

    private void createBar(Composite area) {
        Composite bar = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 6).spacing(8, 0).applyTo(bar);
        connector = Widgets.key(new Combo(bar, SWT.READ_ONLY), "trend-connector");
        connector.setToolTipText("Connector");
        connector.addListener(SWT.Selection, e -> showTrend());
        step = Widgets.key(new Combo(bar, SWT.READ_ONLY), "trend-step");
        step.setToolTipText("Step");
        step.setItems(Arrays.stream(StepType.values()).map(StepType::label).toArray(String[]::new));
        step.select(0);
        step.addListener(SWT.Selection, e -> showTrend());
        asNumbers = Widgets.key(new Button(bar, SWT.TOGGLE), "trend-numbers");
        asNumbers.setText("As Numbers");
        asNumbers.addListener(SWT.Selection, e -> turn());
    }

    private void createTable() {
        written = new Composite(pages, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        written.setLayout(layout);
        table = new TableViewer(written, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        Widgets.key(table.getTable(), "trend-table");
        table.getTable().setHeaderVisible(true);
        table.setContentProvider(ArrayContentProvider.getInstance());
        Columns<StepTrend.Point> columns = new Columns<>(table, layout, StepTrend.Point.class);
        columns.text("Started", 20, 120, p -> Texts.time(p.started(), clock), p -> null);
        for (TrendNumbers numbers : TrendNumbers.values()) {
            columns.text(numbers.title(), 20, 90, p -> numbers.text(numbers.value(p)), p -> null);
        }
    }

    private void turn() {
        stack.topControl = asNumbers.getSelection() ? written : drawn;
        pages.layout();
    }

    @Override
    public void dataChanged() {
        if (loading != null) {
            loading.cancel();
        }
        Optional<ProjectSession> session = context.session();
        loading =
                new LoadJob<>(
                        "Reading the history",
                        () -> session.map(s -> s.history(STEPS)).orElse(List.of()),
                        this::show,
                        banner::show);
        loading.schedule();
    }

    private void show(List<StepResult> steps) {
        if (connector.isDisposed()) {
            return;
        }
        banner.hide();
        history = steps;
        String selected = connector.getText();
        String[] names =
                steps.stream()
                        .map(StepResult::connector)
                        .distinct()
                        .sorted()
                        .toArray(String[]::new);
        connector.setItems(names);
        connector.select(Math.max(0, Arrays.asList(names).indexOf(selected)));
        connector.requestLayout();
        showTrend();
    }

    private void showTrend() {
        StepType type = StepType.values()[step.getSelectionIndex()];
        List<StepTrend.Point> points = StepTrend.of(history, connector.getText(), type.word());
        charts.forEach(chart -> chart.show(points));
        table.setInput(points.reversed());
    }

    @Override
    public void setFocus() {
        connector.setFocus();
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

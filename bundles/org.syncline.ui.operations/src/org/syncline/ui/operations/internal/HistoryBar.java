// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.project.HistoryFilter;
import org.syncline.ui.Widgets;
import org.syncline.ui.operations.internal.model.HistoryStates;

/** Chooses steps of the history by text, connector, step, status and time. */
final class HistoryBar {
    private static final List<Duration> TIMES =
            List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7));

    private final Clock clock;
    private final Text text;
    private final Combo connector;
    private final Combo step;
    private final Combo status;
    private final Combo time;

    /**
     * @param changed called when other steps are meant
     */
    HistoryBar(Composite parent, Clock clock, Runnable changed) {
        this.clock = clock;
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).margins(8, 4).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        text = Widgets.key(new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL), "history-text");
        text.setMessage("Object, error, rule or detail");
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.Modify, e -> changed.run());
        connector = combo(bar, "history-connector", changed, "All connectors");
        step = combo(bar, "history-step", changed, "All steps");
        Arrays.stream(StepType.values()).map(StepType::label).forEach(step::add);
        status = combo(bar, "history-status", changed, HistoryStates.labels());
        time =
                combo(
                        bar,
                        "history-time",
                        changed,
                        "Any time",
                        "Last hour",
                        "Last day",
                        "Last week");
    }

    private static Combo combo(Composite bar, String key, Runnable changed, String... items) {
        Combo combo = Widgets.key(new Combo(bar, SWT.READ_ONLY), key);
        combo.setItems(items);
        combo.select(0);
        combo.addListener(SWT.Selection, e -> changed.run());
        return combo;
    }

    /** Offers the connectors that some steps have. */
    void offer(List<StepResult> steps) {
        List<String> names = steps.stream().map(StepResult::connector).distinct().sorted().toList();
        List<String> offered = Arrays.asList(connector.getItems());
        if (!names.equals(offered.subList(1, offered.size()))) {
            String selected = connector.getText();
            connector.setItems("All connectors");
            names.forEach(connector::add);
            connector.select(Math.max(0, connector.indexOf(selected)));
            connector.requestLayout();
        }
    }

    HistoryFilter filter() {
        int kind = step.getSelectionIndex();
        Duration back = TIMES.get(Math.max(0, time.getSelectionIndex()));
        return new HistoryFilter(
                connector.getSelectionIndex() <= 0 ? "" : connector.getText(),
                kind <= 0 ? "" : StepType.values()[kind - 1].word(),
                HistoryStates.prefix(status.getSelectionIndex()),
                text.getText().strip(),
                back.isZero() ? null : clock.instant().minus(back),
                null);
    }
}

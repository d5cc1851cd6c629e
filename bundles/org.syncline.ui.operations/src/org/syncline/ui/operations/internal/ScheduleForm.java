// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.syncline.project.ProjectException;
import org.syncline.schedule.CyclePolicy;
import org.syncline.schedule.Intervals;
import org.syncline.schedule.ScheduleSettings;
import org.syncline.ui.Widgets;
import org.syncline.ui.operations.internal.model.ScheduleState;

/** What a person says about the schedule: on or off, how often, and which cycle is next. */
final class ScheduleForm {
    private static final List<String> INTERVALS =
            List.of("5m", "15m", "30m", "1h", "2h", "6h", "12h", "1d");

    private final ScheduleDesk desk;
    private final Consumer<ProjectException> failed;
    private final Button on;
    private final Combo interval;
    private final Combo next;
    private ScheduleSettings shown;

    ScheduleForm(Composite parent, ScheduleDesk desk, Consumer<ProjectException> failed) {
        this.desk = desk;
        this.failed = failed;
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(8, 4).spacing(8, 6).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        on = Widgets.key(new Button(bar, SWT.CHECK), "schedule-on");
        on.setText("Start &cycles by the clock");
        on.setToolTipText("This window runs the schedule while it is open, unless a service does");
        on.addListener(SWT.Selection, e -> toggle());
        GridDataFactory.swtDefaults().span(4, 1).applyTo(on);
        new Label(bar, SWT.NONE).setText("E&very:");
        interval = Widgets.key(new Combo(bar, SWT.DROP_DOWN), "schedule-interval");
        interval.setItems(INTERVALS.toArray(String[]::new));
        interval.setToolTipText("From start to start: a number with m, h or d, from 1m to 7d");
        interval.addListener(SWT.Selection, e -> setInterval());
        interval.addListener(SWT.DefaultSelection, e -> setInterval());
        interval.addListener(SWT.FocusOut, e -> setInterval());
        new Label(bar, SWT.NONE).setText("&Next cycle:");
        next = Widgets.key(new Combo(bar, SWT.READ_ONLY), "schedule-next");
        Arrays.stream(CyclePolicy.values()).map(CyclePolicy::word).forEach(next::add);
        next.setToolTipText("After an initial cycle that came to its end, deltas follow");
        next.addListener(SWT.Selection, e -> setNext());
    }

    private void toggle() {
        if (on.getSelection()) {
            desk.switchOn(failed);
        } else {
            desk.switchOff(failed);
        }
    }

    private void setInterval() {
        if (shown == null || interval.getText().equals(Intervals.text(shown.interval()))) {
            return;
        }
        try {
            Duration wanted = Intervals.parse(interval.getText());
            desk.interval(wanted, failed);
        } catch (ProjectException e) {
            failed.accept(e);
        }
    }

    private void setNext() {
        CyclePolicy wanted = CyclePolicy.values()[Math.max(0, next.getSelectionIndex())];
        if (shown != null && shown.next() != wanted) {
            desk.next(wanted, failed);
        }
    }

    /** Shows how things stand; what a person is typing stays. */
    void show(ScheduleState state) {
        on.setSelection(state.isOn());
        on.setEnabled(state.isKnown());
        interval.setEnabled(state.isKnown());
        next.setEnabled(state.isKnown());
        if (!state.isKnown()) {
            shown = null;
            return;
        }
        ScheduleSettings settings = state.status().settings();
        if (shown == null || !shown.interval().equals(settings.interval())) {
            interval.setText(Intervals.text(settings.interval()));
        }
        next.select(settings.next().ordinal());
        shown = settings;
    }

    void setFocus() {
        on.setFocus();
    }
}

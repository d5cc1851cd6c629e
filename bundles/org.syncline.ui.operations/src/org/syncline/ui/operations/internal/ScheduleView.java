// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import java.time.Clock;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.syncline.schedule.CyclePolicy;
import org.syncline.ui.Banner;
import org.syncline.ui.Icons;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.Widgets;
import org.syncline.ui.operations.internal.model.ScheduleState;
import org.syncline.ui.operations.internal.model.ScheduleText;

/** The schedule of the project: who runs it, when the next cycle is, what came of the newest. */
public final class ScheduleView extends ViewPart {
    private final Clock clock = Clock.systemDefaultZone();
    private final Runnable listener = this::show;

    private ScheduleDesk desk;
    private Banner banner;
    private Label icon;
    private Label headline;
    private Label owner;
    private ScheduleForm form;
    private Button delta;
    private Button initial;
    private Button stop;
    private Button stopNow;
    private Button suspend;
    private Text last;

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(ScheduleDesk.class);
        Composite area = Widgets.column(parent);
        banner = Widgets.banner(area);
        createHead(area);
        form = new ScheduleForm(area, desk, banner::show);
        createButtons(area);
        createLast(area);
        desk.addListener(listener);
        show();
    }

    private void createHead(Composite area) {
        Composite head = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).spacing(8, 2).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        icon = new Label(head, SWT.NONE);
        GridDataFactory.swtDefaults().span(1, 2).align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
        headline = Widgets.key(new Label(head, SWT.NONE), "schedule-headline");
        headline.setFont(Widgets.boldFont(headline));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(headline);
        owner = Widgets.key(new Label(head, SWT.WRAP), "schedule-owner");
        SynclineColors.foreground(owner, SynclineColors.MUTED);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(owner);
    }

    private void createButtons(Composite area) {
        Composite bar = new Composite(area, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.marginLeft = 8;
        bar.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        delta = button(bar, "Delta Cycle Now", Icons.RUN, "schedule-run-delta");
        delta.setToolTipText("Start a delta cycle, whatever the clock says");
        delta.addListener(SWT.Selection, e -> desk.runNow(CyclePolicy.DELTA, banner::show));
        initial = button(bar, "Initial Cycle Now", Icons.RUN_ALL, "schedule-run-initial");
        initial.setToolTipText("Start a cycle of full imports and full synchronizations");
        initial.addListener(SWT.Selection, e -> desk.runNow(CyclePolicy.INITIAL, banner::show));
        stop = button(bar, "Stop After Step", Icons.STOPPED, "schedule-stop");
        stop.setToolTipText("End the cycle when the step that runs has ended");
        stop.addListener(SWT.Selection, e -> desk.stop(false, banner::show));
        stopNow = button(bar, "Stop Now", Icons.CANCEL, "schedule-stop-now");
        stopNow.setToolTipText("Stop the step that runs too; what was committed stands");
        stopNow.addListener(SWT.Selection, e -> desk.stop(true, banner::show));
        suspend = button(bar, "Suspend", Icons.HELD, "schedule-suspend");
        suspend.setToolTipText("Put off starts by the clock until you resume, or until the end");
        suspend.addListener(SWT.Selection, e -> suspendOrResume());
    }

    private static Button button(Composite parent, String text, Icons image, String key) {
        Button button = Widgets.key(new Button(parent, SWT.PUSH), key);
        button.setText(text);
        button.setImage(image.image());
        return button;
    }

    private void createLast(Composite area) {
        Composite holder = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 2).applyTo(holder);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
        Widgets.sectionHeader(holder, "Newest Cycle");
        last =
                Widgets.key(
                        new Text(holder, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL),
                        "schedule-last");
        GridDataFactory.fillDefaults().grab(true, true).hint(200, SWT.DEFAULT).applyTo(last);
    }

    private void suspendOrResume() {
        if (desk.state().isSuspended()) {
            desk.resume(banner::show);
        } else {
            desk.suspend(banner::show);
        }
    }

    private void show() {
        if (headline.isDisposed()) {
            return;
        }
        ScheduleState state = desk.state();
        ScheduleText text = new ScheduleText(state, clock);
        icon.setImage(icon(state, text).image());
        set(headline, text.headline());
        set(owner, text.owner());
        if (!last.getText().equals(text.last())) {
            last.setText(text.last());
        }
        form.show(state);
        enable(state);
        if (state.isKnown()) {
            banner.hide();
        }
        headline.getParent().layout();
    }

    private static Icons icon(ScheduleState state, ScheduleText text) {
        if (state.isRunning()) {
            return Icons.RUNNING;
        }
        if (!state.isKnown() || !state.isOn()) {
            return Icons.SCHEDULE;
        }
        if (state.isSuspended()) {
            return Icons.HELD;
        }
        return text.isBad() ? Icons.WARNING : Icons.SUCCESS;
    }

    private static void set(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
        }
    }

    private void enable(ScheduleState state) {
        boolean running = state.isRunning();
        boolean stopping = running && state.status().stopping();
        delta.setEnabled(state.isKnown() && !running);
        initial.setEnabled(state.isKnown() && !running);
        stop.setEnabled(running && !stopping);
        stopNow.setEnabled(running);
        suspend.setEnabled(state.isOn());
        String wanted = state.isSuspended() ? "Resume" : "Suspend";
        if (!wanted.equals(suspend.getText())) {
            suspend.setText(wanted);
            suspend.requestLayout();
        }
    }

    @Override
    public void setFocus() {
        form.setFocus();
    }

    @Override
    public void dispose() {
        if (desk != null) {
            desk.removeListener(listener);
        }
        super.dispose();
    }
}

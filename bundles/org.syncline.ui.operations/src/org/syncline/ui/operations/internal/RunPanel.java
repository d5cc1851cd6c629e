// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.syncline.ui.Icons;
import org.syncline.ui.RunState;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.Widgets;
import org.syncline.ui.operations.internal.model.Texts;

/**
 * The running step, or those that run at the same time: what goes on, how far it is, how fast, and
 * a button to stop it.
 */
final class RunPanel {
    private static final int FULL = 1000;

    private final Composite control;
    private final RunParts parts;
    private final Label title;
    private final Label numbers;
    private final Composite bars;
    private final ProgressBar known;
    private final ProgressBar unknown;
    private final StackLayout stack = new StackLayout();
    private final Button cancel;

    RunPanel(Composite parent, Runnable onCancel) {
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).spacing(8, 4).applyTo(control);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(control);
        title = Widgets.key(new Label(control, SWT.NONE), "run-phase");
        title.setFont(Widgets.boldFont(title));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        cancel = Widgets.key(new Button(control, SWT.PUSH), "run-cancel");
        cancel.setText("Cancel");
        cancel.setImage(Icons.CANCEL.image());
        cancel.addListener(SWT.Selection, e -> onCancel.run());
        GridDataFactory.swtDefaults().span(1, 3).align(SWT.END, SWT.CENTER).applyTo(cancel);
        bars = new Composite(control, SWT.NONE);
        bars.setLayout(stack);
        known = Widgets.key(new ProgressBar(bars, SWT.HORIZONTAL | SWT.SMOOTH), "run-progress");
        known.setMaximum(FULL);
        unknown = new ProgressBar(bars, SWT.HORIZONTAL | SWT.INDETERMINATE);
        stack.topControl = unknown;
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bars);
        numbers = Widgets.key(new Label(control, SWT.NONE), "run-numbers");
        SynclineColors.foreground(numbers, SynclineColors.MUTED);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(numbers);
        parts = new RunParts(control);
        control.setVisible(false);
    }

    void show(RunState state) {
        if (control.isDisposed()) {
            return;
        }
        setShown(!state.ended());
        if (state.ended()) {
            parts.show(List.of());
            return;
        }
        String phase = state.phase().isEmpty() ? state.title() : state.phase();
        title.setText(state.cancelling() ? phase + " – stopping…" : phase);
        cancel.setEnabled(!state.cancelling());
        numbers.setText(numbers(state));
        parts.show(state.parts());
        boolean determinate = state.total() > 0;
        if (determinate) {
            known.setSelection((int) Math.min(FULL, state.done() * FULL / state.total()));
        }
        ProgressBar wanted = determinate ? known : unknown;
        if (stack.topControl != wanted) {
            stack.topControl = wanted;
            bars.layout();
        }
    }

    static String numbers(RunState state) {
        StringBuilder text = new StringBuilder();
        text.append(Widgets.number(state.done()));
        if (state.total() > 0) {
            text.append(" of ").append(Widgets.number(state.total()));
        } else if (state.about() > 0) {
            text.append(" of about ").append(Widgets.number(state.about()));
        }
        text.append(" objects");
        if (state.rate() > 0) {
            text.append("   ").append(Widgets.number(state.rate())).append(" per second");
        }
        text.append("   ").append(Texts.duration(state.elapsed()));
        state.remaining()
                .ifPresent(t -> text.append(", ").append(Texts.duration(t)).append(" left"));
        return text.toString();
    }

    private void setShown(boolean shown) {
        GridData data = (GridData) control.getLayoutData();
        if (data.exclude == shown) {
            data.exclude = !shown;
            control.setVisible(shown);
            control.requestLayout();
        }
    }
}

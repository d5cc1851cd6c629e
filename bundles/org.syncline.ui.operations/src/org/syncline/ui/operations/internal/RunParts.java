// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.syncline.model.Printable;
import org.syncline.ui.RunState;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.Widgets;

/** A line for each of the steps that run at the same time; takes no room while one runs alone. */
final class RunParts {
    private static final int FULL = 1000;

    private final Composite control;
    private final Map<String, Line> lines = new LinkedHashMap<>();

    /** The widgets of one step. */
    private record Line(Label name, ProgressBar bar, Label numbers) {
        void dispose() {
            name.dispose();
            bar.dispose();
            numbers.dispose();
        }
    }

    RunParts(Composite parent) {
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 2).applyTo(control);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(control);
        control.setVisible(false);
    }

    /** Shows them by name; lines of those that ended go away. */
    void show(List<RunState> parts) {
        List<String> names = parts.stream().map(RunState::title).toList();
        boolean changed = lines.keySet().removeIf(name -> isGone(name, names));
        for (RunState part : parts) {
            Line line = lines.get(part.title());
            if (line == null) {
                line = create(part.title());
                lines.put(part.title(), line);
                changed = true;
            }
            show(part, line);
        }
        if (changed) {
            ((GridData) control.getLayoutData()).exclude = parts.isEmpty();
            control.setVisible(!parts.isEmpty());
            control.requestLayout();
        }
    }

    private boolean isGone(String name, List<String> names) {
        if (names.contains(name)) {
            return false;
        }
        lines.get(name).dispose();
        return true;
    }

    private Line create(String connector) {
        Label name = new Label(control, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(name);
        ProgressBar bar = new ProgressBar(control, SWT.HORIZONTAL | SWT.SMOOTH);
        bar.setMaximum(FULL);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(120, 8).applyTo(bar);
        Label numbers = Widgets.key(new Label(control, SWT.NONE), "run-part:" + connector);
        SynclineColors.foreground(numbers, SynclineColors.MUTED);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(numbers);
        return new Line(name, bar, numbers);
    }

    private static void show(RunState part, Line line) {
        String phase = part.phase().isEmpty() ? part.title() : part.phase();
        String text = Printable.of(phase, 120).replace("&", "&&");
        if (!text.equals(line.name().getText())) {
            line.name().setText(text);
            line.name().requestLayout();
        }
        long end = part.total() > 0 ? part.total() : part.about();
        line.bar().setVisible(end > 0);
        if (end > 0) {
            line.bar().setSelection((int) Math.min(FULL, part.done() * FULL / end));
        }
        line.numbers().setText(RunPanel.numbers(part));
    }
}

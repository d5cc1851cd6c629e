// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import java.time.Clock;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.syncline.ui.Icons;
import org.syncline.ui.Parts;
import org.syncline.ui.Widgets;
import org.syncline.ui.operations.internal.model.ScheduleText;

/** The schedule in the status line; a click shows all of it. */
public final class ScheduleMark extends WorkbenchWindowControlContribution {
    private static final String LONGEST = "Next cycle 12/31/2026, 12:00:00 PM";

    private final Clock clock = Clock.systemDefaultZone();
    private final Runnable listener = this::show;
    private ScheduleDesk desk;
    private Label icon;
    private Label text;

    @Override
    protected Control createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 2).applyTo(area);
        icon = new Label(area, SWT.NONE);
        text = Widgets.key(new Label(area, SWT.NONE), "schedule-mark");
        text.setText(LONGEST);
        // The trim keeps the size that it finds first.
        int width = text.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        GridDataFactory.fillDefaults()
                .align(SWT.BEGINNING, SWT.CENTER)
                .hint(width, SWT.DEFAULT)
                .applyTo(text);
        icon.setImage(Icons.SCHEDULE.image());
        icon.addListener(SWT.MouseUp, e -> open());
        text.addListener(SWT.MouseUp, e -> open());
        desk = PlatformUI.getWorkbench().getService(ScheduleDesk.class);
        desk.addListener(listener);
        show();
        return area;
    }

    private void show() {
        if (text.isDisposed()) {
            return;
        }
        ScheduleText schedule = new ScheduleText(desk.state(), clock);
        String words = schedule.mark();
        icon.setVisible(!words.isEmpty());
        icon.setImage((schedule.isBad() ? Icons.WARNING : Icons.SCHEDULE).image());
        text.setText(words);
        String more = schedule.isBad() ? "\n" + schedule.last() : "";
        String tip = schedule.headline() + "\n" + schedule.owner() + more;
        text.setToolTipText(tip.strip());
        icon.setToolTipText(tip.strip());
    }

    private static void open() {
        try {
            PlatformUI.getWorkbench()
                    .getActiveWorkbenchWindow()
                    .getActivePage()
                    .showView(Parts.SCHEDULE);
        } catch (PartInitException e) {
            ILog.of(ScheduleMark.class).error("The schedule cannot be shown", e);
        }
    }

    @Override
    public void dispose() {
        if (desk != null) {
            desk.removeListener(listener);
        }
        super.dispose();
    }
}

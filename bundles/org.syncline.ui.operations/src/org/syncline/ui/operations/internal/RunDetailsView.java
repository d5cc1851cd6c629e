// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import java.time.Clock;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.part.ViewPart;
import org.syncline.engine.StepResult;
import org.syncline.ui.Parts;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.Widgets;
import org.syncline.ui.operations.internal.model.StepStatus;
import org.syncline.ui.operations.internal.model.Texts;

/** What came of the step that is selected in the runs: statistics and errors. */
public final class RunDetailsView extends ViewPart {
    private final Clock clock = Clock.systemDefaultZone();
    private final ISelectionListener selectionListener =
            (part, selection) -> {
                if (selection instanceof IStructuredSelection structured
                        && structured.getFirstElement() instanceof StepResult step) {
                    show(step);
                }
            };

    private Composite header;
    private Label icon;
    private Label title;
    private Label times;
    private Text detail;
    private SashForm sash;
    private StatisticsTree statistics;
    private ErrorsTable errors;

    @Override
    public void createPartControl(Composite parent) {
        Composite area = Widgets.column(parent);
        createHeader(area);
        sash = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        statistics = new StatisticsTree(sash, getSite().getPage());
        errors = new ErrorsTable(sash, getSite().getPage());
        sash.setWeights(55, 45);
        sash.setMaximizedControl(statistics.control());
        getSite().getPage().addPostSelectionListener(Parts.RUNS, selectionListener);
        if (getSite().getPage().getSelection(Parts.RUNS) instanceof IStructuredSelection selection
                && selection.getFirstElement() instanceof StepResult step) {
            show(step);
        }
    }

    private void createHeader(Composite area) {
        header = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).spacing(8, 2).applyTo(header);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        icon = new Label(header, SWT.NONE);
        GridDataFactory.swtDefaults().hint(16, 16).applyTo(icon);
        title = Widgets.key(new Label(header, SWT.NONE), "step-title");
        title.setFont(Widgets.boldFont(title));
        title.setText("Select a step in Runs to see what came of it.");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        Label indent = new Label(header, SWT.NONE);
        GridDataFactory.swtDefaults().applyTo(indent);
        times = new Label(header, SWT.NONE);
        SynclineColors.foreground(times, SynclineColors.MUTED);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(times);
        detail = Widgets.key(new Text(header, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI), "step-detail");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(2, 1)
                .hint(100, SWT.DEFAULT)
                .exclude(true)
                .applyTo(detail);
        detail.setVisible(false);
    }

    private void show(StepResult step) {
        if (header.isDisposed()) {
            return;
        }
        icon.setImage(StatusIcons.of(step).image());
        title.setText(
                Texts.step(step) + " of " + step.connector() + ": " + StepStatus.of(step).label());
        times.setText(
                Texts.time(step.started(), clock)
                        + ", took "
                        + Texts.duration(step, clock)
                        + ", status "
                        + step.status());
        boolean hasDetail = !step.detail().isEmpty();
        detail.setText(step.detail());
        ((GridData) detail.getLayoutData()).exclude = !hasDetail;
        detail.setVisible(hasDetail);
        header.requestLayout();
        statistics.show(step);
        errors.show(step);
        sash.setMaximizedControl(step.errors().isEmpty() ? statistics.control() : null);
    }

    @Override
    public void setFocus() {
        statistics.setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removePostSelectionListener(Parts.RUNS, selectionListener);
        super.dispose();
    }
}

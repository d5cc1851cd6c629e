// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.syncline.model.Printable;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.store.CountedObject;
import org.syncline.ui.LoadJob;
import org.syncline.ui.Numbers;
import org.syncline.ui.ObjectPage;
import org.syncline.ui.Widgets;

/** The objects behind a number of a step; one of them can be opened. */
final class CountedDialog extends Dialog {
    private static final int PAGE = 500;

    private final IWorkbenchPage page;
    private final ProjectSession session;
    private final Counted counted;
    private Label status;
    private TableViewer viewer;

    /**
     * What is shown.
     *
     * @param title the number in words
     * @param step number of the step
     * @param counters names of the counters that it sums up
     * @param value the number
     * @param connector to which the objects belong
     */
    record Counted(String title, long step, List<String> counters, long value, String connector) {}

    CountedDialog(Shell shell, IWorkbenchPage page, ProjectSession session, Counted counted) {
        super(shell);
        this.page = page;
        this.session = session;
        this.counted = counted;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(counted.title());
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        status = Widgets.key(new Label(area, SWT.WRAP), "counted-status");
        status.setText("Reading the objects\u2026");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(status);
        viewer = new TableViewer(area, SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION);
        Widgets.key(viewer.getTable(), "counted");
        GridDataFactory.fillDefaults().grab(true, true).hint(620, 360).applyTo(viewer.getTable());
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setLabelProvider(
                new LabelProvider() {
                    @Override
                    public String getText(Object element) {
                        return Printable.of(((CountedObject) element).dn());
                    }
                });
        viewer.addDoubleClickListener(event -> openSelected());
        viewer.addSelectionChangedListener(
                event -> getButton(IDialogConstants.OK_ID).setEnabled(selected() != null));
        new LoadJob<>("Reading counted objects", this::read, this::show, this::failed).schedule();
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Open Object", true).setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
    }

    @Override
    protected void okPressed() {
        openSelected();
    }

    private List<CountedObject> read() {
        List<CountedObject> all = new ArrayList<>();
        for (String counter : counted.counters()) {
            long after = 0;
            List<CountedObject> some;
            do {
                some = session.countedObjects(counted.step(), counter, after, PAGE);
                all.addAll(some);
                after = some.isEmpty() ? after : some.getLast().position();
            } while (some.size() == PAGE);
        }
        return all;
    }

    private void show(List<CountedObject> objects) {
        if (viewer.getTable().isDisposed()) {
            return;
        }
        viewer.setInput(objects);
        status.setText(words(objects.size()));
        status.requestLayout();
    }

    private String words(int kept) {
        if (kept == 0) {
            return "The objects of this counter are not kept.";
        }
        return kept < counted.value()
                ? Numbers.of(kept)
                        + " of "
                        + Numbers.of(counted.value())
                        + ": the history keeps the first ones only."
                : Numbers.of(kept, "object", "objects");
    }

    private void failed(ProjectException problem) {
        if (!status.isDisposed()) {
            status.setText(problem.getMessage() + " " + problem.remedy());
            status.requestLayout();
        }
    }

    private CountedObject selected() {
        return (CountedObject) viewer.getStructuredSelection().getFirstElement();
    }

    private void openSelected() {
        CountedObject object = selected();
        if (object != null) {
            close();
            ObjectPage.open(page, counted.connector(), object.dn());
        }
    }
}

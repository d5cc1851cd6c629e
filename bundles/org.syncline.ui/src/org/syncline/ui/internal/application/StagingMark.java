// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal.application;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.syncline.project.ProjectStatus;
import org.syncline.ui.Icons;
import org.syncline.ui.ProjectContext;
import org.syncline.ui.ProjectContextListener;
import org.syncline.ui.Widgets;

/** Says in the status line whether staging mode is on. */
public final class StagingMark extends WorkbenchWindowControlContribution
        implements ProjectContextListener {
    private static final String MODE = "Staging mode";

    private ProjectContext context;
    private Label icon;
    private Label text;

    @Override
    protected Control createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 2).applyTo(area);
        icon = new Label(area, SWT.NONE);
        icon.setImage(Icons.HELD.image());
        text = Widgets.key(new Label(area, SWT.NONE), "staging-mode");
        text.setText(MODE);
        // The trim keeps the size that it finds first.
        int width = text.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        GridDataFactory.fillDefaults()
                .align(SWT.BEGINNING, SWT.CENTER)
                .hint(width, SWT.DEFAULT)
                .applyTo(text);
        context = PlatformUI.getWorkbench().getService(ProjectContext.class);
        context.addListener(this);
        showMode();
        return area;
    }

    @Override
    public void dataChanged() {
        showMode();
    }

    private void showMode() {
        if (text.isDisposed()) {
            return;
        }
        boolean staging = context.status().map(ProjectStatus::staging).orElse(false);
        icon.setVisible(staging);
        text.setText(staging ? MODE : "");
        text.setToolTipText(staging ? "Everything is computed, nothing is exported." : null);
    }

    @Override
    public void dispose() {
        if (context != null) {
            context.removeListener(this);
        }
        super.dispose();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.syncline.project.ProjectException;

/**
 * A line that tells of a problem with a remedy; takes no room while there is none. The text can be
 * selected, copied and read aloud. Its parent has a grid layout. UI thread only.
 */
public final class Banner {
    private final Composite control;
    private final Label icon;
    private final Text text;

    Banner(Composite parent) {
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 6).applyTo(control);
        icon = new Label(control, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(icon);
        text = Widgets.key(new Text(control, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI), "banner");
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(text);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(control);
        control.setVisible(false);
    }

    public void show(ProjectException problem) {
        show(Icons.ERROR, problem.getMessage() + "\n" + problem.remedy());
    }

    public void show(Icons image, String message) {
        icon.setImage(image.image());
        text.setText(message.strip());
        setShown(true);
        // Otherwise the sizes from before, of no image and no text, are kept.
        icon.requestLayout();
        text.requestLayout();
    }

    public void hide() {
        setShown(false);
    }

    private void setShown(boolean shown) {
        ((GridData) control.getLayoutData()).exclude = !shown;
        control.setVisible(shown);
        control.requestLayout();
    }
}

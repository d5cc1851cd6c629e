// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** A number with a caption under it, made by {@link Widgets#countBadge}. UI thread only. */
public final class CountBadge {
    private final Composite control;
    private final Label number;

    CountBadge(Composite parent, String caption, String key) {
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
        number = Widgets.key(new Label(control, SWT.NONE), key);
        number.setFont(Widgets.largerFont(number, 3));
        number.setText("–");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(number);
        Label label = new Label(control, SWT.NONE);
        label.setText(caption);
        SynclineColors.foreground(label, SynclineColors.MUTED);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
    }

    public void setCount(long count) {
        setText(Widgets.number(count));
    }

    /** Shows something else than a plain number, for example {@code –} while it is unknown. */
    public void setText(String text) {
        if (!text.equals(number.getText())) {
            number.setText(text);
            number.requestLayout();
        }
    }

    /**
     * Colours the number.
     *
     * @param color key of {@link SynclineColors}, or null for the usual
     */
    public void setColor(String color) {
        number.setForeground(color == null ? null : SynclineColors.get(color));
    }

    public Control control() {
        return control;
    }
}

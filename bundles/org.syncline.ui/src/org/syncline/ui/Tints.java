// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;

/** Colours that lie between two of the theme's, so that they fit on light and dark alike. */
public final class Tints {
    private static final int LINE_PERCENT = 10;
    private static final int SELECTION_PERCENT = 35;

    private Tints() {}

    /** A line that is just seen on the control's background. */
    public static Color line(Control control) {
        return mix(control.getForeground(), control.getBackground(), LINE_PERCENT);
    }

    /** A background that says "on", under text in the usual colour. */
    public static Color selection(Control control) {
        Color selection = control.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION);
        return mix(selection, control.getBackground(), SELECTION_PERCENT);
    }

    private static Color mix(Color over, Color under, int percent) {
        return new Color(
                mix(over.getRed(), under.getRed(), percent),
                mix(over.getGreen(), under.getGreen(), percent),
                mix(over.getBlue(), under.getBlue(), percent));
    }

    private static int mix(int over, int under, int percent) {
        return under + (over - under) * percent / 100;
    }
}

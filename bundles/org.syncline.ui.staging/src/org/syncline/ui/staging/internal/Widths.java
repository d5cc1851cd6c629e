// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal;

import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.widgets.Control;

/** Sizes in characters of the control's font, so that they hold on every display. */
final class Widths {
    private Widths() {}

    static int characters(Control control, int count) {
        return new PixelConverter(control).convertWidthInCharsToPixels(count);
    }

    static int lines(Control control, int count) {
        return new PixelConverter(control).convertHeightInCharsToPixels(count);
    }
}

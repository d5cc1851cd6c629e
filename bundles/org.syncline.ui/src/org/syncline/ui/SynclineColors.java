// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.ui.PlatformUI;

/**
 * Colours by meaning. Each is a colour definition of the theme, with a value for light and one for
 * dark, so a person can change it under Preferences, Colors and Fonts. State is never shown by
 * colour alone.
 */
public final class SynclineColors {
    public static final String ADDED = "org.syncline.ui.color.added";
    public static final String REMOVED = "org.syncline.ui.color.removed";
    public static final String CHANGED = "org.syncline.ui.color.changed";
    public static final String RENAMED = "org.syncline.ui.color.renamed";
    public static final String HELD = "org.syncline.ui.color.held";
    public static final String WARNING = "org.syncline.ui.color.warning";
    public static final String ERROR = "org.syncline.ui.color.error";
    public static final String MUTED = "org.syncline.ui.color.muted";
    public static final String ACCENT = "org.syncline.ui.color.accent";

    private SynclineColors() {}

    /**
     * The present value; owned by the theme, not to be disposed. Ask again at each use, since the
     * theme may change.
     *
     * @param key one of the constants of this class
     */
    public static Color get(String key) {
        return PlatformUI.getWorkbench()
                .getThemeManager()
                .getCurrentTheme()
                .getColorRegistry()
                .get(key);
    }

    /** Writes text in that colour; follows the theme. */
    public static Styler styler(String key) {
        return new Styler() {
            @Override
            public void applyStyles(TextStyle style) {
                style.foreground = get(key);
            }
        };
    }
}

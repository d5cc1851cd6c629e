// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;

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

    /** Gives a control a colour of text and keeps it up to date until the control is disposed. */
    public static void foreground(Control control, String key) {
        control.setForeground(get(key));
        follow(control, () -> control.setForeground(get(key)));
    }

    /**
     * Runs something on the UI thread after colours have changed, until the control is disposed;
     * for viewers, whose cells keep their colour until they are refreshed.
     */
    public static void follow(Control control, Runnable refresh) {
        IThemeManager themes = PlatformUI.getWorkbench().getThemeManager();
        AtomicBoolean waiting = new AtomicBoolean();
        IPropertyChangeListener listener =
                event -> {
                    if (concerns(event.getProperty())
                            && !control.isDisposed()
                            && waiting.compareAndSet(false, true)) {
                        control.getDisplay()
                                .asyncExec(
                                        () -> {
                                            waiting.set(false);
                                            if (!control.isDisposed()) {
                                                refresh.run();
                                            }
                                        });
                    }
                };
        themes.addPropertyChangeListener(listener);
        control.addDisposeListener(event -> themes.removePropertyChangeListener(listener));
    }

    private static boolean concerns(String property) {
        return property.equals(IThemeManager.CHANGE_CURRENT_THEME)
                || property.startsWith("org.syncline.ui.color.");
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

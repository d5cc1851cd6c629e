// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.RadioState;
import org.osgi.service.prefs.BackingStoreException;

/** Window, Appearance: light, dark, or as the system is. */
public final class AppearanceHandler extends AbstractHandler {
    static final String COMMAND = "org.syncline.ui.commands.appearance";
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
    private static final String THEME_NODE = "org.eclipse.e4.ui.css.swt.theme";
    private static final String THEME_KEY = "themeid";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        if (HandlerUtil.matchesRadioState(event)) {
            return null;
        }
        String wanted = event.getParameter(RadioState.PARAMETER_ID);
        apply(wanted);
        HandlerUtil.updateRadioState(event.getCommand(), wanted);
        return null;
    }

    /**
     * @param wanted {@code light}, {@code dark} or {@code system}
     */
    public static void apply(String wanted) {
        IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        boolean dark =
                wanted.equals("dark") || wanted.equals("system") && Display.isSystemDarkTheme();
        engine.setTheme(dark ? DARK : LIGHT, true);
        if (wanted.equals("system")) {
            forgetChoice();
        }
    }

    /** Without a stored choice, the engine follows the system at the next start. */
    private static void forgetChoice() {
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(THEME_NODE);
        node.remove(THEME_KEY);
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(AppearanceHandler.class).warn("The choice of appearance was not stored", e);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests;

import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/**
 * What a person does in a dialog that does not let go before it is closed. To be said before the
 * dialog opens; fails by itself when there is no such dialog, since the dialog then stays open for
 * nobody.
 */
final class Modal {
    private static final int EVERY_MILLIS = 50;
    private static final int TRIES = 200;

    private Modal() {}

    /**
     * @param title of the dialog's shell
     * @param action what to do in it; false when it is not ready, and asked again then
     */
    static void then(String title, Predicate<Shell> action) {
        Display.getCurrent().timerExec(EVERY_MILLIS, () -> attempt(title, action, TRIES));
    }

    private static void attempt(String title, Predicate<Shell> action, int tries) {
        Display display = Display.getCurrent();
        for (Shell shell : display.getShells()) {
            if (shell.getText().equals(title) && (action.test(shell) || tries == 0)) {
                if (!shell.isDisposed() && tries == 0) {
                    shell.close();
                }
                return;
            }
        }
        if (tries > 0) {
            display.timerExec(EVERY_MILLIS, () -> attempt(title, action, tries - 1));
        }
    }

    /** Presses the button with a text. */
    static boolean press(Composite parent, String text) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Button button && button.getText().replace("&", "").equals(text)) {
                if (!button.isEnabled()) {
                    return false;
                }
                Event event = new Event();
                event.widget = button;
                button.notifyListeners(SWT.Selection, event);
                return true;
            }
            if (child instanceof Composite inner && press(inner, text)) {
                return true;
            }
        }
        return false;
    }
}

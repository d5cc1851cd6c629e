// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Runs something on the UI thread, once for many requests that come close together. */
final class UiThrottle {
    private final int millis;
    private final Runnable action;
    private final AtomicBoolean requested = new AtomicBoolean();

    UiThrottle(int millis, Runnable action) {
        this.millis = millis;
        this.action = action;
    }

    /** From any thread. Does nothing when there is no window. */
    void request() {
        if (!PlatformUI.isWorkbenchRunning() || !requested.compareAndSet(false, true)) {
            return;
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (display.isDisposed()) {
            return;
        }
        display.asyncExec(millis == 0 ? this::act : () -> display.timerExec(millis, this::act));
    }

    private void act() {
        requested.set(false);
        action.run();
    }
}

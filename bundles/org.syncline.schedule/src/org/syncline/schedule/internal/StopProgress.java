// SPDX-License-Identifier: EPL-2.0
package org.syncline.schedule.internal;

import org.syncline.engine.Progress;

/** Stops a cycle at once, or behind the step that runs. */
public final class StopProgress implements Progress {
    private volatile boolean asked;
    private volatile boolean cancelled;

    /**
     * Asks for the end of the cycle.
     *
     * @param atOnce whether the step that runs is stopped too
     */
    public void stop(boolean atOnce) {
        asked = true;
        if (atOnce) {
            cancelled = true;
        }
    }

    /** A step has ended: who waits for that, need not any more. */
    public void stepEnded() {
        if (asked) {
            cancelled = true;
        }
    }

    /** Whether somebody wants the cycle to end. */
    public boolean isAsked() {
        return asked;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void phase(String name, long total) {
        // steps are told when they end
    }

    @Override
    public void worked(long objects) {
        // steps are told when they end
    }
}

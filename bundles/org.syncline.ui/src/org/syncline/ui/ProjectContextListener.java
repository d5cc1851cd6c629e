// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

/**
 * Follows the open project. Called on the UI thread, a few times a second at most: many changes may
 * come as one call. {@link #projectClosing} is the exception.
 */
public interface ProjectContextListener {
    /** Another project was opened, or the problem with it came or went. */
    default void projectOpened() {
        // most listeners look at one kind of change only
    }

    /**
     * The project is about to be closed: whoever works on its session by itself ends that now.
     * Called on the thread that closes it, which waits; not always the UI thread.
     */
    default void projectClosing() {
        // most listeners only show
    }

    /** The run went on, or ended: then {@link RunState#ended()} is true, once for each run. */
    @SuppressWarnings("unused")
    default void runChanged(RunState state) {
        // most listeners look at one kind of change only
    }

    /** Data in the store changed: a step ended, or a project was opened. */
    default void dataChanged() {
        // most listeners look at one kind of change only
    }
}

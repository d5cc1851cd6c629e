// SPDX-License-Identifier: EPL-2.0
package org.syncline.schedule;

import org.syncline.engine.Progress;
import org.syncline.project.ProjectSession;

/** Lends the session of the project to a cycle. */
@FunctionalInterface
public interface CycleHost {
    /** What a cycle does with a session. */
    @FunctionalInterface
    interface Work {
        /**
         * @param progress follows the cycle and stops it
         */
        void run(ProjectSession session, Progress progress);
    }

    /**
     * Does the work and returns when it has ended.
     *
     * @param title for people
     * @param stop says when the cycle is to stop; the host may follow progress by it, or by its own
     *     as well
     * @throws org.syncline.project.ProjectException when the work could not be begun, for example
     *     because another process holds the store
     */
    void run(String title, Progress stop, Work work);
}

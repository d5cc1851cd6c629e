// SPDX-License-Identifier: EPL-2.0
package org.syncline.schedule;

import org.syncline.engine.StepResult;
import org.syncline.project.RunResult;

/** Follows a schedule. Called from the thread that runs cycles, or that of whoever steers. */
@SuppressWarnings("unused")
public interface ScheduleListener {
    /** Nobody listens. */
    ScheduleListener NONE = new ScheduleListener() {
                // nothing is done with any news
            };

    default void cycleBegan(CyclePolicy policy) {
        // most listeners look at one kind of news only
    }

    default void stepEnded(StepResult step) {
        // most listeners look at one kind of news only
    }

    /** A step was not run, since it would have built on what an earlier one left half done. */
    default void stepHeld(RunResult.HeldStep step) {
        // most listeners look at one kind of news only
    }

    default void cycleEnded(CycleResult result) {
        // most listeners look at one kind of news only
    }

    /** Anything of the status changed. */
    default void changed() {
        // most listeners look at one kind of news only
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.schedule;

import java.time.Instant;

/**
 * A schedule at one moment.
 *
 * @param suspended whether starts by the clock are put off until a person says otherwise, or until
 *     the process ends
 * @param nextStart when the next cycle starts; null when none does by the clock
 * @param running the cycle in progress; null for none
 * @param runningSince when that began; null for none
 * @param stopping whether the cycle in progress was asked to stop
 * @param last what came of the newest cycle; null before the first
 */
public record ScheduleStatus(
        ScheduleSettings settings,
        boolean suspended,
        Instant nextStart,
        CyclePolicy running,
        Instant runningSince,
        boolean stopping,
        CycleResult last) {
    /** Whether a cycle is in progress. */
    public boolean inProgress() {
        return running != null;
    }
}

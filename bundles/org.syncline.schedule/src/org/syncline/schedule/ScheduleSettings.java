// SPDX-License-Identifier: EPL-2.0
package org.syncline.schedule;

import java.time.Duration;
import java.util.Objects;

/**
 * What a person says about the schedule of a project (semantics reference, 6.4). Kept beside the
 * store, since it belongs to the place where a project runs and not to its rules.
 *
 * @param interval from the start of one cycle to the start of the next, as it was asked for; what
 *     is in force is {@link #effective()}
 * @param next which cycle is next; after an initial one that came to its end, delta
 * @param enabled whether cycles start by the clock
 */
public record ScheduleSettings(Duration interval, CyclePolicy next, boolean enabled) {
    /** The least interval that is allowed. */
    public static final Duration LEAST = Duration.ofMinutes(1);

    /** The longest one: the vendor wants a delta at least every seven days. */
    public static final Duration MOST = Duration.ofDays(7);

    /** A delta cycle every 30 minutes. */
    public static final ScheduleSettings DEFAULT =
            new ScheduleSettings(Duration.ofMinutes(30), CyclePolicy.DELTA, true);

    public ScheduleSettings {
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(next, "next");
    }

    /** The interval in force: what was asked for, within what is allowed. */
    public Duration effective() {
        if (interval.compareTo(LEAST) < 0) {
            return LEAST;
        }
        return interval.compareTo(MOST) > 0 ? MOST : interval;
    }

    ScheduleSettings withInterval(Duration newInterval) {
        return new ScheduleSettings(newInterval, next, enabled);
    }

    ScheduleSettings withNext(CyclePolicy newNext) {
        return new ScheduleSettings(interval, newNext, enabled);
    }

    ScheduleSettings withEnabled(boolean nowEnabled) {
        return new ScheduleSettings(interval, next, nowEnabled);
    }
}

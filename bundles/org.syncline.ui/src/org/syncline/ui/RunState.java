// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A run at one moment.
 *
 * @param title what was asked for, for example {@code contoso.com: Full Import}
 * @param phase what is going on now, for people; empty before the first phase
 * @param done objects done in this phase
 * @param total objects expected in this phase, or -1 when unknown
 * @param about objects that the last step of this kind had when the total is unknown, or 0
 * @param started when the run began
 * @param phaseStarted when the phase began
 * @param now the moment at which this was taken
 * @param cancelling whether it was asked to stop
 * @param ended whether it is over
 * @param parts pieces of work that go on at the same time, each as a state of its own, titled with
 *     its name; empty when there is one only. Then the numbers of this state are theirs together
 */
public record RunState(
        String title,
        String phase,
        long done,
        long total,
        long about,
        Instant started,
        Instant phaseStarted,
        Instant now,
        boolean cancelling,
        boolean ended,
        List<RunState> parts) {
    public RunState {
        parts = List.copyOf(parts);
    }

    /** A state without parts. */
    public RunState(
            String title,
            String phase,
            long done,
            long total,
            long about,
            Instant started,
            Instant phaseStarted,
            Instant now,
            boolean cancelling,
            boolean ended) {
        this(
                title,
                phase,
                done,
                total,
                about,
                started,
                phaseStarted,
                now,
                cancelling,
                ended,
                List.of());
    }

    /** Progress of the phase from 0 to 100; empty when the total is unknown. */
    public OptionalInt percent() {
        if (total < 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(total == 0 ? 100 : (int) Math.clamp(done * 100 / total, 0L, 100L));
    }

    /** Objects per second in this phase; 0 when it has only just begun. */
    public long rate() {
        long millis = Duration.between(phaseStarted, now).toMillis();
        return millis < 200 ? 0 : done * 1000 / millis;
    }

    /** How much longer the phase takes at the pace so far; empty when that cannot be said yet. */
    public Optional<Duration> remaining() {
        long millis = Duration.between(phaseStarted, now).toMillis();
        long end = total > 0 ? total : about;
        if (done <= 0 || done >= end || millis < 1000) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis((end - done) * millis / done));
    }

    /** Time since the run began. */
    public Duration elapsed() {
        return Duration.between(started, now);
    }
}

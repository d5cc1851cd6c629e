// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal;

import java.time.Clock;
import java.time.Instant;
import org.syncline.engine.Progress;
import org.syncline.ui.RunState;

/**
 * Keeps the state of a run as its thread reports it. {@link #worked} comes very often and does no
 * more than count.
 */
public final class RunTracker implements Progress {
    private final String title;
    private final Runnable changed;
    private final Clock clock;
    private final Instant started;
    private String phase = "";
    private long total = -1;
    private long about;
    private long done;
    private Instant phaseStarted;
    private Instant ended;
    private boolean cancelled;

    public RunTracker(String title, Runnable changed) {
        this(title, changed, Clock.systemUTC());
    }

    /**
     * @param changed called at each change, from the thread of the run; must be quick
     */
    public RunTracker(String title, Runnable changed, Clock clock) {
        this.title = title;
        this.changed = changed;
        this.clock = clock;
        started = clock.instant();
        phaseStarted = started;
    }

    @Override
    public synchronized void phase(String name, long expected) {
        phase = name;
        total = expected;
        about = 0;
        done = 0;
        phaseStarted = clock.instant();
        changed.run();
    }

    @Override
    public synchronized void expect(long objects) {
        about = objects;
        changed.run();
    }

    @Override
    public synchronized void worked(long objects) {
        done += objects;
        changed.run();
    }

    @Override
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    public synchronized void cancel() {
        cancelled = true;
        changed.run();
    }

    /** The run is over. */
    public synchronized void end() {
        ended = clock.instant();
        changed.run();
    }

    public synchronized RunState state() {
        return new RunState(
                title,
                phase,
                done,
                total,
                about,
                started,
                phaseStarted,
                ended == null ? clock.instant() : ended,
                cancelled,
                ended != null);
    }
}

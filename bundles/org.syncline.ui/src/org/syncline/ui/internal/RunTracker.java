// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.syncline.engine.Progress;
import org.syncline.ui.RunState;

/**
 * Keeps the state of a run as its threads report it. {@link #worked} comes very often and does no
 * more than count.
 */
public final class RunTracker implements Progress {
    private final String title;
    private final Runnable changed;
    private final Clock clock;
    private final Instant started;
    private final Piece own;
    private final List<Piece> beside = new ArrayList<>();
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
        own = new Piece(title);
    }

    @Override
    public void phase(String name, long expected) {
        own.phase(name, expected);
    }

    @Override
    public void expect(long objects) {
        own.expect(objects);
    }

    @Override
    public void worked(long objects) {
        own.worked(objects);
    }

    @Override
    public synchronized Progress beside(String name) {
        Piece piece = new Piece(name);
        beside.add(piece);
        changed.run();
        return piece;
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
        Instant now = ended == null ? clock.instant() : ended;
        return beside.size() < 2
                ? (beside.isEmpty() ? own : beside.getFirst()).state(title, now)
                : together(now);
    }

    /** The sum of all; a total only when each has one. */
    private RunState together(Instant now) {
        List<RunState> parts = beside.stream().map(piece -> piece.state(piece.name, now)).toList();
        boolean known = parts.stream().allMatch(part -> part.total() >= 0);
        boolean guessed = parts.stream().allMatch(part -> part.total() >= 0 || part.about() > 0);
        return new RunState(
                title,
                parts.size() + " connectors at the same time",
                parts.stream().mapToLong(RunState::done).sum(),
                known ? parts.stream().mapToLong(RunState::total).sum() : -1,
                !known && guessed
                        ? parts.stream()
                                .mapToLong(part -> Math.max(part.total(), part.about()))
                                .sum()
                        : 0,
                started,
                parts.stream().map(RunState::phaseStarted).min(Instant::compareTo).orElse(started),
                now,
                cancelled,
                ended != null,
                parts);
    }

    /** One of several pieces of work, or the only one. */
    private final class Piece implements Progress {
        private final String name;
        private String phase = "";
        private long total = -1;
        private long about;
        private long done;
        private Instant phaseStarted = clock.instant();

        Piece(String name) {
            this.name = name;
        }

        @Override
        public void phase(String newPhase, long expected) {
            synchronized (RunTracker.this) {
                phase = newPhase;
                total = expected;
                about = 0;
                done = 0;
                phaseStarted = clock.instant();
                changed.run();
            }
        }

        @Override
        public void expect(long objects) {
            synchronized (RunTracker.this) {
                about = objects;
                changed.run();
            }
        }

        @Override
        public void worked(long objects) {
            synchronized (RunTracker.this) {
                done += objects;
                changed.run();
            }
        }

        @Override
        public void finished() {
            synchronized (RunTracker.this) {
                beside.remove(this);
                changed.run();
            }
        }

        @Override
        public boolean isCancelled() {
            return RunTracker.this.isCancelled();
        }

        private RunState state(String of, Instant now) {
            return new RunState(
                    of,
                    phase,
                    done,
                    total,
                    about,
                    started,
                    phaseStarted,
                    now,
                    cancelled,
                    ended != null);
        }
    }
}

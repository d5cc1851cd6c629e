// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.syncline.engine.Progress;

/**
 * Progress on standard error: a line a phase, rewritten in place four times a second on a terminal.
 * Pieces of work that go on at the same time share the line that is rewritten; each leaves a line
 * of its own when it ends.
 */
final class ConsoleProgress implements Progress {
    private static final long INTERVAL_NANOS = 250_000_000L;

    /** A longer line would wrap, and could not be rewritten. */
    private static final int WIDTH = 100;

    private final Output err;
    private final boolean terminal;
    private final BooleanSupplier stopped;
    private final List<Piece> beside = new ArrayList<>();
    private final Piece own = new Piece();
    private long shown;

    ConsoleProgress(Console console) {
        this(console, () -> false);
    }

    /**
     * @param stopped says when somebody wants the work to end
     */
    ConsoleProgress(Console console, BooleanSupplier stopped) {
        this.err = console.err();
        this.terminal = console.terminal();
        this.stopped = stopped;
    }

    @Override
    public void phase(String name, long expected) {
        own.phase(name, expected);
    }

    @Override
    public void worked(long objects) {
        own.worked(objects);
    }

    @Override
    public synchronized Progress beside(String name) {
        Piece piece = new Piece();
        beside.add(piece);
        return piece;
    }

    private void showNowAndThen() {
        if (terminal && System.nanoTime() - shown > INTERVAL_NANOS) {
            show();
        }
    }

    private void show() {
        shown = System.nanoTime();
        String line =
                beside.isEmpty()
                        ? own.line()
                        : beside.stream()
                                .filter(piece -> piece.phase != null)
                                .map(Piece::line)
                                .collect(Collectors.joining(" | "));
        String fits = line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "\u2026" : line;
        err.print("\r\u001b[K  " + fits);
        err.flush();
    }

    /** Ends the present line. */
    synchronized void end() {
        own.end();
    }

    @Override
    public boolean isCancelled() {
        return stopped.getAsBoolean() || Thread.currentThread().isInterrupted();
    }

    /** One of several pieces of work, or the only one. */
    private final class Piece implements Progress {
        private String phase;
        private long total;
        private long done;

        @Override
        public void phase(String name, long expected) {
            synchronized (ConsoleProgress.this) {
                end();
                phase = name;
                total = expected;
                done = 0;
                if (terminal) {
                    show();
                }
            }
        }

        @Override
        public void worked(long objects) {
            synchronized (ConsoleProgress.this) {
                done += objects;
                showNowAndThen();
            }
        }

        @Override
        public void finished() {
            synchronized (ConsoleProgress.this) {
                end();
                beside.remove(this);
                if (terminal && !beside.isEmpty()) {
                    show();
                }
            }
        }

        @Override
        public boolean isCancelled() {
            return ConsoleProgress.this.isCancelled();
        }

        private String line() {
            return phase
                    + ": "
                    + Numbers.count(done)
                    + (total > 0 ? " of " + Numbers.count(total) : "");
        }

        private void end() {
            if (phase != null) {
                err.println((terminal ? "\r\u001b[K" : "") + "  " + line());
                phase = null;
            }
        }
    }
}

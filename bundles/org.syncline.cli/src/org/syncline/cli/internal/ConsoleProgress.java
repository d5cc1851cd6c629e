// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.util.function.BooleanSupplier;
import org.syncline.engine.Progress;

/**
 * Progress on standard error: a line a phase, rewritten in place four times a second on a terminal.
 */
final class ConsoleProgress implements Progress {
    private static final long INTERVAL_NANOS = 250_000_000L;

    private final Output err;
    private final boolean terminal;
    private final BooleanSupplier stopped;
    private String phase;
    private long total;
    private long done;
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
        end();
        phase = name;
        total = expected;
        done = 0;
        shown = System.nanoTime();
        if (terminal) {
            show();
        }
    }

    @Override
    public void worked(long objects) {
        done += objects;
        if (terminal && System.nanoTime() - shown > INTERVAL_NANOS) {
            show();
        }
    }

    private void show() {
        shown = System.nanoTime();
        err.print("\r\u001b[K  " + line());
        err.flush();
    }

    private String line() {
        String objects = Numbers.count(done) + (total > 0 ? " of " + Numbers.count(total) : "");
        return phase + ": " + objects;
    }

    /** Ends the present line. */
    void end() {
        if (phase != null) {
            err.println((terminal ? "\r\u001b[K" : "") + "  " + line());
            phase = null;
        }
    }

    @Override
    public boolean isCancelled() {
        return stopped.getAsBoolean() || Thread.currentThread().isInterrupted();
    }
}

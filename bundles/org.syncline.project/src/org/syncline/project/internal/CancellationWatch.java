// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.time.Duration;
import org.syncline.connector.Cancellation;

/**
 * Asks on a thread of its own whether somebody wants to stop, ten times a second, and then ends
 * what would wait on for a server that says nothing. When it is closed the operation is over, and
 * nothing is ended any more.
 */
final class CancellationWatch implements AutoCloseable {
    private static final long POLL_MILLIS = 100;

    private final Cancellation cancellation;
    private final Duration grace;
    private final Runnable end;
    private boolean over;

    /**
     * Begins to watch.
     *
     * @param grace how long the operation may still take to end by itself
     * @param end called at most once, from another thread than the operation's
     */
    CancellationWatch(Cancellation cancellation, Duration grace, Runnable end) {
        this.cancellation = cancellation;
        this.grace = grace;
        this.end = end;
        Thread thread = new Thread(this::watch, "cancellation watch");
        thread.setDaemon(true);
        thread.start();
    }

    @SuppressWarnings("unused") // nobody but the end of the process interrupts it
    private void watch() {
        try {
            while (!isOver(POLL_MILLIS)) {
                if (cancellation.isCancelled()) {
                    if (!isOver(grace.toMillis())) {
                        end.run();
                    }
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the end of the operation. */
    private synchronized boolean isOver(long millis) throws InterruptedException {
        long until = System.nanoTime() + millis * 1_000_000;
        for (long rest = millis; !over && rest > 0; rest = millisTo(until)) {
            wait(rest);
        }
        return over;
    }

    private static long millisTo(long nanos) {
        return (nanos - System.nanoTime() + 999_999) / 1_000_000;
    }

    /** The operation is over. */
    @Override
    public synchronized void close() {
        over = true;
        notifyAll();
    }
}

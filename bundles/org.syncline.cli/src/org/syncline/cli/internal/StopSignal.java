// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C, and any other polite end of the process, into a cancelled run: the process waits
 * until the present batch is committed, the step is on record as stopped and the store is closed.
 */
final class StopSignal implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Runnable end;
    private final Thread hook;
    private volatile boolean stopping;

    private StopSignal(Runnable end) {
        this.end = end;
        this.hook = new Thread(this::stop, "Stop the run");
    }

    /** Waits for the signal until {@link #close}. */
    static StopSignal register() {
        return register(ExitCode.FAILED);
    }

    /**
     * The same.
     *
     * @param code with which the process ends when the work has ended because of the signal
     */
    static StopSignal register(int code) {
        StopSignal signal = new StopSignal(() -> Runtime.getRuntime().halt(code));
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /**
     * A signal that only {@link #stop} gives.
     *
     * @param end ends the process
     */
    static StopSignal unregistered(Runnable end) {
        return new StopSignal(end);
    }

    /** Whether the process is to end. */
    boolean isGiven() {
        return stopping;
    }

    /** Asks for the end and waits until the work has ended, or patience has. */
    void stop() {
        stopping = true;
        try {
            if (done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                end.run();
            }
        } catch (
                @SuppressWarnings("unused")
                InterruptedException e) {
            // Whoever interrupts the end of a process wants it at once.
            Thread.currentThread().interrupt();
        }
    }

    /** The work has ended: the signal has nothing to wait for any more. */
    @Override
    public void close() {
        if (!stopping) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (
                    @SuppressWarnings("unused")
                    IllegalStateException e) {
                // The signal came this very moment; it is let go on below.
                stopping = true;
            }
        }
        done.countDown();
    }
}

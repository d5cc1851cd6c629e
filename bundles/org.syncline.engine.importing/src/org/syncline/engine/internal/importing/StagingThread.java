// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Stages batches while the connector reads the next ones. Batches are staged one after the other,
 * in their order; the first failure ends the work, and everything behind it is thrown away.
 */
final class StagingThread {
    /** Few: what waits here is in memory. */
    private static final int WAITING = 3;

    private static final long LOOK_MILLIS = 100;
    private static final List<ImportEvent> END = List.of();

    private final Consumer<List<ImportEvent>> stage;
    private final BlockingQueue<List<ImportEvent>> queue = new ArrayBlockingQueue<>(WAITING);
    private final String name;
    private Thread thread;
    private volatile Throwable failure;

    StagingThread(String name, Consumer<List<ImportEvent>> stage) {
        this.name = name;
        this.stage = stage;
    }

    /** Hands over a batch, which is not empty; waits while enough others wait. */
    void put(List<ImportEvent> batch) {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name(name).start(this::work);
        }
        offer(batch);
    }

    private void offer(List<ImportEvent> batch) {
        boolean interrupted = false;
        boolean taken = false;
        while (!taken) {
            try {
                taken = queue.offer(batch, LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (
                    @SuppressWarnings("unused")
                    InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        boolean ended = false;
        while (!ended) {
            try {
                List<ImportEvent> batch = queue.take();
                ended = batch == END;
                if (!ended && failure == null) {
                    stage.accept(batch);
                }
            } catch (InterruptedException e) {
                failure = e;
            } catch (RuntimeException | Error e) {
                failure = e;
            }
        }
    }

    /** What went wrong, or null. */
    Throwable failure() {
        return failure;
    }

    /** Waits until everything that was handed over is staged. */
    void finish() {
        if (thread == null) {
            return;
        }
        offer(END);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (
                    @SuppressWarnings("unused")
                    InterruptedException e) {
                interrupted = true;
            }
        }
        thread = null;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Throws what went wrong, as itself, if anything did. */
    void rethrow() {
        switch (failure) {
            case null -> {
                return;
            }
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }
}

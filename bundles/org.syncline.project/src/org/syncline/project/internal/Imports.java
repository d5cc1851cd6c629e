// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.syncline.engine.Progress;
import org.syncline.engine.StepResult;

/**
 * Imports of several connectors at the same time. An import touches the space of its connector
 * only, so what comes of them is what came of them one after the other. The store takes their
 * batches in turn; what is won is that several servers are waited for at once.
 *
 * <p>They begin in the order of the plan; what came of them is told in the order in which they end,
 * from the calling thread. Used once.
 */
final class Imports {
    /** Each holds some batches in memory, and one store writes for all. */
    static final int MOST = 4;

    /** Runs one of them. */
    @FunctionalInterface
    interface Work {
        /**
         * @param begun to be called when the step is on record
         */
        StepResult run(PlacedStep step, Progress progress, Runnable begun);
    }

    /** Is told what comes of them. */
    interface Listener {
        /** Why a step must not begin; empty when it may. */
        String against(PlacedStep step);

        void ended(PlacedStep step, StepResult result);

        void held(PlacedStep step, String reason);
    }

    /** How one came to its end: with a result or a failure. */
    private record Done(PlacedStep step, StepResult result, Throwable failure) {}

    private final Work work;
    private final Progress progress;
    private final Listener listener;
    private final BlockingQueue<Done> finished = new LinkedBlockingQueue<>();
    private volatile boolean stopped;
    private boolean interrupted;
    private Throwable failure;
    private int running;

    Imports(Work work, Progress progress, Listener listener) {
        this.work = work;
        this.progress = progress;
        this.listener = listener;
    }

    /**
     * Runs them and returns when all have ended.
     *
     * @param steps of different connectors, in the order of the plan
     */
    void run(List<PlacedStep> steps) {
        for (PlacedStep step : steps) {
            waitForAllBut(MOST - 1);
            takeFinished();
            String reason = failure == null ? listener.against(step) : "The run failed.";
            if (reason.isEmpty()) {
                start(step);
            } else {
                listener.held(step, reason);
            }
        }
        waitForAllBut(0);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        switch (failure) {
            case null -> {
                return;
            }
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    private void start(PlacedStep step) {
        CountDownLatch begun = new CountDownLatch(1);
        running++;
        Thread.ofPlatform()
                .daemon()
                .name("Import of " + step.step().connector())
                .start(() -> finished.add(done(step, begun::countDown)));
        // So that numbers of steps follow the plan.
        uninterrupted(
                () -> {
                    begun.await();
                    return null;
                });
    }

    private Done done(PlacedStep step, Runnable begun) {
        Progress beside = progress.beside(step.step().connector());
        try {
            return new Done(step, work.run(step, new Stoppable(beside), begun), null);
        } catch (RuntimeException | Error e) {
            stopped = true;
            return new Done(step, null, e);
        } finally {
            begun.run();
            beside.finished();
        }
    }

    private void waitForAllBut(int number) {
        while (running > number) {
            took(uninterrupted(finished::take));
        }
    }

    private void takeFinished() {
        for (Done done = finished.poll(); done != null; done = finished.poll()) {
            took(done);
        }
    }

    private void took(Done done) {
        running--;
        if (done.failure() == null) {
            listener.ended(done.step(), done.result());
        } else if (failure == null) {
            failure = done.failure();
        } else {
            failure.addSuppressed(done.failure());
        }
    }

    private interface Waiting<T> {
        T get() throws InterruptedException;
    }

    /** Whoever interrupts wants the end: the imports are stopped, and waited for. */
    private <T> T uninterrupted(Waiting<T> waiting) {
        while (true) {
            try {
                return waiting.get();
            } catch (
                    @SuppressWarnings("unused")
                    InterruptedException e) {
                interrupted = true;
                stopped = true;
            }
        }
    }

    /** Ends with the others. */
    private final class Stoppable implements Progress {
        private final Progress shown;

        Stoppable(Progress shown) {
            this.shown = shown;
        }

        @Override
        public void phase(String name, long total) {
            shown.phase(name, total);
        }

        @Override
        public void expect(long about) {
            shown.expect(about);
        }

        @Override
        public void worked(long objects) {
            shown.worked(objects);
        }

        @Override
        public boolean isCancelled() {
            return stopped || shown.isCancelled();
        }
    }
}

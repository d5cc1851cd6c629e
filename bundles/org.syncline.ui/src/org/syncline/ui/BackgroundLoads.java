// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.syncline.connector.Cancellation;

/**
 * Runs reading work away from the home thread and brings the outcome back to it, unless the work
 * was cancelled in between: then neither outcome nor error is reported, whatever the work did.
 *
 * <p>Both executors come from outside, so that the window uses jobs and its display thread, and
 * tests decide themselves when something runs. {@link #start} and {@link Load#cancel} are called on
 * the home thread only.
 */
public final class BackgroundLoads {
    private final Executor background;
    private final Executor home;

    public BackgroundLoads(Executor background, Executor home) {
        this.background = background;
        this.home = home;
    }

    /** A piece of work under way. */
    public static final class Load implements Cancellation {
        private final AtomicBoolean cancelled = new AtomicBoolean();

        /** Gives the work up; its outcome will not be reported. */
        public void cancel() {
            cancelled.set(true);
        }

        @Override
        public boolean isCancelled() {
            return cancelled.get();
        }
    }

    /**
     * Starts work.
     *
     * @param work called once in the background; should look at the cancellation now and then
     * @param done called on the home thread with the outcome
     * @param failed called on the home thread when the work threw
     */
    public <T> Load start(
            Function<Cancellation, T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
        Load load = new Load();
        background.execute(() -> run(load, work, done, failed));
        return load;
    }

    private <T> void run(
            Load load,
            Function<Cancellation, T> work,
            Consumer<T> done,
            Consumer<RuntimeException> failed) {
        if (load.isCancelled()) {
            return;
        }
        Runnable report;
        try {
            T outcome = work.apply(load);
            report = () -> done.accept(outcome);
        } catch (RuntimeException e) {
            report = () -> failed.accept(e);
        }
        Runnable outcome = report;
        home.execute(
                () -> {
                    if (!load.isCancelled()) {
                        outcome.run();
                    }
                });
    }
}

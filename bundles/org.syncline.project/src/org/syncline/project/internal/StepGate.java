// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.syncline.engine.Progress;
import org.syncline.engine.StepResult;

/**
 * Lets steps begin one after the other: a run says what its next step is, and the step that begins
 * takes that. A step has begun when it tells of its first phase, or when it is over.
 */
final class StepGate {
    private final Semaphore one = new Semaphore(1, true);

    /**
     * Runs a step when the one before has begun.
     *
     * @param begun called once, when this one has
     * @param step says what it is, begins, and works
     */
    StepResult through(Progress progress, Runnable begun, Function<Progress, StepResult> step) {
        one.acquireUninterruptibly();
        Passing passing = new Passing(progress, begun);
        try {
            return step.apply(passing);
        } finally {
            passing.pass();
        }
    }

    private final class Passing implements Progress {
        private final Progress progress;
        private final Runnable begun;
        private final AtomicBoolean passed = new AtomicBoolean();

        Passing(Progress progress, Runnable begun) {
            this.progress = progress;
            this.begun = begun;
        }

        void pass() {
            if (passed.compareAndSet(false, true)) {
                one.release();
                begun.run();
            }
        }

        @Override
        public void phase(String name, long total) {
            pass();
            progress.phase(name, total);
        }

        @Override
        public void expect(long about) {
            progress.expect(about);
        }

        @Override
        public void worked(long objects) {
            progress.worked(objects);
        }

        @Override
        public boolean isCancelled() {
            return progress.isCancelled();
        }
    }
}

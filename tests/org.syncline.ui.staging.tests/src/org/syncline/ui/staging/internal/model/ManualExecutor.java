// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Runs nothing before it is told to. */
final class ManualExecutor implements Executor {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
    }

    /** Runs the work that has waited longest; does nothing when there is none. */
    void runOne() {
        Runnable work = waiting.poll();
        if (work != null) {
            work.run();
        }
    }

    /** Runs until nothing is left. */
    void runAll() {
        while (!waiting.isEmpty()) {
            runOne();
        }
    }

    int waiting() {
        return waiting.size();
    }
}

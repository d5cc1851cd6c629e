// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.ui.JobFamilies;
import org.syncline.ui.ProjectContext;

/** A run of steps, off the UI thread. What goes wrong with a step is in the history. */
final class RunJob extends Job {
    private final ProjectSession session;
    private final ProjectContext.RunWork work;
    private final RunTracker tracker;
    private final AtomicBoolean endTold = new AtomicBoolean();
    private final Consumer<ProjectException> onEnd;
    private volatile ProjectException kept;

    /**
     * @param onEnd called at the end with what kept the run from going on, or null
     */
    RunJob(
            String title,
            ProjectSession session,
            ProjectContext.RunWork work,
            RunTracker tracker,
            Consumer<ProjectException> onEnd) {
        super(title);
        this.session = session;
        this.work = work;
        this.tracker = tracker;
        this.onEnd = onEnd;
        setPriority(LONG);
    }

    RunTracker tracker() {
        return tracker;
    }

    /** Whether the end is still to be told; true for the first caller only. */
    boolean takeEnd() {
        return endTold.compareAndSet(false, true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        ProjectException failure = null;
        try {
            work.run(session, tracker);
        } catch (ProjectException e) {
            failure = e;
        } catch (RuntimeException e) {
            ILog.of(getClass()).error("The run failed: " + getName(), e);
            failure =
                    new ProjectException(
                            "The run failed: " + e.getMessage(),
                            "The error log (Window > Show View) has the details.",
                            e);
        } finally {
            tracker.end();
            monitor.done();
            kept = failure;
            onEnd.accept(failure);
        }
        return tracker.isCancelled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    /**
     * Waits for the end.
     *
     * @throws ProjectException what kept the run from going on
     */
    void await() {
        try {
            join();
        } catch (InterruptedException e) {
            cancel();
            Thread.currentThread().interrupt();
            throw new ProjectException(
                    "The run is being stopped.", "What was committed stands; run it again.", e);
        }
        if (kept != null) {
            throw kept;
        }
    }

    @Override
    protected void canceling() {
        tracker.cancel();
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == JobFamilies.RUN;
    }
}

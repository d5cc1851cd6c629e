// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

import java.util.concurrent.Executor;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Where the review's work runs in the window: reading in jobs, the rest on the UI thread. */
public final class WindowExecutors {
    private WindowExecutors() {}

    /** Runs each piece of work as a system job of {@link JobFamilies#LOAD}. */
    public static Executor jobs(String name) {
        return work -> {
            LoadingJob job = new LoadingJob(name, work);
            job.setSystem(true);
            job.setPriority(Job.SHORT);
            job.schedule();
        };
    }

    /** The UI thread; what comes after the display has gone is dropped. */
    public static Executor display(Display display) {
        return work -> {
            if (!display.isDisposed()) {
                display.asyncExec(work);
            }
        };
    }

    private static final class LoadingJob extends Job {
        private final Runnable work;

        LoadingJob(String name, Runnable work) {
            super(name);
            this.work = work;
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            work.run();
            return Status.OK_STATUS;
        }

        @Override
        public boolean belongsTo(Object family) {
            return family == JobFamilies.LOAD;
        }
    }
}

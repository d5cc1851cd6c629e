// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.syncline.project.ProjectException;

/**
 * Fetches something off the UI thread and hands it over on the UI thread. A job that was cancelled
 * hands nothing over, so a view cancels the one before when it asks anew.
 *
 * @param <T> what is fetched
 */
public final class LoadJob<T> extends Job {
    private final Supplier<T> source;
    private final Consumer<T> target;
    private final Consumer<ProjectException> failed;
    private volatile boolean stopped;

    /**
     * @param source called in the background
     * @param target called on the UI thread with what came
     * @param failed called on the UI thread when the source threw; other exceptions than {@link
     *     ProjectException} are logged and wrapped
     */
    public LoadJob(
            String name,
            Supplier<T> source,
            Consumer<T> target,
            Consumer<ProjectException> failed) {
        super(name);
        this.source = source;
        this.target = target;
        this.failed = failed;
        setSystem(true);
        setPriority(SHORT);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            T value = source.get();
            deliver(monitor, () -> target.accept(value));
        } catch (ProjectException e) {
            deliver(monitor, () -> failed.accept(e));
        } catch (RuntimeException e) {
            ILog.of(getClass()).error(getName() + " failed", e);
            ProjectException wrapped =
                    new ProjectException(
                            getName() + " failed: " + e,
                            "The error log of the workbench has the details.",
                            e);
            deliver(monitor, () -> failed.accept(wrapped));
        }
        return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    @Override
    protected void canceling() {
        stopped = true;
    }

    /** Whether somebody cancelled it; a source that waits for others asks. For any thread. */
    public boolean isStopped() {
        return stopped;
    }

    private static void deliver(IProgressMonitor monitor, Runnable action) {
        if (monitor.isCanceled() || !PlatformUI.isWorkbenchRunning()) {
            return;
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(
                    () -> {
                        if (!monitor.isCanceled()) {
                            action.run();
                        }
                    });
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == JobFamilies.LOAD;
    }
}

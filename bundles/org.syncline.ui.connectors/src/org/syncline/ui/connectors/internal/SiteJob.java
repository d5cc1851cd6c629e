// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.syncline.extensions.PlugInException;
import org.syncline.extensions.SiteProgress;
import org.syncline.ui.JobFamilies;
import org.syncline.ui.connectors.internal.model.OfferText;

/** Work with a site, in the background, with progress; cancelled from the dialog or the window. */
final class SiteJob extends Job {
    /** The work itself. */
    @FunctionalInterface
    interface Work {
        /** Called in the background. */
        void run(SiteProgress progress) throws PlugInException;
    }

    /** Who waits for it; called on the UI thread. */
    interface Listener {
        /** How far it is. */
        void progress(String text);

        /** It came to its end, well when there is no problem; cancelled work has none. */
        void ended(PlugInException problem, boolean cancelled);
    }

    private final Work work;
    private final Display display;
    private final Listener listener;

    /**
     * @param one work of this rule goes one after the other
     */
    SiteJob(String name, ISchedulingRule one, Display display, Work work, Listener listener) {
        super(name);
        this.work = work;
        this.display = display;
        this.listener = listener;
        setRule(one);
    }

    @Override
    protected IStatus run(IProgressMonitor given) {
        SubMonitor monitor = SubMonitor.convert(given, getName(), IProgressMonitor.UNKNOWN);
        try {
            work.run(progress(monitor));
            tell(waiting -> waiting.ended(null, false));
        } catch (
                @SuppressWarnings("unused") // somebody cancelled, and that is all
                CancellationException e) {
            tell(waiting -> waiting.ended(null, true));
            return Status.CANCEL_STATUS;
        } catch (PlugInException e) {
            tell(waiting -> waiting.ended(e, false));
        } catch (RuntimeException e) {
            ILog.of(getClass()).error(getName() + " failed", e);
            PlugInException problem =
                    new PlugInException(
                            getName() + " failed: " + e + ".",
                            "The error log of the workbench has the details.",
                            e);
            tell(waiting -> waiting.ended(problem, false));
        }
        return Status.OK_STATUS;
    }

    private SiteProgress progress(SubMonitor monitor) {
        return new SiteProgress() {
            @Override
            public void report(String what, long done, long total) {
                String text = OfferText.progress(what, done, total);
                monitor.subTask(text);
                tell(waiting -> waiting.progress(text));
            }

            @Override
            public boolean cancelled() {
                return monitor.isCanceled();
            }
        };
    }

    private void tell(Consumer<Listener> what) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> what.accept(listener));
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == JobFamilies.LOAD;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.syncline.extensions.PlugIn;
import org.syncline.extensions.PlugInException;
import org.syncline.extensions.Site;
import org.syncline.extensions.SiteOffer;
import org.syncline.extensions.SiteProgress;
import org.syncline.extensions.Sites;

/**
 * The site that a dialog looks at: opened, installed from and closed in jobs that go one after the
 * other. Called on the UI thread.
 */
final class SiteWork {
    private final Sites sites;
    private final Display display;
    private final Consumer<String> progress;
    private final ISchedulingRule one = new OneAfterTheOther();
    private final AtomicReference<Site> site = new AtomicReference<>();
    private SiteJob job;

    /**
     * @param progress called on the UI thread with how far it is
     */
    SiteWork(Sites sites, Display display, Consumer<String> progress) {
        this.sites = sites;
        this.display = display;
        this.progress = progress;
    }

    /** How work ended; called on the UI thread. */
    interface Ending<T> {
        /** It went well. */
        void done(T result);

        /** It did not, or was cancelled; then there is no problem. */
        void failed(PlugInException problem);
    }

    @SuppressWarnings("resource") // closed with the dialog, or when another one is opened
    void look(String address, Ending<List<SiteOffer>> ending) {
        start(
                "Reading a site of connectors",
                waiting -> {
                    forget();
                    Site opened = sites.open(address, waiting);
                    site.set(opened);
                    return opened.offers();
                },
                ending);
    }

    @SuppressWarnings("resource") // closed with the dialog
    void install(SiteOffer offer, Ending<List<PlugIn>> ending) {
        start(
                "Installing a connector",
                waiting -> {
                    Site opened = site.get();
                    return opened.install(offer.id(), waiting);
                },
                ending);
    }

    /** What makes a result in the background. */
    private interface Source<T> {
        T get(SiteProgress progress) throws PlugInException;
    }

    private <T> void start(String name, Source<T> source, Ending<T> ending) {
        AtomicReference<T> result = new AtomicReference<>();
        SiteJob.Listener listener =
                new SiteJob.Listener() {
                    @Override
                    public void progress(String text) {
                        progress.accept(text);
                    }

                    @Override
                    public void ended(PlugInException problem, boolean cancelled) {
                        job = null;
                        if (problem == null && !cancelled) {
                            ending.done(result.get());
                        } else {
                            ending.failed(problem);
                        }
                    }
                };
        job = new SiteJob(name, one, display, waiting -> result.set(source.get(waiting)), listener);
        job.schedule();
    }

    boolean isWorking() {
        return job != null;
    }

    /** Stops what is going on. */
    void cancel() {
        if (job != null) {
            job.cancel();
        }
    }

    /** Gives back what the site kept on disk. */
    void close() {
        cancel();
        ICoreRunnable closing = monitor -> forget();
        Job last = Job.createSystem("Closing a site of connectors", closing);
        last.setRule(one);
        last.schedule();
    }

    @SuppressWarnings("resource") // is what closes it
    private void forget() {
        Site old = site.getAndSet(null);
        if (old != null) {
            old.close();
        }
    }

    private static final class OneAfterTheOther implements ISchedulingRule {
        @Override
        public boolean contains(ISchedulingRule rule) {
            return rule == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule == this;
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.ResourcesPlugin;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.syncline.language.ide.session.LanguageSession;

/**
 * The rule language in this workbench: the session with its server and what keeps that up to date.
 * Nothing is done before the first {@link #start}. Safe for use by many threads; nothing blocks.
 */
public final class RuleLanguage {
    private final ProblemMarkers markers = new ProblemMarkers();
    private final LanguageSession session = new LanguageSession(markers::publish);
    private final DocumentListeners documents = new DocumentListeners(session);
    private final WorkspaceWatcher watcher = new WorkspaceWatcher(session);
    private final AtomicBoolean started = new AtomicBoolean();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    RuleLanguage() {}

    /** The workbench's instance. Extension classes are made by the platform and ask here. */
    public static RuleLanguage get() {
        BundleContext context = FrameworkUtil.getBundle(RuleLanguage.class).getBundleContext();
        return context.getService(context.getServiceReference(RuleLanguage.class));
    }

    /** Makes the server and reads all projects, in a Job. Only the first call does something. */
    public void start() {
        if (!started.compareAndSet(false, true)) {
            return;
        }
        PlatformLogAppender.install();
        FileBuffers.getTextFileBufferManager().addFileBufferListener(documents);
        ResourcesPlugin.getWorkspace()
                .addResourceChangeListener(watcher, IResourceChangeEvent.POST_CHANGE);
        new StartServerJob(session, ready).schedule();
    }

    /**
     * The workbench's session. Requests may be sent before the server has started; they wait for
     * it.
     */
    public static LanguageSession session() {
        return get().session;
    }

    /** Ends when all rule files have been read for the first time. */
    public CompletableFuture<Void> ready() {
        return ready;
    }

    /** Ends the server. */
    void shutdown() {
        if (started.get()) {
            ResourcesPlugin.getWorkspace().removeResourceChangeListener(watcher);
            FileBuffers.getTextFileBufferManager().removeFileBufferListener(documents);
            session.shutdown();
        }
    }
}

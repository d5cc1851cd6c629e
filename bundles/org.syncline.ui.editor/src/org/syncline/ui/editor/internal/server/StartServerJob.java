// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.server;

import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.syncline.language.ide.RuleLanguageServers;
import org.syncline.language.ide.session.LanguageSession;

/** Makes the language server, which takes about half a second, away from the UI thread. */
final class StartServerJob extends Job {
    private final LanguageSession session;
    private final CompletableFuture<Void> ready;

    StartServerJob(LanguageSession session, CompletableFuture<Void> ready) {
        super("Reading the rule files");
        this.session = session;
        this.ready = ready;
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        session.start(RuleLanguageServers.inProcess(), RuleProjects.open())
                .thenRun(() -> ready.complete(null))
                .exceptionally(this::failed);
        return Status.OK_STATUS;
    }

    private Void failed(Throwable failure) {
        ILog.of(StartServerJob.class)
                .error("The rule language did not start; rule files open as plain text.", failure);
        ready.completeExceptionally(failure);
        return null;
    }
}

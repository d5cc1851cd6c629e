// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.server;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

/**
 * Turns the server's diagnostics into problem markers. One job writes them all, since two at a time
 * would leave duplicates; of several results for a file that wait, only the newest is written.
 */
public final class ProblemMarkers {
    /** Marker type, declared in {@code plugin.xml}; not kept from session to session. */
    public static final String TYPE = "org.syncline.ui.editor.ruleProblem";

    /** Marker attribute: the stable code of the finding. */
    public static final String CODE = "code";

    /** Family of the job, so that tests can join it. */
    public static final Object FAMILY = ProblemMarkers.class;

    private final Map<String, List<Diagnostic>> waiting = new ConcurrentHashMap<>();
    private final Writer writer = new Writer();

    ProblemMarkers() {}

    /** Called on the server's queue thread: only takes note. */
    void publish(PublishDiagnosticsParams params) {
        waiting.put(params.getUri(), params.getDiagnostics());
        writer.schedule();
    }

    private final class Writer extends WorkspaceJob {
        Writer() {
            super("Marking problems in rule files");
            setSystem(true);
            setPriority(SHORT);
        }

        @Override
        public boolean belongsTo(Object family) {
            return family == FAMILY;
        }

        @Override
        public IStatus runInWorkspace(IProgressMonitor monitor) {
            for (String uri : List.copyOf(waiting.keySet())) {
                List<Diagnostic> diagnostics = waiting.remove(uri);
                if (diagnostics != null) {
                    write(uri, diagnostics);
                }
            }
            return Status.OK_STATUS;
        }

        private void write(String uri, List<Diagnostic> diagnostics) {
            for (IResource resource : Documents.resources(uri)) {
                try {
                    new FileMarkers(resource).set(diagnostics);
                } catch (CoreException e) {
                    ILog.of(ProblemMarkers.class)
                            .warn(
                                    "The problems of " + resource.getFullPath() + " are not shown",
                                    e);
                }
            }
        }
    }
}

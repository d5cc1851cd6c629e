// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.server;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.syncline.language.ide.session.DocumentUris;
import org.syncline.language.ide.session.LanguageSession;

/** Tells the server of projects that come and go and of rule files that change on disk. */
final class WorkspaceWatcher implements IResourceChangeListener {
    private static final int PROJECT_FLAGS = IResourceDelta.OPEN | IResourceDelta.DESCRIPTION;
    private static final int FILE_FLAGS = IResourceDelta.CONTENT | IResourceDelta.REPLACED;

    private final LanguageSession session;

    WorkspaceWatcher(LanguageSession session) {
        this.session = session;
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        Changes changes = new Changes();
        try {
            event.getDelta().accept(changes::visit);
        } catch (CoreException e) {
            ILog.of(getClass()).error("Changes of rule files went unnoticed", e);
        }
        if (changes.projects) {
            session.setFolders(RuleProjects.open());
        } else if (!changes.files.isEmpty()) {
            session.filesChanged(changes.files);
        }
    }

    private static final class Changes {
        private final List<FileEvent> files = new ArrayList<>();
        private boolean projects;

        boolean visit(IResourceDelta delta) {
            IResource resource = delta.getResource();
            if (resource instanceof IProject) {
                projects |= changed(delta, PROJECT_FLAGS);
            } else if (resource.getType() == IResource.FILE
                    && Documents.EXTENSION.equals(resource.getFileExtension())
                    && resource.getLocationURI() != null
                    && changed(delta, FILE_FLAGS)) {
                files.add(new FileEvent(DocumentUris.text(resource.getLocationURI()), type(delta)));
            }
            return !projects;
        }

        private static boolean changed(IResourceDelta delta, int flags) {
            return delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & flags) != 0;
        }

        private static FileChangeType type(IResourceDelta delta) {
            return switch (delta.getKind()) {
                case IResourceDelta.ADDED -> FileChangeType.Created;
                case IResourceDelta.REMOVED -> FileChangeType.Deleted;
                default -> FileChangeType.Changed;
            };
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.ide.server.BuildManager;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.util.CancelIndicator;

/**
 * Builds the projects that hold changed files. Differs from the stock manager in that a file which
 * belongs to no known project (its project was closed, or is not yet announced) is forgotten; the
 * stock manager keeps it queued and fails at it in every later build. Deltas are not handed from
 * project to project, because a rule project sees no other one.
 */
public final class RuleBuildManager extends BuildManager {
    private final Set<URI> dirty = new LinkedHashSet<>();
    private final Set<URI> deleted = new LinkedHashSet<>();
    private WorkspaceManager workspace;

    @Override
    public void setWorkspaceManager(WorkspaceManager manager) {
        super.setWorkspaceManager(manager);
        workspace = manager;
    }

    @Override
    public Buildable submit(List<URI> dirtyFiles, List<URI> deletedFiles) {
        queue(dirty, deletedFiles, dirtyFiles);
        queue(deleted, dirtyFiles, deletedFiles);
        return this::internalBuild;
    }

    @Override
    protected List<IResourceDescription.Delta> internalBuild(CancelIndicator cancel) {
        Map<ProjectManager, Changes> changes = new LinkedHashMap<>();
        assign(dirty, changes, true);
        assign(deleted, changes, false);
        List<IResourceDescription.Delta> result = new ArrayList<>();
        changes.forEach(
                (project, files) -> {
                    result.addAll(
                            project.doBuild(files.dirty(), files.deleted(), List.of(), cancel)
                                    .getAffectedResources());
                    dirty.removeAll(files.dirty());
                    deleted.removeAll(files.deleted());
                });
        return result;
    }

    private void assign(Set<URI> files, Map<ProjectManager, Changes> changes, boolean changed) {
        files.removeIf(file -> workspace.getProjectManager(file) == null);
        for (URI file : files) {
            Changes own =
                    changes.computeIfAbsent(
                            workspace.getProjectManager(file), project -> Changes.none());
            (changed ? own.dirty() : own.deleted()).add(file);
        }
    }

    private record Changes(List<URI> dirty, List<URI> deleted) {
        static Changes none() {
            return new Changes(new ArrayList<>(), new ArrayList<>());
        }
    }
}

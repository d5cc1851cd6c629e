// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.syncline.project.ProjectException;
import org.syncline.ui.JobFamilies;
import org.syncline.ui.internal.ProjectContextComponent;

/**
 * Opens the project folder: as an Eclipse project, so that editors and markers work, and as a
 * session. When either fails, the context knows why.
 */
public final class OpenProjectJob extends WorkspaceJob {
    private final Path folder;
    private final ProjectContextComponent context;

    public OpenProjectJob(Path folder, ProjectContextComponent context) {
        super("Opening " + folder);
        this.folder = folder;
        this.context = context;
        setRule(ResourcesPlugin.getWorkspace().getRoot());
        setPriority(SHORT);
    }

    @Override
    public IStatus runInWorkspace(IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, 3);
        IProject project = null;
        try {
            project = openResources(progress.split(2));
            PlugInStart.run();
            context.open(folder, project);
        } catch (ProjectException e) {
            context.attachBroken(project, e);
        } catch (CoreException | IOException e) {
            context.attachBroken(project, folderProblem(e));
        }
        return Status.OK_STATUS;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == JobFamilies.OPEN;
    }

    private ProjectException folderProblem(Exception e) {
        String remedy =
                Files.isWritable(folder)
                        ? "Check that the folder can be read, then open it again."
                        : "Make the folder writable for you, then open it again.";
        return new ProjectException(
                "The folder " + folder + " cannot be opened: " + e.getMessage(), remedy, e);
    }

    private IProject openResources(IProgressMonitor monitor) throws CoreException, IOException {
        SubMonitor progress = SubMonitor.convert(monitor, 4);
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no such folder");
        }
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IPath location = IPath.fromPath(folder);
        removeOthers(workspace, location, progress.split(1));
        IProjectDescription description = description(workspace, location);
        IProject project = workspace.getRoot().getProject(description.getName());
        if (!project.exists()) {
            project.create(description, progress.split(1));
        }
        project.open(progress.split(1));
        project.refreshLocal(IResource.DEPTH_INFINITE, progress.split(1));
        hideStore(project);
        return project;
    }

    private static IProjectDescription description(IWorkspace workspace, IPath location)
            throws CoreException {
        IPath file = location.append(IProjectDescription.DESCRIPTION_FILE_NAME);
        if (file.toFile().isFile()) {
            IProjectDescription existing = workspace.loadProjectDescription(file);
            existing.setLocation(location);
            return existing;
        }
        String name = location.isRoot() ? "project" : location.lastSegment();
        IProjectDescription description = workspace.newProjectDescription(name);
        description.setLocation(location);
        return description;
    }

    /**
     * A workspace serves one folder; others can only be left from a folder that was renamed. One
     * whose description was deleted from the folder, as cleaning a clone does, cannot be opened
     * again and is made anew.
     */
    private static void removeOthers(IWorkspace workspace, IPath location, IProgressMonitor monitor)
            throws CoreException {
        for (IProject other : workspace.getRoot().getProjects()) {
            IPath description = location.append(IProjectDescription.DESCRIPTION_FILE_NAME);
            if (!location.equals(other.getLocation()) || !description.toFile().isFile()) {
                other.delete(IResource.NEVER_DELETE_PROJECT_CONTENT | IResource.FORCE, monitor);
            }
        }
    }

    /** Store, locks and logs are no files to look at, and change all the time. */
    private static void hideStore(IProject project) throws CoreException {
        IResource store = project.getFolder(".syncline");
        if (store.exists()) {
            store.setDerived(true, null);
            store.setHidden(true);
        }
    }
}

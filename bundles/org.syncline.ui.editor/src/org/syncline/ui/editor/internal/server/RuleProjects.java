// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.server;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.syncline.language.ide.session.ProjectFolder;

/** The projects whose rule files the server reads. */
final class RuleProjects {
    private RuleProjects() {}

    /** All open projects on a local disk. */
    static List<ProjectFolder> open() {
        return Stream.of(ResourcesPlugin.getWorkspace().getRoot().getProjects())
                .filter(project -> project.isOpen() && project.getLocation() != null)
                .map(RuleProjects::folder)
                .toList();
    }

    private static ProjectFolder folder(IProject project) {
        return new ProjectFolder(project.getName(), project.getLocationURI());
    }
}

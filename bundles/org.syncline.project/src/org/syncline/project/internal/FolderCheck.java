// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.syncline.project.ProjectException;

/** Whether a path can be worked on as a project. */
public final class FolderCheck {
    private FolderCheck() {}

    /**
     * The absolute path of an existing project folder.
     *
     * @throws ProjectException when it does not exist or is no folder
     */
    public static Path projectFolder(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (!Files.exists(absolute)) {
            throw new ProjectException(
                    "There is no folder " + absolute + ".",
                    "Give the folder that holds the project's .sync files, or make a sample with \"syncline demo\".",
                    null);
        }
        if (!Files.isDirectory(absolute)) {
            throw new ProjectException(
                    absolute + " is a file, not a project folder.",
                    "Give the folder that holds the .sync files.",
                    null);
        }
        if (!Files.isReadable(absolute)) {
            throw new ProjectException(
                    "The folder " + absolute + " cannot be read.",
                    "Ask for the right to read it.",
                    null);
        }
        return absolute;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.syncline.project.ProjectException;

/**
 * The line {@code staging on} or {@code staging off} in the files of a project: the only place
 * where the mode stands, so what people read in a file is what holds.
 */
final class StagingLine {
    private static final int DEEPEST = 8;

    private final Path folder;

    StagingLine(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the line, or puts one at the beginning of the project's block.
     *
     * @return whether a file was changed
     * @throws ProjectException when no file declares the project, or it cannot be written
     */
    boolean set(boolean on) {
        try {
            for (Path file : files()) {
                String text = Files.readString(file);
                ProjectBlockScan scan = new ProjectBlockScan(text);
                if (scan.found()) {
                    String after = scan.withStaging(on);
                    if (after.equals(text)) {
                        return false;
                    }
                    FileReplacement.write(file, after);
                    return true;
                }
            }
        } catch (IOException e) {
            throw new ProjectException(
                    "The project file cannot be changed: " + e.getMessage(),
                    "Make it writable, or write the line by hand.",
                    e);
        }
        throw new ProjectException(
                "No file declares the project.",
                "Write a block such as: project \"Name\" { staging on }",
                null);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".sync"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}

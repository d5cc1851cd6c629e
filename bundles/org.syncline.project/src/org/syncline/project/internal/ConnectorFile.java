// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.syncline.language.ConnectorSource;
import org.syncline.language.RuleFiles;
import org.syncline.project.ProjectException;

/** The file that declares a connector, for changing its declaration. */
final class ConnectorFile {
    private final Path folder;

    ConnectorFile(Path folder) {
        this.folder = folder;
    }

    /**
     * Changes the declaration.
     *
     * @return whether the text is another now
     * @throws ProjectException when no file declares the connector without syntax errors, or it
     *     cannot be written
     */
    boolean change(String connector, Function<ConnectorSource, String> change) {
        for (var file : RuleFiles.read(folder).texts().entrySet()) {
            var source = ConnectorSource.find(file.getValue(), connector);
            if (source.isPresent()) {
                String after = change.apply(source.get());
                // A declaration that cannot be read again would lock the person out of the form.
                if (ConnectorSource.find(after, connector).isEmpty()) {
                    throw new ProjectException(
                            "The change cannot be written into " + file.getKey() + ".",
                            "Make it in the text of the file.",
                            null);
                }
                return write(file.getKey(), file.getValue(), after);
            }
        }
        throw new ProjectException(
                "No file declares connector \"" + connector + "\", or its file has syntax errors.",
                "Run \"syncline check\" and mend the syntax errors first.",
                null);
    }

    private boolean write(String name, String before, String after) {
        if (after.equals(before)) {
            return false;
        }
        try {
            FileReplacement.write(folder.resolve(name), after);
            return true;
        } catch (IOException e) {
            throw new ProjectException(
                    name + " cannot be written: " + Causes.sentence(e),
                    "Make the file writable.",
                    e);
        }
    }

    /** Writes a new file of the project. */
    Path create(Path relative, String text) {
        try {
            Path file = folder.resolve(relative);
            Files.createDirectories(file.getParent());
            if (Files.exists(file)) {
                FileReplacement.write(file, text);
            } else {
                Files.writeString(file, text);
            }
            return relative;
        } catch (IOException e) {
            throw new ProjectException(
                    relative + " cannot be written: " + Causes.sentence(e),
                    "Make the folder writable.",
                    e);
        }
    }
}

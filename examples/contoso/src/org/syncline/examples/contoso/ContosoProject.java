// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.syncline.project.ExampleProject;
import org.syncline.project.ProjectException;

/** {@link ContosoExample} as the sample project of {@code demo}. */
public final class ContosoProject implements ExampleProject {
    private final ContosoExample example = new ContosoExample();

    @Override
    public String name() {
        return "Contoso";
    }

    @Override
    public int defaultObjects() {
        return ContosoExample.DEFAULT_OBJECTS;
    }

    @Override
    public boolean isIn(Path folder) {
        try {
            return example.recognise(folder).isPresent();
        } catch (IOException e) {
            throw failed(folder, "read", e);
        }
    }

    @Override
    public void create(Path folder, int people) {
        try {
            example.create(folder, people);
        } catch (FileAlreadyExistsException e) {
            throw new ProjectException(
                    "The folder " + folder + " holds something else than this sample.",
                    "Name a new or empty folder: syncline demo DIR.",
                    e);
        } catch (IOException e) {
            throw failed(folder, "written", e);
        }
    }

    @Override
    public void advance(Path folder) {
        try {
            example.advance(folder);
        } catch (IOException e) {
            throw failed(folder, "brought up to date", e);
        }
    }

    private static ProjectException failed(Path folder, String what, IOException e) {
        return new ProjectException(
                "The sample in " + folder + " cannot be " + what + ": " + e.getMessage(),
                "Name a folder that you may write to: syncline demo DIR.",
                e);
    }
}

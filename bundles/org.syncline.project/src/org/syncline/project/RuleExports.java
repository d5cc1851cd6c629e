// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.io.IOException;
import java.nio.file.Path;
import org.syncline.migration.MigrationException;
import org.syncline.migration.export.RuleFiles;
import org.syncline.migration.export.RuleFormat;
import org.syncline.project.internal.OwnFolder;
import org.syncline.rules.ProjectModel;

/** Writes a project's rules in a foreign format. */
public final class RuleExports {
    private RuleExports() {}

    /**
     * Writes the files of all rules. The folder must be missing, empty, or as this operation left
     * it: a rule file of somebody else, or one that somebody changed, is never overwritten, and no
     * file of a rule that is gone stays behind to be imported. Nothing is written when anything
     * stands against it.
     *
     * @param model a project without errors
     * @param folder made when it does not exist
     * @return what was written
     * @throws ProjectException when a rule cannot be written or the folder holds something else
     */
    public static RuleFiles write(ProjectModel model, RuleFormat format, Path folder) {
        try {
            RuleFiles written = RuleFiles.of(model, format);
            new OwnFolder(folder).replaceWith(written.files());
            return written;
        } catch (MigrationException e) {
            throw new ProjectException(e.getMessage(), e.remedy(), e);
        } catch (IOException e) {
            throw new ProjectException(
                    "The rules cannot be written to " + folder + ": " + e.getMessage(),
                    "Name a folder that you may write to with --out.",
                    e);
        }
    }
}

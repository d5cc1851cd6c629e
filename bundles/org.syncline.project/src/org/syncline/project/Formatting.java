// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syncline.language.ConnectorCatalog;
import org.syncline.language.Finding;
import org.syncline.language.FindingCodes;
import org.syncline.language.ProjectCompiler;
import org.syncline.language.RuleFiles;
import org.syncline.language.Severity;
import org.syncline.language.SourceFormatter;
import org.syncline.project.internal.FileReplacement;
import org.syncline.project.internal.FolderCheck;
import org.syncline.rules.SourceLocation;

/** Lays out the rule files of a project. Safe for use by many threads. */
public final class Formatting {
    private static final Set<String> SYNTAX =
            Set.of(FindingCodes.SYNTAX, FindingCodes.NESTING_TOO_DEEP);

    private final SourceFormatter formatter = new SourceFormatter();

    /**
     * What became of the files.
     *
     * @param changed paths relative to the project, of files that are or would be changed
     * @param unchanged how many files had their layout already
     * @param broken files that were left alone: the first error of each
     */
    public record Result(List<String> changed, int unchanged, List<Finding> broken) {
        public Result {
            changed = List.copyOf(changed);
            broken = List.copyOf(broken);
        }
    }

    /**
     * Tells which files are not laid out, and changes none.
     *
     * @throws ProjectException when there is no such folder
     */
    public Result check(Path folder) {
        return run(folder, false);
    }

    /**
     * Rewrites the files that are not laid out, each at once or not at all.
     *
     * @throws ProjectException when there is no such folder, or a file cannot be written: then
     *     those before it, by name, are written
     */
    public Result format(Path folder) {
        return run(folder, true);
    }

    private Result run(Path folder, boolean write) {
        Path project = FolderCheck.projectFolder(folder);
        RuleFiles files = RuleFiles.read(project);
        List<Finding> broken = new ArrayList<>(files.findings());
        List<String> changed = new ArrayList<>();
        int unchanged = 0;
        for (Map.Entry<String, String> file : files.texts().entrySet()) {
            Optional<String> laidOut = formatter.layout(file.getValue());
            if (laidOut.isEmpty()) {
                broken.add(firstError(file.getKey(), file.getValue()));
            } else if (laidOut.get().equals(file.getValue())) {
                unchanged++;
            } else {
                if (write) {
                    replace(project.resolve(file.getKey()), laidOut.get());
                }
                changed.add(file.getKey());
            }
        }
        return new Result(changed, unchanged, broken);
    }

    private static Finding firstError(String path, String text) {
        return new ProjectCompiler(ConnectorCatalog.UNKNOWN)
                .compile(Map.of(path, text)).findings().stream()
                        .filter(finding -> SYNTAX.contains(finding.code()))
                        .findFirst()
                        .orElseGet(() -> tooLong(path));
    }

    private static Finding tooLong(String path) {
        return new Finding(
                new SourceLocation(path, 1, 1),
                0,
                FindingCodes.UNREADABLE_FILE,
                Severity.ERROR,
                "The layout would be longer than a rule file may be. Split it.");
    }

    private static void replace(Path file, String text) {
        try {
            FileReplacement.write(file, text);
        } catch (IOException e) {
            throw new ProjectException(
                    "The file " + file + " cannot be written: " + e.getMessage(),
                    "Ask for the right to write to its folder.",
                    e);
        }
    }
}

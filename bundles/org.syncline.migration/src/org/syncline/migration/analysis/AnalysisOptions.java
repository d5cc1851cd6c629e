// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How to analyse.
 *
 * @param objects number of users, contacts and groups, where a person knows it; above everything
 *     that files say
 * @param project the objects that a project has imported, by connector and type, if it was counted;
 *     those of connectors that are no source are marked as not counted
 * @param path the path that a person chose whatever the number of objects, or empty
 * @param redact whether host names, names in the directory, SIDs and accounts are replaced by
 *     placeholders
 */
public record AnalysisOptions(
        OptionalLong objects,
        List<ObjectCount.TypeCount> project,
        Optional<UpgradePath> path,
        boolean redact) {
    /** Everything from the files. */
    public static final AnalysisOptions DEFAULT =
            new AnalysisOptions(OptionalLong.empty(), List.of(), Optional.empty(), false);

    public AnalysisOptions {
        Objects.requireNonNull(objects, "objects");
        project = List.copyOf(project);
        Objects.requireNonNull(path, "path");
    }

    public AnalysisOptions withObjects(long number) {
        return new AnalysisOptions(OptionalLong.of(number), project, path, redact);
    }

    public AnalysisOptions withProject(List<ObjectCount.TypeCount> counts) {
        return new AnalysisOptions(objects, counts, path, redact);
    }

    public AnalysisOptions withPath(UpgradePath chosen) {
        return new AnalysisOptions(objects, project, Optional.of(chosen), redact);
    }

    public AnalysisOptions redacted() {
        return new AnalysisOptions(objects, project, path, true);
    }
}

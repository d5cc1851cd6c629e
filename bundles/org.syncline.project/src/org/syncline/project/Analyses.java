// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.nio.file.Path;
import java.util.List;
import org.syncline.migration.MigrationException;
import org.syncline.migration.analysis.AnalysisOptions;
import org.syncline.migration.analysis.UpgradeAnalysis;
import org.syncline.migration.analysis.UpgradeAnalyzer;

/** Analyses old configurations before a move. */
public final class Analyses {
    private Analyses() {}

    /**
     * Analyses all sources together; writes nothing.
     *
     * @param sources files and folders of the old configuration
     * @throws ProjectException when a source cannot be read or is no configuration
     */
    public static UpgradeAnalysis analyze(List<Path> sources, AnalysisOptions options) {
        try {
            return new UpgradeAnalyzer().analyze(sources, options);
        } catch (MigrationException e) {
            throw new ProjectException(e.getMessage(), e.remedy(), e);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.syncline.migration.MigrationException;
import org.syncline.migration.analysis.AnalysisOptions;
import org.syncline.migration.analysis.ObjectCount.TypeCount;
import org.syncline.migration.analysis.UpgradeAnalysis;
import org.syncline.migration.analysis.UpgradeAnalyzer;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.Direction;
import org.syncline.rules.LinkType;
import org.syncline.rules.SyncRule;

/** Analyses old configurations before a move. */
public final class Analyses {
    private Analyses() {}

    /**
     * The objects that a project has imported, by connector and type, for the number of objects of
     * an analysis. Those of connectors whose objects come into the metaverse count, those of pure
     * targets do not.
     */
    public static List<TypeCount> objects(ProjectSession session) {
        Set<String> sources = new HashSet<>();
        for (SyncRule rule : session.model().rules()) {
            if (rule.direction() == Direction.INBOUND && rule.linkType() == LinkType.PROVISION) {
                sources.add(rule.connector());
            }
        }
        List<TypeCount> counts = new ArrayList<>();
        for (ConnectorDefinition connector : session.model().connectors()) {
            boolean counted = sources.contains(connector.name());
            session.objectTypes(connector.name())
                    .forEach((type, n) -> counts.add(count(connector, type, n, counted)));
        }
        return counts;
    }

    private static TypeCount count(
            ConnectorDefinition connector, String type, long number, boolean counted) {
        return new TypeCount(connector.name(), type, number, counted);
    }

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

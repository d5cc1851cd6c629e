// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.ArrayList;
import java.util.List;
import org.syncline.migration.report.Block;

/** The part of the report on the old server and its database. */
final class ServerPart {
    private ServerPart() {}

    static List<Block> blocks(UpgradeAnalysis analysis) {
        List<Block.Fact> facts = new ArrayList<>();
        analysis.server()
                .forEach(
                        fact ->
                                facts.add(
                                        new Block.Fact(
                                                fact.name(),
                                                fact.known() ? fact.value() : "unknown")));
        DatabaseFacts database = analysis.database();
        List<Block.Fact> data = new ArrayList<>();
        data.add(
                new Block.Fact(
                        "Database", database.kind().inWords() + " (" + database.why() + ")"));
        if (!database.name().isEmpty()) {
            data.add(new Block.Fact("Database name", database.name()));
        }
        return List.of(
                new Block.Facts(facts),
                new Block.Facts(data),
                new Block.Paragraph(database.advice()));
    }
}

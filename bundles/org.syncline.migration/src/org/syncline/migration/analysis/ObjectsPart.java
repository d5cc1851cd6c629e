// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.ArrayList;
import java.util.List;
import org.syncline.migration.analysis.ObjectCount.Bound;
import org.syncline.migration.report.Block;

/** The part of the report on numbers and path. */
final class ObjectsPart {
    private ObjectsPart() {}

    static String number(ObjectCount count) {
        return switch (count.bound()) {
            case UNKNOWN -> "unknown";
            case AT_LEAST -> "at least " + Words.number(count.objects()) + from(count);
            case EXACT -> Words.number(count.objects()) + from(count);
        };
    }

    private static String from(ObjectCount count) {
        return switch (count.source()) {
            case GIVEN -> " users, contacts and groups (as given)";
            case CSEXPORT -> " users, contacts and groups (counted in connector space exports)";
            case PROJECT -> " users, contacts and groups (counted in the project)";
            case NONE -> "";
        };
    }

    static String estimate(UpgradeAnalysis analysis) {
        if (analysis.path().estimateMinutes().isEmpty()) {
            return "unknown: three hours for every 50,000 objects (the vendor's planning figure)";
        }
        String atLeast = analysis.objects().bound() == Bound.AT_LEAST ? "at least " : "";
        return atLeast
                + Words.duration(analysis.path().estimateMinutes().getAsLong())
                + " (the vendor's planning figure for its own upgrade: three hours for 50,000"
                + " objects)";
    }

    static List<Block> blocks(UpgradeAnalysis analysis) {
        PathChoice path = analysis.path();
        List<Block> blocks = new ArrayList<>();
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(new Block.Fact("Objects", number(analysis.objects())));
        facts.add(new Block.Fact("Recommended path", path.recommended().inWords()));
        if (path.overridden()) {
            facts.add(new Block.Fact("Chosen path", path.chosen().inWords() + " (by hand)"));
        }
        facts.add(new Block.Fact("Why", path.why()));
        facts.add(new Block.Fact("Estimate", estimate(analysis)));
        blocks.add(new Block.Facts(facts));
        path.notes().forEach(note -> blocks.add(new Block.Paragraph(note)));
        if (!analysis.objects().types().isEmpty()) {
            blocks.add(types(analysis.objects()));
        }
        analysis.objects()
                .remarks()
                .forEach(remark -> blocks.add(new Block.Paragraph("Note: " + remark + ".")));
        return blocks;
    }

    private static Block types(ObjectCount count) {
        return new Block.Table(
                "What was counted",
                List.of("connector", "object type", "objects", "counts"),
                count.types().stream()
                        .map(
                                t ->
                                        List.of(
                                                t.connector(),
                                                t.type().isEmpty() ? "(no type)" : t.type(),
                                                Words.number(t.objects()),
                                                t.counted() ? "yes" : "no"))
                        .toList());
    }
}

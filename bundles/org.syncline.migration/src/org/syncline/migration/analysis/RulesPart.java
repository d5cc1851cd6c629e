// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.ArrayList;
import java.util.List;
import org.syncline.migration.report.Block;

/** The part of the report on synchronization rules; nothing where there are none. */
final class RulesPart {
    private RulesPart() {}

    static List<Block> blocks(UpgradeAnalysis analysis) {
        RuleOverview rules = analysis.rules();
        if (rules.standard() + rules.standardNamed() + rules.custom().size() == 0) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(new Block.Fact("Standard rules", Words.number(rules.standard())));
        if (rules.standardNamed() > 0) {
            facts.add(
                    new Block.Fact(
                            "Standard rules that a policy only names",
                            Words.number(rules.standardNamed())));
        }
        facts.add(new Block.Fact("Custom rules", Words.number(rules.custom().size())));
        facts.add(
                new Block.Fact(
                        "Standard rules with signs of a change",
                        Words.number(rules.modified().size())
                                + " (what a change leaves no sign of cannot be seen in the files)"));
        facts.add(new Block.Fact("Disabled rules", Words.number(rules.disabled().size())));
        blocks.add(new Block.Facts(facts));
        table("Custom rules", rules.custom(), blocks);
        table("Standard rules with signs of a change", rules.modified(), blocks);
        table("Disabled rules", rules.disabled(), blocks);
        return blocks;
    }

    private static void table(String caption, List<RuleFinding> rules, List<Block> blocks) {
        if (rules.isEmpty()) {
            return;
        }
        blocks.add(
                new Block.Table(
                        caption,
                        List.of("rule", "connector", "direction", "precedence", "note", "where"),
                        rules.stream()
                                .map(
                                        r ->
                                                List.of(
                                                        r.name(),
                                                        r.connector(),
                                                        r.direction(),
                                                        r.precedence(),
                                                        r.remark(),
                                                        Words.place(r.location())))
                                .toList()));
    }
}

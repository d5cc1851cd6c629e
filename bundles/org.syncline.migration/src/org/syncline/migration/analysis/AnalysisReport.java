// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.ArrayList;
import java.util.List;
import org.syncline.migration.report.Block;
import org.syncline.migration.report.Report;
import org.syncline.migration.report.Report.Section;

/** An analysis as a person reads it, on a terminal or in a browser. Stateless. */
public final class AnalysisReport {
    private AnalysisReport() {}

    /** The report; its texts are as they are in the analysis. */
    public static Report of(UpgradeAnalysis analysis) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("Result", result(analysis)));
        if (!analysis.supported()) {
            sections.add(
                    new Section(
                            "What the vendor's wizard refuses",
                            BlockersPart.blocks(analysis.blockers())));
        }
        sections.add(new Section("Objects and path", ObjectsPart.blocks(analysis)));
        sections.add(new Section("What carries over", carryOver(analysis)));
        sections.add(new Section("Connected systems", SystemsPart.blocks(analysis)));
        sections.add(new Section("Connector filters", filters(analysis)));
        if (!RulesPart.blocks(analysis).isEmpty()) {
            sections.add(new Section("Synchronization rules", RulesPart.blocks(analysis)));
        }
        sections.add(new Section("Old server and database", ServerPart.blocks(analysis)));
        sections.add(new Section("Accounts", accounts(analysis)));
        sections.add(new Section("What to do next", next(analysis)));
        if (!analysis.remarks().isEmpty()) {
            sections.add(new Section("Remarks", remarks(analysis)));
        }
        return new Report(
                "Upgrade analysis",
                "Of "
                        + String.join(", ", analysis.sources())
                        + ". What the files do not say is"
                        + " unknown here, never a guess.",
                sections);
    }

    private static List<Block> result(UpgradeAnalysis analysis) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(BlockersPart.verdict(analysis));
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(
                new Block.Fact(
                        "Product",
                        analysis.product().inWords() + " (" + analysis.productWhy() + ")"));
        facts.add(new Block.Fact("Objects", ObjectsPart.number(analysis.objects())));
        facts.add(new Block.Fact("Path", analysis.path().chosen().inWords()));
        facts.add(new Block.Fact("Estimate", ObjectsPart.estimate(analysis)));
        blocks.add(new Block.Facts(facts));
        return blocks;
    }

    private static List<Block> carryOver(UpgradeAnalysis analysis) {
        return List.of(
                new Block.Table(
                        "Part by part",
                        List.of("part", "found", "vendor's upgrade", "Syncline"),
                        analysis.carryOver().stream()
                                .map(c -> List.of(c.what(), c.found(), c.vendor(), c.syncline()))
                                .toList()));
    }

    private static List<Block> filters(UpgradeAnalysis analysis) {
        if (analysis.filters().isEmpty()) {
            return List.of(new Block.Paragraph("No connector filter is in the files."));
        }
        return List.of(
                new Block.Table(
                        "Objects that meet one of these are left out",
                        List.of("filter", "object type", "connector", "operators", "note", "where"),
                        analysis.filters().stream()
                                .map(
                                        f ->
                                                List.of(
                                                        f.words(),
                                                        f.objectType(),
                                                        f.connector(),
                                                        f.trust().word().replace('-', ' '),
                                                        f.remark(),
                                                        Words.place(f.location())))
                                .toList()));
    }

    private static List<Block> accounts(UpgradeAnalysis analysis) {
        if (analysis.accounts().isEmpty()) {
            return List.of(new Block.Paragraph("The files name no account."));
        }
        return List.of(
                new Block.Paragraph(
                        "No file holds a password, and none is shown here. For each of these a new"
                                + " one has to be set."),
                new Block.Table(
                        "Accounts whose passwords must be reset",
                        List.of("account", "system", "purpose", "what to do"),
                        analysis.accounts().stream()
                                .map(a -> List.of(a.account(), a.system(), a.purpose(), a.remedy()))
                                .toList()));
    }

    private static List<Block> next(UpgradeAnalysis analysis) {
        return List.of(
                new Block.Steps(
                        analysis.next().stream()
                                .map(step -> new Block.Step(step.text(), step.command()))
                                .toList()));
    }

    private static List<Block> remarks(UpgradeAnalysis analysis) {
        return List.of(
                new Block.Table(
                        "What else was noticed while reading",
                        List.of("about", "remark", "where"),
                        analysis.remarks().stream()
                                .map(
                                        r ->
                                                List.of(
                                                        r.subject(),
                                                        (r.understood() ? "" : "not understood: ")
                                                                + r.text(),
                                                        Words.place(r.location())))
                                .toList()));
    }
}

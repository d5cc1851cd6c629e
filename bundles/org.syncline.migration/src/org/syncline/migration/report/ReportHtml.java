// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a report as one HTML page. Stateless. */
public final class ReportHtml {
    private ReportHtml() {}

    /** The whole document. */
    public static String of(Report report) {
        HtmlPage page = new HtmlPage(report.title(), report.subtitle());
        for (Report.Section section : report.sections()) {
            page.section(section.heading());
            section.blocks().forEach(block -> add(block, page));
        }
        return page.finish();
    }

    private static void add(Block block, HtmlPage page) {
        switch (block) {
            case Block.Heading heading -> page.heading(heading.text());
            case Block.Paragraph paragraph -> page.paragraph(paragraph.text());
            case Block.Callout callout ->
                    page.callout(
                            callout.tone(),
                            Html.joined(
                                    Html.mark(callout.tone(), callout.word()),
                                    Html.text(callout.text())));
            case Block.Facts facts -> page.facts(facts(facts));
            case Block.Steps steps ->
                    page.steps(steps.steps().stream().map(ReportHtml::step).toList());
            case Block.Table table -> page.table(table.caption(), table.columns(), rows(table));
        }
    }

    private static Map<String, Html> facts(Block.Facts facts) {
        Map<String, Html> all = new LinkedHashMap<>();
        facts.facts().forEach(fact -> all.put(fact.name(), Html.text(fact.value())));
        return all;
    }

    private static Html step(Block.Step step) {
        List<Html> lines = new ArrayList<>();
        lines.add(Html.text(step.text()));
        if (!step.command().isEmpty()) {
            lines.add(Html.code(step.command()));
        }
        return Html.lines(lines);
    }

    private static List<List<Html>> rows(Block.Table table) {
        return table.rows().stream().map(row -> row.stream().map(Html::text).toList()).toList();
    }
}

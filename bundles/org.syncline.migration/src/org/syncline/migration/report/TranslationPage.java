// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.syncline.migration.FilterMode;
import org.syncline.migration.Outcome;
import org.syncline.migration.ReportItem;
import org.syncline.migration.TranslationReport;

/**
 * What became of an old configuration, as a page for a browser: what needs a person first, then the
 * rest, by source file, with the line, the file that holds it now, and the reason.
 */
public final class TranslationPage {
    private static final String FILTER = "filter";
    private static final String DIFFERENCE = "difference";
    private static final List<String> COLUMNS =
            List.of("Line", "What", "Now in", "Why, and what to do");

    private final TranslationReport report;
    private final HtmlPage page;

    private TranslationPage(TranslationReport report) {
        this.report = report;
        this.page =
                new HtmlPage(
                        "Translation report", "What became of the old configuration, item by item");
    }

    /**
     * The whole page.
     *
     * @param filters how connector filters were translated
     */
    public static String of(TranslationReport report, FilterMode filters) {
        TranslationPage translation = new TranslationPage(report);
        translation.summary();
        translation.filters(filters);
        translation.differences();
        translation.outcome(
                Outcome.NOT_UNDERSTOOD,
                "Not understood",
                "These stand in the files as comments at their place. Write them by hand, or find"
                        + " out that they are not needed.");
        translation.outcome(
                Outcome.NOT_CARRIED_OVER,
                "Not carried over",
                "These are not in the files; the reason says what to do instead.");
        translation.outcome(
                Outcome.NOT_VERIFIED,
                "Not verified",
                "These are in the files, and something was assumed. Look at each once.");
        translation.outcome(Outcome.CARRIED_OVER, "Carried over", "These are in the files.");
        return translation.page.finish();
    }

    private void summary() {
        page.section("Summary");
        long lost = report.count(Outcome.NOT_UNDERSTOOD);
        if (lost > 0) {
            page.callout(
                    Tone.BAD,
                    Html.joined(
                            Html.mark(Tone.BAD, "Not complete"),
                            Html.text(
                                    lost
                                            + " not understood. Settle this before the"
                                            + " rules run.")));
        } else {
            page.callout(
                    Tone.GOOD,
                    Html.joined(
                            Html.mark(Tone.GOOD, "Complete"),
                            Html.text("Everything that was found was understood.")));
        }
        Map<String, Html> facts = new LinkedHashMap<>();
        for (Outcome outcome : List.of(Outcome.values()).reversed()) {
            facts.put(sentence(outcome.word()), Html.text(count(outcome)));
        }
        facts.put(
                "Source files",
                Html.text(String.valueOf(byFile(report.items(), item -> true).size())));
        page.facts(facts);
    }

    private String count(Outcome outcome) {
        return String.valueOf(report.count(outcome));
    }

    private static String sentence(String word) {
        String text = word.replace('-', ' ');
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Semantics reference, 5.5: the two translations do not mean the same. */
    private void filters(FilterMode mode) {
        List<ReportItem> filters =
                report.items().stream().filter(item -> item.kind().equals(FILTER)).toList();
        if (filters.isEmpty()) {
            return;
        }
        page.section("Connector filters");
        page.paragraph(
                mode == FilterMode.CLOUD_FILTERED
                        ? "Each filter became a rule that marks what it matches with cloudFiltered"
                                + " (--filters cloud-filtered), as the vendor's own upgrade did."
                                + " The old engine kept a filtered object out before any join."
                                + " Here it still joins and contributes its attributes, and the"
                                + " mark counts for the whole person or group: copies in other"
                                + " forests that no filter matched leave the targets too."
                        : "Each filter became the opposite condition in the scope of join rules"
                                + " (--filters join-scope). That is exact: a filtered object stays"
                                + " out of the metaverse as in the old engine, and copies in other"
                                + " forests are not touched.");
        page.paragraph(
                "With one forest, and nothing else joined to its objects, both come to the same.");
        table("Filters, with their difference to the old engine", filters, true);
    }

    private void differences() {
        List<ReportItem> items =
                report.items().stream().filter(item -> item.kind().equals(DIFFERENCE)).toList();
        if (!items.isEmpty()) {
            page.section("Differences between the sources");
            page.paragraph(
                    "The same thing stood in several sources and was not the same there. The first"
                            + " was taken.");
            table("What differs", items, true);
        }
    }

    private void outcome(Outcome outcome, String heading, String meaning) {
        Map<String, List<ReportItem>> files =
                byFile(
                        report.items(outcome),
                        item -> !item.kind().equals(FILTER) && !item.kind().equals(DIFFERENCE));
        if (files.isEmpty()) {
            return;
        }
        page.section(heading + " (" + count(outcome) + ")");
        page.paragraph(meaning);
        long above = report.count(outcome) - files.values().stream().mapToLong(List::size).sum();
        if (above > 0) {
            page.paragraph(above + " of them stand above, with the filters or the differences.");
        }
        files.forEach(
                (file, items) -> {
                    page.heading(file);
                    table(heading + ": " + file, items, false);
                });
    }

    private static Map<String, List<ReportItem>> byFile(
            List<ReportItem> items, Predicate<ReportItem> chosen) {
        Map<String, List<ReportItem>> files = new LinkedHashMap<>();
        items.stream()
                .filter(chosen)
                .forEach(
                        item ->
                                files.computeIfAbsent(item.source().file(), f -> new ArrayList<>())
                                        .add(item));
        return files;
    }

    /**
     * @param places whether rows name the file and the outcome too
     */
    private void table(String caption, List<ReportItem> items, boolean places) {
        List<String> columns = new ArrayList<>(COLUMNS);
        if (places) {
            columns.set(0, "Where");
        }
        page.table(caption, columns, items.stream().map(item -> row(item, places)).toList());
    }

    private static List<Html> row(ReportItem item, boolean places) {
        int line = item.source().line();
        String where =
                places
                        ? item.source().file() + (line > 0 ? ":" + line : "")
                        : line > 0 ? String.valueOf(line) : "–";
        Html what = Html.text(item.kind() + ": " + item.subject());
        return List.of(
                Html.text(where),
                places ? Html.joined(Html.mark(tone(item), mark(item)), what) : what,
                Html.code(item.target()),
                Html.text(item.reason()));
    }

    private static String mark(ReportItem item) {
        return item.outcome().word().replace('-', ' ');
    }

    private static Tone tone(ReportItem item) {
        return switch (item.outcome()) {
            case CARRIED_OVER -> Tone.GOOD;
            case NOT_VERIFIED -> Tone.WARNING;
            case NOT_CARRIED_OVER -> Tone.PLAIN;
            case NOT_UNDERSTOOD -> Tone.BAD;
        };
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.syncline.model.Printable;

/**
 * Writes a report for a terminal: lines of at most 100 characters where words allow it, control and
 * bidirectional characters made visible. Stateless.
 */
public final class ReportText {
    private static final int WIDTH = 100;
    private static final int CELL = 2_000;

    private ReportText() {}

    /** The whole text, every line ended. */
    public static String of(Report report) {
        StringBuilder out = new StringBuilder();
        out.append(safe(report.title())).append('\n');
        if (!report.subtitle().isEmpty()) {
            wrap(out, "", "", report.subtitle());
        }
        for (Report.Section section : report.sections()) {
            String heading = safe(section.heading());
            out.append('\n').append(heading).append('\n');
            out.append("-".repeat(Math.min(WIDTH, heading.length()))).append('\n');
            for (Block block : section.blocks()) {
                if ((block instanceof Block.Table || block instanceof Block.Heading)
                        && block != section.blocks().getFirst()) {
                    out.append('\n');
                }
                add(block, out);
            }
        }
        return out.toString();
    }

    private static void add(Block block, StringBuilder out) {
        switch (block) {
            case Block.Heading heading -> wrap(out, "  ", "  ", heading.text());
            case Block.Paragraph paragraph -> wrap(out, "  ", "  ", paragraph.text());
            case Block.Callout callout ->
                    wrap(
                            out,
                            "  ",
                            "  ",
                            callout.word().toUpperCase(Locale.ROOT) + ": " + callout.text());
            case Block.Facts facts -> facts(facts, out);
            case Block.Steps steps -> steps(steps, out);
            case Block.Table table -> table(table, out);
        }
    }

    private static void facts(Block.Facts facts, StringBuilder out) {
        int width = 0;
        for (Block.Fact fact : facts.facts()) {
            width = Math.max(width, safe(fact.name()).length());
        }
        for (Block.Fact fact : facts.facts()) {
            String name = safe(fact.name());
            String first = "  " + name + " ".repeat(width - name.length()) + "  ";
            wrap(out, first, " ".repeat(first.length()), fact.value());
        }
    }

    private static void steps(Block.Steps steps, StringBuilder out) {
        int number = 1;
        for (Block.Step step : steps.steps()) {
            String first = String.format("  %2d. ", number++);
            wrap(out, first, " ".repeat(first.length()), step.text());
            if (!step.command().isEmpty()) {
                out.append(" ".repeat(first.length() + 2))
                        .append(safe(step.command()))
                        .append('\n');
            }
        }
    }

    private static void table(Block.Table table, StringBuilder out) {
        wrap(out, "  ", "  ", table.caption() + ":");
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.columns());
        rows.addAll(table.rows());
        int[] widths = widths(rows, table.columns().size());
        if (total(widths) <= WIDTH) {
            rows.forEach(row -> aligned(row, widths, out));
        } else {
            table.rows().forEach(row -> stacked(table.columns(), row, out));
        }
    }

    private static int[] widths(List<List<String>> rows, int columns) {
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], safe(row.get(i)).length());
            }
        }
        return widths;
    }

    private static int total(int[] widths) {
        int total = 2;
        for (int width : widths) {
            total += width + 2;
        }
        return total;
    }

    private static void aligned(List<String> row, int[] widths, StringBuilder out) {
        StringBuilder line = new StringBuilder("  ");
        for (int i = 0; i < widths.length; i++) {
            String cell = safe(row.get(i));
            line.append("  ").append(cell).append(" ".repeat(widths[i] - cell.length()));
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    /** Too wide for columns: the first cell leads, the others follow under their headings. */
    private static void stacked(List<String> columns, List<String> row, StringBuilder out) {
        wrap(out, "    ", "      ", row.getFirst());
        for (int i = 1; i < row.size(); i++) {
            if (!row.get(i).isBlank()) {
                wrap(out, "        ", "          ", columns.get(i) + ": " + row.get(i));
            }
        }
    }

    private static String safe(String text) {
        return Printable.of(text, CELL);
    }

    /** Breaks at blanks; a word that is longer than a line stays whole. */
    private static void wrap(StringBuilder out, String first, String next, String text) {
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : safe(text).split(" ")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                out.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(next);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }
}

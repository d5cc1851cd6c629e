// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.write;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.syncline.formats.ForeignFlow;
import org.syncline.language.ExpressionParser;
import org.syncline.language.Quoting;
import org.syncline.migration.Outcome;
import org.syncline.migration.internal.SyncText;
import org.syncline.rules.expression.Expression;
import org.syncline.rules.expression.ExpressionSources;

/** Writes the flows of one rule, one below the other with their arrows in a column. */
final class FlowWriter {
    private static final int WIDTH = 110;
    private static final int INDENT = 8;
    private static final int WIDEST_COLUMN = 40;

    /** Literals that the language reads as an expression when they stand alone. */
    private static final Set<String> EXPRESSIONS =
            Set.of("NULL", "Nothing", "AuthoritativeNull", "IgnoreThisFlow", "CRLF");

    private final SyncText text;
    private final String rule;
    private final ExpressionParser parser;
    private final Findings findings;

    FlowWriter(SyncText text, String rule, ExpressionParser parser, Findings findings) {
        this.text = text;
        this.rule = rule;
        this.parser = parser;
        this.findings = findings;
    }

    void write(List<ForeignFlow> flows) {
        int column = column(flows);
        for (ForeignFlow flow : flows) {
            if (!flow.remark().isEmpty() && flow.kind() != ForeignFlow.Kind.NOT_CARRIED) {
                text.comment(flow.remark());
            }
            write(flow, column);
        }
    }

    /** Where the arrows stand; a few very long names do not push all others away. */
    private static int column(List<ForeignFlow> flows) {
        return flows.stream()
                .filter(flow -> flow.kind() != ForeignFlow.Kind.NOT_CARRIED)
                .filter(flow -> Words.isWritable(flow.target()))
                .mapToInt(flow -> Words.target(flow.target()).length())
                .filter(length -> length <= WIDEST_COLUMN)
                .max()
                .orElse(0);
    }

    private void write(ForeignFlow flow, int column) {
        if (flow.kind() == ForeignFlow.Kind.NOT_CARRIED) {
            notCarried(flow);
            return;
        }
        Optional<String> merge = merge(flow.mergeType());
        if (!Words.isWritable(flow.target())) {
            notUnderstood(flow, "No rule file can name its target.");
        } else if (merge.isEmpty()) {
            notUnderstood(flow, "The merge type " + flow.mergeType() + " is not known.");
        } else {
            String target = Words.target(flow.target());
            String head = target + " ".repeat(Math.max(0, column - target.length())) + " <- ";
            String options = (flow.once() ? " once" : "") + merge.get();
            switch (flow.kind()) {
                case DIRECT -> direct(flow, head, options);
                case CONSTANT -> constant(flow, head, options);
                default -> expression(flow, head, options);
            }
        }
    }

    private static Optional<String> merge(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "", "update" -> Optional.of("");
            case "replace" -> Optional.of(" replace");
            case "merge" -> Optional.of(" merge");
            case "mergecaseinsensitive" -> Optional.of(" merge ignoring-case");
            default -> Optional.empty();
        };
    }

    private void direct(ForeignFlow flow, String head, String options) {
        if (flow.sources().size() != 1) {
            notUnderstood(flow, "A direct flow has one source, not " + flow.sources().size() + ".");
        } else if (!Words.isWritable(flow.sources().getFirst())) {
            notUnderstood(flow, "No rule file can name its source.");
        } else {
            text.line(head + Words.directSource(flow.sources().getFirst()) + options);
        }
    }

    private void constant(ForeignFlow flow, String head, String options) {
        String reads = reads(flow.sources(), List.of());
        if (Quoting.canQuote(flow.text())) {
            text.line(head + Words.constant(flow.text()) + options + reads);
            return;
        }
        String lines =
                flow.text().lines().map(Quoting::string).collect(Collectors.joining(" & CRLF & "));
        boolean ended = flow.text().endsWith("\n") || flow.text().endsWith("\r");
        text.line(head + lines + (ended ? " & CRLF" : "") + options + reads);
        findings.add(
                Outcome.NOT_VERIFIED,
                "flow",
                rule + ": " + flow.target(),
                flow.location(),
                "a constant of several lines; it is written as an expression with CRLF");
    }

    private void expression(ForeignFlow flow, String head, String options) {
        String written = flow.text().strip();
        ExpressionReading reading = ExpressionReading.of(written, parser);
        if (!reading.isUnderstood()) {
            notUnderstood(flow, reading.failure());
            return;
        }
        String word = isReadOtherwise(reading.tree()) ? "expression " : "";
        String behind = options + reads(flow.sources(), ExpressionSources.of(reading.tree()));
        int start = 4 + head.length() + word.length();
        boolean fits = start + written.length() + behind.length() <= WIDTH;
        String lines =
                fits && Quoting.canQuote(written)
                        ? written
                        : ExpressionLayout.of(
                                reading.tokens(), start, INDENT, behind.length(), WIDTH);
        text.line(head + word + lines + behind);
    }

    /** A literal alone would be read as a constant, another word as an attribute. */
    private static boolean isReadOtherwise(Expression tree) {
        return switch (tree) {
            case Expression.StringLiteral literal -> true;
            case Expression.NumberLiteral literal -> true;
            case Expression.Negation negation ->
                    negation.operand() instanceof Expression.NumberLiteral;
            case Expression.Word word -> !EXPRESSIONS.contains(word.name());
            default -> false;
        };
    }

    private static String reads(List<String> sources, List<String> named) {
        if (sources.equals(named)) {
            return "";
        }
        return sources.isEmpty()
                ? " reads ()"
                : " reads "
                        + sources.stream()
                                .filter(Words::isWritable)
                                .map(Quoting::name)
                                .collect(Collectors.joining(", "));
    }

    private void notCarried(ForeignFlow flow) {
        text.comment("NOT CARRIED OVER: " + flow.target() + " <- " + oneLine(flow.text()));
        if (!flow.remark().isEmpty()) {
            text.comment("  " + flow.remark());
        }
        findings.add(
                Outcome.NOT_CARRIED_OVER,
                "flow",
                rule + ": " + flow.target(),
                flow.location(),
                flow.remark().isEmpty() ? "it has no counterpart" : flow.remark());
    }

    private void notUnderstood(ForeignFlow flow, String reason) {
        text.comment("NOT TRANSLATED: " + reason);
        text.comment("  " + flow.target() + " <- " + source(flow) + details(flow));
        findings.add(
                Outcome.NOT_UNDERSTOOD,
                "flow",
                rule + ": " + flow.target(),
                flow.location(),
                reason + " The flow stands as a comment: write it by hand.");
    }

    private static String source(ForeignFlow flow) {
        return flow.kind() == ForeignFlow.Kind.DIRECT
                ? String.join(", ", flow.sources())
                : oneLine(flow.text());
    }

    private static String details(ForeignFlow flow) {
        boolean usual = flow.mergeType().isEmpty() || flow.mergeType().equalsIgnoreCase("Update");
        return (flow.once() ? ", once" : "") + (usual ? "" : ", merge type " + flow.mergeType());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("[ \\t]*\\R[ \\t]*", " ");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syncline.formats.ForeignClause;
import org.syncline.formats.ForeignJoin;
import org.syncline.formats.ForeignRule;
import org.syncline.language.Quoting;
import org.syncline.migration.Outcome;
import org.syncline.migration.internal.SyncText;
import org.syncline.rules.ScopeOperator;

/**
 * Writes the scope and the joins of a rule. What is not understood there is never left out
 * silently: without it a rule would reach more objects, so it becomes a comment and the rule is
 * disabled.
 */
final class CriteriaWriter {
    private static final int WIDTH = 100;

    private final SyncText text;
    private final ForeignRule rule;
    private final Findings findings;

    CriteriaWriter(SyncText text, ForeignRule rule, Findings findings) {
        this.text = text;
        this.rule = rule;
        this.findings = findings;
    }

    /** Whether the rule can do what it did. */
    boolean isUnderstood() {
        return rule.scope().stream()
                        .allMatch(
                                group ->
                                        !group.isEmpty()
                                                && group.stream()
                                                        .allMatch(c -> failure(c).isEmpty()))
                && rule.joins().stream()
                        .allMatch(
                                group ->
                                        !group.isEmpty()
                                                && group.stream()
                                                        .allMatch(j -> failure(j).isEmpty()));
    }

    void write() {
        List<Written> scope = new ArrayList<>();
        for (List<ForeignClause> group : rule.scope()) {
            scope.add(
                    new Written(
                            group.stream()
                                    .filter(c -> failure(c).isEmpty())
                                    .map(this::clause)
                                    .toList(),
                            group.stream()
                                    .filter(c -> !failure(c).isEmpty())
                                    .map(this::lost)
                                    .toList()));
        }
        alternatives("scope", scope);
        List<Written> joins = new ArrayList<>();
        for (List<ForeignJoin> group : rule.joins()) {
            joins.add(
                    new Written(
                            group.stream()
                                    .filter(j -> failure(j).isEmpty())
                                    .map(this::join)
                                    .toList(),
                            group.stream()
                                    .filter(j -> !failure(j).isEmpty())
                                    .map(this::lost)
                                    .toList()));
        }
        alternatives("join", joins);
    }

    /**
     * One alternative.
     *
     * @param conditions those that can be written
     * @param comments what is said of the others
     */
    private record Written(List<String> conditions, List<String> comments) {}

    private void alternatives(String word, List<Written> groups) {
        String lead = word + " ";
        for (Written group : groups) {
            if (!group.conditions().isEmpty()) {
                conditions(word, lead, group.conditions());
                lead = " ".repeat(word.length() - 2) + "or ";
            }
            group.comments().forEach(text::comment);
            if (group.conditions().isEmpty() && group.comments().isEmpty()) {
                text.comment(
                        "NOT TRANSLATED: an alternative of the " + word + " without conditions");
                lost("an alternative of the " + word, "it has no conditions", rule.location());
            }
        }
    }

    private void conditions(String word, String lead, List<String> conditions) {
        StringBuilder line = new StringBuilder(lead).append(conditions.getFirst());
        for (String condition : conditions.subList(1, conditions.size())) {
            if (4 + line.length() + 5 + condition.length() > WIDTH) {
                text.line(line.toString());
                line.setLength(0);
                line.append(" ".repeat(word.length() - 3)).append("and ").append(condition);
            } else {
                line.append(" and ").append(condition);
            }
        }
        text.line(line.toString());
    }

    private String clause(ForeignClause clause) {
        ScopeOperator operator = ScopeOperator.ofWord(clause.operator()).orElseThrow();
        String head = Quoting.name(clause.attribute()) + " " + operator;
        if (operator.needsValue()) {
            return head + " " + Words.scopeValue(clause.value());
        }
        if (!clause.value().isBlank()) {
            findings.add(
                    Outcome.NOT_VERIFIED,
                    "scope",
                    rule.name() + ": " + head,
                    clause.location(),
                    "the test of presence had a value, which was left out");
        }
        return head;
    }

    private String join(ForeignJoin join) {
        return Quoting.name(join.csAttribute())
                + " = "
                + Quoting.name(join.mvAttribute())
                + (join.caseSensitive() ? " case-sensitive" : "");
    }

    private static Optional<String> failure(ForeignClause clause) {
        if (ScopeOperator.ofWord(clause.operator()).isEmpty()) {
            return Optional.of(
                    "the operator " + Quoting.shown(clause.operator()) + " is not known");
        }
        if (!Words.isWritable(clause.attribute())) {
            return Optional.of("no rule file can name its attribute");
        }
        return Quoting.canQuote(clause.value())
                ? Optional.empty()
                : Optional.of("its value has more than one line");
    }

    private static Optional<String> failure(ForeignJoin join) {
        boolean writable =
                Words.isWritable(join.csAttribute()) && Words.isWritable(join.mvAttribute());
        return writable
                ? Optional.empty()
                : Optional.of("no rule file can name one of its attributes");
    }

    private String lost(ForeignClause clause) {
        String words =
                clause.attribute() + " " + clause.operator() + " " + Quoting.shown(clause.value());
        String reason = failure(clause).orElseThrow();
        lost(words, reason, clause.location());
        return "  and " + words + "  NOT TRANSLATED, because " + reason;
    }

    private String lost(ForeignJoin join) {
        String words = join.csAttribute() + " = " + join.mvAttribute();
        String reason = failure(join).orElseThrow();
        lost(words, reason, join.location());
        return "  and " + words + "  NOT TRANSLATED, because " + reason;
    }

    private void lost(String words, String reason, org.syncline.rules.SourceLocation location) {
        findings.add(
                Outcome.NOT_UNDERSTOOD,
                "scope or join",
                rule.name() + ": " + words,
                location,
                reason
                        + "; without it the rule would reach other objects, so the rule is"
                        + " disabled: write the condition by hand and enable it");
    }
}

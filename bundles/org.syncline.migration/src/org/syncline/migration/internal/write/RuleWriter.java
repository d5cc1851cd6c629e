// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.write;

import java.util.Map;
import java.util.Optional;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.Identifiers;
import org.syncline.language.ExpressionParser;
import org.syncline.language.Quoting;
import org.syncline.migration.Outcome;
import org.syncline.migration.internal.SyncText;
import org.syncline.rules.Direction;

/**
 * Writes foreign rules as rules of the language, with every field (semantics reference, 2.2;
 * formats reference, 1.2). For one thread.
 */
public final class RuleWriter {
    private final RuleNames names;
    private final Findings findings;
    private final ExpressionParser parser;

    /**
     * @param names all rules of the project
     * @param findings receives what could not be written
     */
    public RuleWriter(RuleNames names, Findings findings) {
        this.names = names;
        this.findings = findings;
        this.parser = new ExpressionParser();
    }

    /**
     * Writes one rule.
     *
     * @param connector the name of its connector in the project
     * @param name the rule's name in the project
     * @param precedence the number that stands for a missing one
     */
    public void write(
            SyncText text, ForeignRule rule, String connector, String name, int precedence) {
        rule.remarks().forEach(text::comment);
        if (!Words.isWritable(rule.sourceType()) || !Words.isWritable(rule.targetType())) {
            unnamable(text, rule);
            return;
        }
        CriteriaWriter criteria = new CriteriaWriter(text, rule, findings);
        String direction = rule.direction() == Direction.INBOUND ? "inbound" : "outbound";
        text.open(direction + " rule " + SyncText.quoted(name));
        identity(text, rule);
        ends(text, rule, connector);
        text.line("link " + rule.linkType().word());
        precedence(text, rule, precedence);
        disabled(text, rule, criteria);
        if (!rule.scope().isEmpty() || !rule.joins().isEmpty()) {
            text.blank();
            criteria.write();
        }
        if (!rule.flows().isEmpty()) {
            text.blank();
            new FlowWriter(text, rule.name(), parser, findings).write(rule.flows());
        }
        text.close();
    }

    private void unnamable(SyncText text, ForeignRule rule) {
        text.comment("NOT TRANSLATED: the rule " + rule.name() + ", because no rule can name");
        text.comment("  its types " + rule.sourceType() + " and " + rule.targetType());
        findings.add(
                Outcome.NOT_UNDERSTOOD,
                "rule",
                rule.name(),
                rule.location(),
                "no rule can name its object types; it stands as a comment");
    }

    private void identity(SyncText text, ForeignRule rule) {
        if (rule.id() != null) {
            text.line("id " + SyncText.quoted(rule.id()));
        }
        if (rule.internalId() != null
                && (rule.id() == null || !Identifiers.same(rule.id(), rule.internalId()))) {
            text.line("internal-id " + SyncText.quoted(rule.internalId()));
        }
        if (rule.version() != null && rule.version() >= 0) {
            text.line("version " + rule.version());
        }
        if (!rule.tag().isEmpty()) {
            text.line("tag " + SyncText.quoted(rule.tag()));
        }
        if (!rule.description().isEmpty()) {
            for (String line : rule.description().split("\\R", -1)) {
                text.line("description " + SyncText.quoted(line));
            }
        }
        if (rule.passwordSync()) {
            text.line("password-sync");
        }
        if (!isUsualExpiry(rule.softDeleteExpiry())) {
            text.line("soft-delete-expiry " + SyncText.quoted(rule.softDeleteExpiry()));
        }
        for (Map.Entry<String, String> extra : rule.extras().entrySet()) {
            extra(text, rule, extra);
        }
    }

    /** Both formats write no expiry, one as a time and one as a number. */
    private static boolean isUsualExpiry(String expiry) {
        return expiry == null || expiry.isBlank() || expiry.matches("0+(:0+)*");
    }

    private void extra(SyncText text, ForeignRule rule, Map.Entry<String, String> extra) {
        if (Quoting.canQuote(extra.getKey()) && Quoting.canQuote(extra.getValue())) {
            text.line(
                    "extra "
                            + Quoting.string(extra.getKey())
                            + " = "
                            + Quoting.string(extra.getValue()));
            return;
        }
        text.comment("NOT CARRIED OVER: " + extra.getKey() + " = " + extra.getValue());
        findings.add(
                Outcome.NOT_CARRIED_OVER,
                "field",
                rule.name() + ": " + extra.getKey(),
                rule.location(),
                "a field that is not known, of several lines");
    }

    private static void ends(SyncText text, ForeignRule rule, String connector) {
        String named = SyncText.quoted(connector) + " ";
        boolean inbound = rule.direction() == Direction.INBOUND;
        text.line(
                "from "
                        + (inbound ? named : "")
                        + type(rule.sourceType())
                        + "  to "
                        + (inbound ? "" : named)
                        + type(rule.targetType()));
    }

    private static String type(String name) {
        return name.equals("*") ? name : Quoting.name(name);
    }

    private void precedence(SyncText text, ForeignRule rule, int otherwise) {
        Optional<String> after = neighbour(rule, rule.precedenceAfter());
        Optional<String> before = neighbour(rule, rule.precedenceBefore());
        String neighbours =
                after.map(name -> " after " + SyncText.quoted(name)).orElse("")
                        + before.map(name -> " before " + SyncText.quoted(name)).orElse("");
        boolean numbered = rule.precedence() != null && rule.precedence() > 0;
        boolean placed = isKnown(rule, rule.precedenceAfter(), rule.precedenceBefore());
        if (numbered || (rule.precedence() != null && !placed)) {
            text.line("precedence " + Math.max(0, rule.precedence()) + neighbours);
        } else if (placed) {
            text.line("precedence" + neighbours);
        } else {
            text.line("precedence " + otherwise + neighbours);
            findings.add(
                    Outcome.NOT_VERIFIED,
                    "precedence",
                    rule.name(),
                    rule.location(),
                    "the source gives no number; " + otherwise + " was free");
        }
    }

    private boolean isKnown(ForeignRule rule, String... ids) {
        for (String id : ids) {
            if (id != null && names.neighbour(rule, id).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> neighbour(ForeignRule rule, String id) {
        return Optional.ofNullable(id).map(known -> names.neighbour(rule, known).orElse(known));
    }

    private static void disabled(SyncText text, ForeignRule rule, CriteriaWriter criteria) {
        if (!criteria.isUnderstood()) {
            text.comment("Disabled by the translation: a condition below is not understood, and");
            text.comment("without it the rule would reach other objects.");
            text.line("disabled");
        } else if (rule.disabled()) {
            text.line("disabled");
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.export;

import java.util.List;
import org.syncline.formats.ForeignClause;
import org.syncline.formats.ForeignJoin;
import org.syncline.formats.ForeignRule;
import org.syncline.migration.export.RuleFormat;
import org.syncline.rules.Direction;
import org.syncline.rules.JoinCondition;
import org.syncline.rules.RuleDetails;
import org.syncline.rules.ScopeClause;
import org.syncline.rules.SyncRule;

/** Makes a foreign rule of a rule. */
public final class RuleConversion {
    private final Identities identities;
    private final RuleFormat format;

    public RuleConversion(Identities identities, RuleFormat format) {
        this.identities = identities;
        this.format = format;
    }

    /** The rule with every field that the format has. */
    public ForeignRule convert(SyncRule rule, Notes notes) {
        RuleDetails details = rule.details();
        boolean inbound = rule.direction() == Direction.INBOUND;
        String id = id(rule, notes);
        return new ForeignRule(
                id,
                details.internalId() == null ? id : details.internalId(),
                details.version() == null ? 1 : details.version(),
                rule.name(),
                rule.description() == null ? "" : rule.description(),
                details.tag(),
                rule.direction(),
                rule.disabled(),
                details.passwordSync(),
                connector(rule, notes),
                inbound ? rule.csType() : rule.mvType(),
                inbound ? rule.mvType() : rule.csType(),
                rule.linkType(),
                precedence(rule),
                neighbour(rule, details.precedenceAfter(), notes),
                neighbour(rule, details.precedenceBefore(), notes),
                expiry(details),
                scope(rule, notes),
                joins(rule, notes),
                rule.flows().stream().map(flow -> FlowConversion.convert(flow, notes)).toList(),
                details.extras(),
                List.of(),
                rule.location());
    }

    private static String id(SyncRule rule, Notes notes) {
        if (!Identities.hasId(rule)) {
            notes.add(
                    "The rule has no "
                            + (rule.id() == null ? "id" : "GUID as its id")
                            + "; one was made from its "
                            + (rule.id() == null ? "connector, direction and name" : "id")
                            + ". Write id \""
                            + Identities.id(rule)
                            + "\" into the rule to keep it when that changes.");
        }
        return Identities.id(rule);
    }

    private String connector(SyncRule rule, Notes notes) {
        return identities
                .connector(rule.connector())
                .orElseGet(
                        () -> {
                            notes.add(
                                    "The connector \""
                                            + rule.connector()
                                            + "\" has no GUID as its id, so its name was written."
                                            + " Put the identifier that it has on the server into"
                                            + " its declaration: id \"…\".");
                            return rule.connector();
                        });
    }

    /**
     * XML is the state of a server, where each rule has its number; a script asks for a place next
     * to a rule with the number 0 (semantics reference, 2.2).
     */
    private Integer precedence(SyncRule rule) {
        if (format == RuleFormat.AADCONNECT_XML) {
            return rule.precedence();
        }
        RuleDetails details = rule.details();
        boolean placed = details.precedenceAfter() != null || details.precedenceBefore() != null;
        return details.givenPrecedence() == null && placed ? 0 : rule.precedence();
    }

    private String neighbour(SyncRule rule, String text, Notes notes) {
        if (text == null) {
            return null;
        }
        return identities
                .neighbour(rule, text)
                .orElseGet(
                        () -> {
                            notes.add(
                                    "The neighbour \""
                                            + text
                                            + "\" is no rule of this project and no GUID; it is"
                                            + " left out.");
                            return null;
                        });
    }

    /** A time span for both formats: the writer of scripts counts its ticks. */
    private static String expiry(RuleDetails details) {
        return details.softDeleteExpiry() == null ? "00:00:00" : details.softDeleteExpiry();
    }

    private static List<List<ForeignClause>> scope(SyncRule rule, Notes notes) {
        return rule.scope().stream()
                .map(group -> group.clauses().stream().map(c -> clause(c, notes)).toList())
                .toList();
    }

    private static ForeignClause clause(ScopeClause clause, Notes notes) {
        if (clause.caseSensitive()) {
            notes.add(
                    clause.location(),
                    "The condition on "
                            + clause.attribute()
                            + " is case-sensitive here. The old format cannot say that: there it"
                            + " may also match values in another case.");
        }
        return new ForeignClause(
                clause.attribute(), clause.operator().name(), clause.value(), clause.location());
    }

    private static List<List<ForeignJoin>> joins(SyncRule rule, Notes notes) {
        return rule.joins().stream()
                .map(group -> group.conditions().stream().map(c -> join(c, notes)).toList())
                .toList();
    }

    private static ForeignJoin join(JoinCondition condition, Notes notes) {
        if (condition.csAttribute().equals("dn") || condition.mvAttribute().equals("dn")) {
            notes.add(
                    condition.location(),
                    "The join compares an object's name (dn). Whether the old system does that is"
                            + " not verified; try it there before you rely on it.");
        }
        return new ForeignJoin(
                condition.csAttribute(),
                condition.mvAttribute(),
                condition.caseSensitive(),
                condition.location());
    }
}

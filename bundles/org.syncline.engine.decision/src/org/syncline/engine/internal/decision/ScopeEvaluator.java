// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.model.Dn;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.rules.ScopeClause;
import org.syncline.rules.ScopeGroup;
import org.syncline.rules.SyncRule;

/**
 * Scoping filters (semantics reference, 2.3): clauses of a group must all hold, groups are
 * alternatives, no group means every object. A positive operator is true when any value matches, a
 * negative one when none does, so also of an absent attribute.
 */
public final class ScopeEvaluator {
    /**
     * One clause, evaluated.
     *
     * @param found values of its attribute
     * @param error why it cannot be evaluated, or null
     */
    public record ClauseResult(ScopeClause clause, Values found, boolean holds, String error) {}

    private ScopeEvaluator() {}

    /** Those of the rules, in their order, that have the object in scope. */
    public static List<CompiledRule> inScope(List<CompiledRule> rules, RuleSource source)
            throws DecisionException {
        List<CompiledRule> found = new ArrayList<>(rules.size());
        for (CompiledRule rule : rules) {
            if (inScope(rule.rule(), source)) {
                found.add(rule);
            }
        }
        return found;
    }

    /**
     * Whether a rule has the object in scope.
     *
     * @throws DecisionException when a clause cannot be evaluated, for example a bit test with a
     *     value that is no number
     */
    public static boolean inScope(SyncRule rule, RuleSource source) throws DecisionException {
        if (rule.scope().isEmpty()) {
            return true;
        }
        for (ScopeGroup group : rule.scope()) {
            if (allHold(rule, group, source)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Every clause of a rule's scope by itself, for an explanation.
     *
     * @return by group; a clause that cannot be evaluated says why
     */
    public static List<List<ClauseResult>> explain(SyncRule rule, RuleSource source) {
        return rule.scope().stream()
                .map(
                        group ->
                                group.clauses().stream()
                                        .map(clause -> explain(rule, clause, source))
                                        .toList())
                .toList();
    }

    private static ClauseResult explain(SyncRule rule, ScopeClause clause, RuleSource source) {
        Values found = source.attribute(clause.attribute());
        try {
            return new ClauseResult(clause, found, holds(rule, clause, source), null);
        } catch (DecisionException e) {
            return new ClauseResult(clause, found, false, e.getMessage());
        }
    }

    private static boolean allHold(SyncRule rule, ScopeGroup group, RuleSource source)
            throws DecisionException {
        for (ScopeClause clause : group.clauses()) {
            if (!holds(rule, clause, source)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(SyncRule rule, ScopeClause clause, RuleSource source)
            throws DecisionException {
        String value = source.parameters().expand(clause.value());
        Values found = source.attribute(clause.attribute());
        return switch (clause.operator()) {
            case ISNULL -> found.isEmpty();
            case ISNOTNULL -> !found.isEmpty();
            case ISMEMBEROF -> isMember(rule, clause, value, source);
            case ISNOTMEMBEROF -> !isMember(rule, clause, value, source);
            default -> any(rule, clause, value, found) != clause.operator().isNegative();
        };
    }

    private static boolean isMember(
            SyncRule rule, ScopeClause clause, String value, RuleSource source)
            throws DecisionException {
        if (!Dn.isValid(value)) {
            throw unusable(rule, clause, value, "Write the full name of the group.");
        }
        return source.memberOf(Dn.of(value));
    }

    /** Whether any value passes the positive form of the operator. */
    private static boolean any(SyncRule rule, ScopeClause clause, String wanted, Values found)
            throws DecisionException {
        for (Value value : found) {
            if (matches(rule, clause, wanted, value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(SyncRule rule, ScopeClause clause, String wanted, Value value)
            throws DecisionException {
        String left = fold(value.text(), clause);
        String right = fold(wanted, clause);
        return switch (clause.operator()) {
            case EQUAL, NOTEQUAL, ISIN, ISNOTIN -> equal(value, left, wanted, right);
            case LESSTHAN -> compare(value, left, wanted, right) < 0;
            case LESSTHAN_OR_EQUAL -> compare(value, left, wanted, right) <= 0;
            case GREATERTHAN -> compare(value, left, wanted, right) > 0;
            case GREATERTHAN_OR_EQUAL -> compare(value, left, wanted, right) >= 0;
            case CONTAINS, NOTCONTAINS -> left.contains(right);
            case STARTSWITH, NOTSTARTSWITH -> left.startsWith(right);
            case ENDSWITH, NOTENDSWITH -> left.endsWith(right);
            case ISBITSET, ISBITNOTSET -> bits(rule, clause, wanted, value);
            case ISNULL, ISNOTNULL, ISMEMBEROF, ISNOTMEMBEROF ->
                    throw new IllegalStateException("not a test of values: " + clause.operator());
        };
    }

    private static String fold(String text, ScopeClause clause) {
        return clause.caseSensitive() ? text : text.toLowerCase(Locale.ROOT);
    }

    private static boolean equal(Value value, String left, String wanted, String right) {
        if (value instanceof Value.Reference reference && Dn.isValid(wanted)) {
            return reference.dn().equals(Dn.of(wanted));
        }
        if (value instanceof Value.Int && number(wanted) != null) {
            return compare(value, left, wanted, right) == 0;
        }
        if (value instanceof Value.Bool) {
            return value.text().equalsIgnoreCase(wanted);
        }
        return left.equals(right);
    }

    /** By number when the attribute holds a number, else by text (semantics reference, 2.3). */
    private static int compare(Value value, String left, String wanted, String right) {
        Long number = number(wanted);
        return value instanceof Value.Int integer && number != null
                ? Long.compare(integer.number(), number)
                : left.compareTo(right);
    }

    /** All bits of the mask must be set. */
    private static boolean bits(SyncRule rule, ScopeClause clause, String wanted, Value value)
            throws DecisionException {
        Long mask = number(wanted);
        if (mask == null) {
            throw unusable(rule, clause, wanted, "Write the mask as a decimal number.");
        }
        if (value instanceof Value.Int integer) {
            return (integer.number() & mask) == mask;
        }
        Long bits = number(value.text());
        return bits != null && (bits & mask) == mask;
    }

    @SuppressWarnings("unused") // of a text that is no number, only that it is none matters
    private static Long number(String text) {
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static DecisionException unusable(
            SyncRule rule, ScopeClause clause, String value, String remedy) {
        return new DecisionException(
                ErrorTypes.INVALID_OPERATOR,
                ErrorTypes.STEP_FILTER,
                rule,
                "The scope \""
                        + clause.attribute()
                        + " "
                        + clause.operator()
                        + " "
                        + value
                        + "\" of rule \""
                        + rule.name()
                        + "\" cannot be evaluated. "
                        + remedy);
    }
}

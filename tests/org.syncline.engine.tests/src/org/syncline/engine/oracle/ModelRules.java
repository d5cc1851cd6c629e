// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.rules.Direction;
import org.syncline.rules.JoinCondition;
import org.syncline.rules.JoinGroup;
import org.syncline.rules.ScopeClause;
import org.syncline.rules.ScopeGroup;
import org.syncline.rules.SyncRule;
import org.syncline.rules.expression.CompiledExpression;
import org.syncline.rules.expression.EvaluationContext;
import org.syncline.rules.expression.EvaluationException;
import org.syncline.rules.expression.ExpressionResult;

/** Scopes, joins and expressions of the model (semantics, 2.3, 2.4 and 2.6). */
final class ModelRules {
    private ModelRules() {}

    /** Rules of a connector and direction, by precedence. */
    static List<SyncRule> of(List<SyncRule> rules, String connector, Direction direction) {
        return rules.stream()
                .filter(r -> !r.disabled() && r.connector().equals(connector))
                .filter(r -> r.direction() == direction)
                .sorted(Comparator.comparingInt(SyncRule::precedence))
                .toList();
    }

    /** Alternatives of clauses that must all be true; none at all is true (2.3). */
    static boolean inScope(SyncRule rule, Function<String, Values> source) {
        return rule.scope().isEmpty()
                || rule.scope().stream().anyMatch(group -> holds(group, source));
    }

    /** What the scopes of outbound rules ask for. */
    static Set<String> asked(List<SyncRule> rules) {
        return rules.stream()
                .filter(r -> r.direction() == Direction.OUTBOUND)
                .flatMap(r -> r.scope().stream())
                .flatMap(group -> group.clauses().stream())
                .map(ScopeClause::attribute)
                .collect(Collectors.toSet());
    }

    private static boolean holds(ScopeGroup group, Function<String, Values> source) {
        return group.clauses().stream().allMatch(c -> holds(c, source.apply(c.attribute())));
    }

    private static boolean holds(ScopeClause clause, Values values) {
        String wanted = clause.value().toLowerCase(Locale.ROOT);
        return switch (clause.operator()) {
            case ISNULL -> values.isEmpty();
            case ISNOTNULL -> !values.isEmpty();
            case EQUAL, ISIN -> any(values, wanted::equals);
            case NOTEQUAL, ISNOTIN -> !any(values, wanted::equals);
            case STARTSWITH -> any(values, text -> text.startsWith(wanted));
            case NOTCONTAINS -> !any(values, text -> text.contains(wanted));
            default -> throw new IllegalArgumentException(clause.toString());
        };
    }

    private static boolean any(Values values, java.util.function.Predicate<String> test) {
        return values.stream().map(v -> v.text().toLowerCase(Locale.ROOT)).anyMatch(test);
    }

    /** All conditions of a group; an absent value matches nothing (2.4). */
    static boolean matches(
            JoinGroup group, Function<String, Values> object, Function<String, Values> person) {
        return group.conditions().stream()
                .allMatch(
                        c ->
                                shareOne(
                                        c,
                                        object.apply(c.csAttribute()),
                                        person.apply(c.mvAttribute())));
    }

    private static boolean shareOne(JoinCondition condition, Values left, Values right) {
        for (Value a : left) {
            for (Value b : right) {
                if (condition.caseSensitive()
                        ? a.text().equals(b.text())
                        : a.text().equalsIgnoreCase(b.text())) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The hit of each join rule: that of its first group with exactly one (2.4).
     *
     * @param find everything that matches a group
     * @throws ModelError of the given type when two rules find different ones (decisions)
     */
    static <T> Found<T> find(
            List<SyncRule> rules, java.util.function.BiFunction<SyncRule, JoinGroup, List<T>> find)
            throws ModelError {
        Found<T> found = null;
        for (SyncRule rule : rules) {
            for (JoinGroup group : rule.joins()) {
                List<T> hits = find.apply(rule, group);
                if (hits.size() == 1) {
                    if (found != null && found.hit() != hits.getFirst()) {
                        throw new ModelError(
                                rule.direction() == Direction.INBOUND
                                        ? "unexpected-error"
                                        : ModelError.PROVISIONING);
                    }
                    found = found == null ? new Found<>(rule, hits.getFirst()) : found;
                    break;
                }
            }
        }
        return found;
    }

    /** A hit and the rule that had it. */
    record Found<T>(SyncRule rule, T hit) {}

    /** Whether links of the one rule may be taken over by the other (decisions, rule identity). */
    static boolean equivalent(SyncRule one, SyncRule other) {
        List<Object> a = new ArrayList<>(List.of(one.connector(), one.csType(), one.mvType()));
        a.addAll(List.of(one.direction(), one.linkType(), conditions(one)));
        List<Object> b =
                new ArrayList<>(List.of(other.connector(), other.csType(), other.mvType()));
        b.addAll(List.of(other.direction(), other.linkType(), conditions(other)));
        return a.equals(b);
    }

    private static String conditions(SyncRule rule) {
        return rule.joins().toString();
    }

    /**
     * What an expression gives (2.6); attribute reads and confirmed values come from two places.
     */
    static ExpressionResult evaluate(
            org.syncline.rules.expression.Expression expression,
            Function<String, Values> top,
            Function<String, Values> confirmed)
            throws ModelError {
        try {
            return CompiledExpression.compile(expression).evaluate(new Context(top, confirmed));
        } catch (EvaluationException e) {
            throw new ModelError(
                    e.isRaisedByRule()
                            ? "sync-rule-error-function-triggered"
                            : "sync-rule-invalid-expression");
        }
    }

    private record Context(Function<String, Values> top, Function<String, Values> confirmed)
            implements EvaluationContext {
        @Override
        public Values attribute(String name) {
            return top.apply(name);
        }

        @Override
        public Values importedValue(String name) {
            return confirmed.apply(name);
        }

        @Override
        public boolean isMultiValued(String name) {
            return Vocabulary.isMultiValued(name);
        }

        @Override
        public String dn() {
            return null;
        }

        @Override
        public Optional<String> parameter(String name) {
            return Optional.empty();
        }

        @Override
        public Instant now() {
            return Bench.NOW;
        }

        @Override
        public RandomGenerator random() {
            return new Random(1);
        }
    }
}

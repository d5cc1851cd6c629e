// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.syncline.formats.ForeignClause;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.ForeignJoin;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.Identifiers;
import org.syncline.formats.RuleDifference;
import org.syncline.rules.ScopeOperator;

/** Finds the differences of two rules. For one comparison. */
public final class RuleComparison {
    private static final String NO_EXPIRY = "00:00:00";

    private final ForeignRule one;
    private final ForeignRule other;
    private final BiPredicate<String, String> sameExpression;
    private final List<RuleDifference> differences = new ArrayList<>();

    public RuleComparison(
            ForeignRule one, ForeignRule other, BiPredicate<String, String> sameExpression) {
        this.one = one;
        this.other = other;
        this.sameExpression = sameExpression;
    }

    /** All differences, in the order of the fields. */
    public List<RuleDifference> differences() {
        ifKnown("id", ForeignRule::id);
        ifKnown("internal-id", ForeignRule::internalId);
        ifKnown("version", ForeignRule::version);
        field("name", ForeignRule::name);
        field("description", ForeignRule::description);
        field("tag", ForeignRule::tag);
        field("direction", ForeignRule::direction);
        field("disabled", ForeignRule::disabled);
        field("password sync", ForeignRule::passwordSync);
        field("connector", rule -> Identifiers.plain(rule.connector()));
        field("source type", ForeignRule::sourceType);
        field("target type", ForeignRule::targetType);
        field("link type", ForeignRule::linkType);
        ifKnown("precedence", ForeignRule::precedence);
        field("precedence after", ForeignRule::precedenceAfter);
        field("precedence before", ForeignRule::precedenceBefore);
        field("soft delete expiry", RuleComparison::expiry);
        groups("scope group", ForeignRule::scope, RuleComparison::inWords);
        groups("join group", ForeignRule::joins, RuleComparison::inWords);
        flows();
        extras();
        return differences;
    }

    private static String expiry(ForeignRule rule) {
        String expiry = rule.softDeleteExpiry();
        return expiry == null ? NO_EXPIRY : expiry;
    }

    private void field(String field, Function<ForeignRule, ?> value) {
        compare(field, value.apply(one), value.apply(other));
    }

    /** A field that a format leaves out differs from nothing. */
    private void ifKnown(String field, Function<ForeignRule, ?> value) {
        if (value.apply(one) != null && value.apply(other) != null) {
            field(field, value);
        }
    }

    private void compare(String field, Object a, Object b) {
        if (!Objects.equals(a, b)) {
            differences.add(new RuleDifference(field, shown(a), shown(b)));
        }
    }

    private static String shown(Object value) {
        return value == null ? "" : value.toString();
    }

    private <T> void groups(
            String field, Function<ForeignRule, List<List<T>>> get, Function<T, String> inWords) {
        List<String> mine = inWords(get.apply(one), inWords);
        List<String> theirs = inWords(get.apply(other), inWords);
        for (int i = 0; i < Math.max(mine.size(), theirs.size()); i++) {
            compare(field + " " + (i + 1), at(mine, i), at(theirs, i));
        }
    }

    private static <T> List<String> inWords(List<List<T>> groups, Function<T, String> inWords) {
        return groups.stream()
                .map(group -> group.stream().map(inWords).collect(Collectors.joining(" and ")))
                .toList();
    }

    private static String at(List<String> values, int index) {
        return index < values.size() ? values.get(index) : "";
    }

    private static String inWords(ForeignClause clause) {
        String word = clause.operator().toUpperCase(Locale.ROOT);
        ScopeOperator operator = ScopeOperator.ofWord(clause.operator()).orElse(null);
        boolean alone = operator != null && !operator.needsValue();
        return clause.attribute()
                + " "
                + (operator == null ? word : operator.name())
                + (alone ? "" : " \"" + clause.value() + "\"");
    }

    private static String inWords(ForeignJoin join) {
        return join.csAttribute()
                + " = "
                + join.mvAttribute()
                + (join.caseSensitive() ? " (case-sensitive)" : "");
    }

    private void flows() {
        Map<String, List<ForeignFlow>> mine = byTarget(one);
        Map<String, List<ForeignFlow>> theirs = byTarget(other);
        TreeSet<String> targets = new TreeSet<>(mine.keySet());
        targets.addAll(theirs.keySet());
        for (String target : targets) {
            List<ForeignFlow> a = mine.getOrDefault(target, List.of());
            List<ForeignFlow> b = theirs.getOrDefault(target, List.of());
            for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
                ForeignFlow first = i < a.size() ? a.get(i) : null;
                ForeignFlow second = i < b.size() ? b.get(i) : null;
                if (!same(first, second)) {
                    differences.add(
                            new RuleDifference(
                                    "mapping " + target, inWords(first), inWords(second)));
                }
            }
        }
    }

    private static Map<String, List<ForeignFlow>> byTarget(ForeignRule rule) {
        return rule.flows().stream()
                .collect(
                        Collectors.groupingBy(
                                ForeignFlow::target, LinkedHashMap::new, Collectors.toList()));
    }

    private boolean same(ForeignFlow a, ForeignFlow b) {
        return a != null
                && b != null
                && a.kind() == b.kind()
                && a.sources().equals(b.sources())
                && a.once() == b.once()
                && a.mergeType().equalsIgnoreCase(b.mergeType())
                && sameText(a, b);
    }

    private boolean sameText(ForeignFlow a, ForeignFlow b) {
        return a.kind() == ForeignFlow.Kind.EXPRESSION
                ? sameExpression.test(a.text(), b.text())
                : a.text().equals(b.text());
    }

    private static String inWords(ForeignFlow flow) {
        if (flow == null) {
            return "";
        }
        String value =
                switch (flow.kind()) {
                    case DIRECT -> String.join(", ", flow.sources());
                    case CONSTANT -> "\"" + flow.text() + "\"";
                    case EXPRESSION ->
                            flow.text()
                                    + (flow.sources().isEmpty()
                                            ? ""
                                            : " (sources "
                                                    + String.join(", ", flow.sources())
                                                    + ")");
                    case NOT_CARRIED -> "what cannot be carried: " + flow.text();
                };
        boolean plain = flow.mergeType().equalsIgnoreCase("Update");
        return value + (flow.once() ? " once" : "") + (plain ? "" : " " + flow.mergeType());
    }

    private void extras() {
        TreeSet<String> names = new TreeSet<>(one.extras().keySet());
        names.addAll(other.extras().keySet());
        for (String name : names) {
            compare("extra " + name, one.extras().get(name), other.extras().get(name));
        }
    }
}

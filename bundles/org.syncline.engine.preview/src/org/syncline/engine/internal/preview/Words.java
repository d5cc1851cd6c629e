// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.preview;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.syncline.engine.RuleReference;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.rules.JoinCondition;
import org.syncline.rules.JoinGroup;
import org.syncline.rules.ScopeClause;
import org.syncline.rules.SourceLocation;
import org.syncline.rules.SyncRule;

/** Rules and values in words for people. Nothing is escaped: that is for whoever shows it. */
public final class Words {
    private static final int MOST = 20;

    private Words() {}

    /** Name and place of a rule. */
    public static String rule(SyncRule rule) {
        return "rule \"" + rule.name() + "\"" + place(rule.location());
    }

    /** Name and place of a rule or of one of its flows. */
    public static String rule(RuleReference rule) {
        return "rule \""
                + rule.name()
                + "\""
                + (rule.line() == 0 ? "" : " (" + rule.file() + ":" + rule.line() + ")");
    }

    private static String place(SourceLocation location) {
        return location == null || location.line() == 0
                ? ""
                : " (" + location.file() + ":" + location.line() + ")";
    }

    /** A clause as it is written in a rule file. */
    public static String clause(ScopeClause clause) {
        return clause.attribute()
                + " "
                + clause.operator()
                + (clause.operator().needsValue() ? " \"" + clause.value() + "\"" : "");
    }

    /** A join group as it is written in a rule file. */
    public static String group(JoinGroup group) {
        return group.conditions().stream()
                .map(Words::condition)
                .collect(Collectors.joining(" and "));
    }

    private static String condition(JoinCondition condition) {
        return condition.csAttribute()
                + " = "
                + condition.mvAttribute()
                + (condition.caseSensitive() ? " case-sensitive" : "");
    }

    /** Values as a rule test would give them. */
    public static String values(Values values) {
        return values(values, Value::text);
    }

    /**
     * The same.
     *
     * @param reference how a reference is shown
     */
    public static String values(Values values, Function<Value, String> reference) {
        if (values.isEmpty()) {
            return "no value";
        }
        List<String> texts =
                values.stream().map(value -> value(value, reference)).sorted().limit(MOST).toList();
        return String.join(", ", texts)
                + (values.size() > MOST ? " and " + (values.size() - MOST) + " more" : "");
    }

    private static String value(Value value, Function<Value, String> reference) {
        return switch (value) {
            case Value.Int number -> number.text();
            case Value.Bool bool -> bool.text();
            case Value.Reference name -> "\"" + reference.apply(name) + "\"";
            case Value.Link link -> "\"" + reference.apply(link) + "\"";
            default -> "\"" + value.text() + "\"";
        };
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.Identifiers;
import org.syncline.language.ExpressionParser;
import org.syncline.language.ExpressionSyntaxException;
import org.syncline.rules.ScopeOperator;
import org.syncline.rules.expression.Expression;

/**
 * What a foreign rule means, field by field, to compare two of them: expressions by their syntax
 * tree, operators and identifiers in one spelling, places in files left out.
 */
public final class RuleMeaning {
    private final ExpressionParser parser = new ExpressionParser();

    /** Each field by name; the order of groups, flows and sources counts. */
    public Map<String, Object> of(ForeignRule rule) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", rule.id());
        fields.put("internalId", rule.internalId());
        fields.put("version", rule.version());
        fields.put("name", rule.name());
        fields.put("description", rule.description());
        fields.put("tag", rule.tag());
        fields.put("direction", rule.direction());
        fields.put("disabled", rule.disabled());
        fields.put("passwordSync", rule.passwordSync());
        fields.put("connector", Identifiers.plain(rule.connector()));
        fields.put("sourceType", rule.sourceType());
        fields.put("targetType", rule.targetType());
        fields.put("linkType", rule.linkType());
        fields.put("precedence", rule.precedence());
        fields.put("precedenceAfter", rule.precedenceAfter());
        fields.put("precedenceBefore", rule.precedenceBefore());
        fields.put("softDeleteExpiry", expiry(rule.softDeleteExpiry()));
        fields.put("scope", scope(rule));
        fields.put("joins", joins(rule));
        for (int i = 0; i < rule.flows().size(); i++) {
            fields.put("flow " + i, flow(rule.flows().get(i)));
        }
        fields.put("extras", rule.extras());
        return fields;
    }

    /** All rules, by identifier. */
    public Map<String, Map<String, Object>> of(List<ForeignRule> rules) {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        rules.stream()
                .sorted(java.util.Comparator.comparing(ForeignRule::id))
                .forEach(rule -> all.put(rule.id(), of(rule)));
        return all;
    }

    private static String expiry(String text) {
        return text == null || text.equals("0") ? "00:00:00" : text;
    }

    private static List<?> scope(ForeignRule rule) {
        return rule.scope().stream()
                .map(
                        group ->
                                group.stream()
                                        .map(
                                                clause ->
                                                        List.of(
                                                                clause.attribute(),
                                                                operator(clause.operator()),
                                                                clause.value()))
                                        .toList())
                .toList();
    }

    private static String operator(String word) {
        return ScopeOperator.ofWord(word).map(Enum::name).orElse(word);
    }

    private static List<?> joins(ForeignRule rule) {
        return rule.joins().stream()
                .map(
                        group ->
                                group.stream()
                                        .map(
                                                join ->
                                                        List.of(
                                                                join.csAttribute(),
                                                                join.mvAttribute(),
                                                                join.caseSensitive()))
                                        .toList())
                .toList();
    }

    private List<?> flow(ForeignFlow flow) {
        String text = flow.kind() == ForeignFlow.Kind.EXPRESSION ? tree(flow.text()) : flow.text();
        return List.of(
                flow.target(), flow.kind(), flow.sources(), text, flow.once(), flow.mergeType());
    }

    /** The syntax tree of an expression without offsets; its text when it does not parse. */
    public String tree(String text) {
        try {
            return tree(parser.parse(text));
        } catch (
                @SuppressWarnings("unused")
                ExpressionSyntaxException notParsed) {
            return "not parsed: " + text;
        }
    }

    /** The syntax tree without offsets. */
    public static String tree(Expression expression) {
        return expression.toString().replaceAll(", offset=\\d+\\]", "]");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.formats.ForeignClause;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.ForeignJoin;
import org.syncline.formats.ForeignRule;
import org.syncline.language.ExpressionParser;
import org.syncline.migration.internal.write.ExpressionReading;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Schema;
import org.syncline.model.ValueType;
import org.syncline.rules.Direction;
import org.syncline.rules.ScopeOperator;
import org.syncline.rules.SyncRule;
import org.syncline.rules.expression.Expression;
import org.syncline.rules.expression.ExpressionAnalysis;
import org.syncline.rules.expression.ExpressionSources;
import org.syncline.rules.expression.ExpressionType;

/**
 * The attributes that rules use, with their types: as a schema declares them, or as the rules let
 * guess. For one thread.
 */
final class UsedAttributes {
    private static final String DN = "dn";

    private final Map<String, Schema> connectors;
    private final Schema metaverse;
    private final ExpressionParser parser = new ExpressionParser();
    private final Map<String, SortedMap<String, SortedMap<String, AttributeSchema>>> used =
            new HashMap<>();

    /**
     * @param connectors declared schemas by the connector's name
     * @param metaverse the default one with what the sources declare
     */
    UsedAttributes(Map<String, Schema> connectors, Schema metaverse) {
        this.connectors = Map.copyOf(connectors);
        this.metaverse = metaverse;
    }

    /** The used attributes of a connector by type and name; unmodifiable. */
    SortedMap<String, SortedMap<String, AttributeSchema>> of(String connector) {
        return Collections.unmodifiableSortedMap(used.getOrDefault(connector, new TreeMap<>()));
    }

    /** The used attributes of the metaverse by type and name; unmodifiable. */
    SortedMap<String, SortedMap<String, AttributeSchema>> ofMetaverse() {
        return of("");
    }

    /**
     * Adds what rules use. Direct flows and joins tell most, so they are looked at first.
     *
     * @param rules with the names of their connectors
     */
    void add(Map<ForeignRule, String> rules) {
        rules.forEach((rule, connector) -> direct(rule, connector));
        rules.forEach((rule, connector) -> others(rule, connector));
    }

    private void direct(ForeignRule rule, String connector) {
        Side cs = new Side(connector, rule.connectorSpaceType());
        Side mv = new Side("", rule.metaverseType());
        types(cs);
        types(mv);
        rule.joins().stream().flatMap(List::stream).forEach(join -> join(join, cs, mv));
        flows(rule, ForeignFlow.Kind.DIRECT, cs, mv);
        Side source = rule.direction() == Direction.INBOUND ? cs : mv;
        rule.scope().stream().flatMap(List::stream).forEach(clause -> clause(clause, source));
    }

    private void others(ForeignRule rule, String connector) {
        Side cs = new Side(connector, rule.connectorSpaceType());
        Side mv = new Side("", rule.metaverseType());
        flows(rule, ForeignFlow.Kind.EXPRESSION, cs, mv);
        flows(rule, ForeignFlow.Kind.CONSTANT, cs, mv);
    }

    private void flows(ForeignRule rule, ForeignFlow.Kind kind, Side cs, Side mv) {
        boolean inbound = rule.direction() == Direction.INBOUND;
        rule.flows().stream()
                .filter(flow -> flow.kind() == kind)
                .forEach(flow -> flow(flow, inbound ? cs : mv, inbound ? mv : cs));
    }

    /**
     * @param connector empty for the metaverse
     */
    private record Side(String connector, String type) {}

    private void types(Side side) {
        if (!side.type().equals(SyncRule.ANY_TYPE)) {
            used.computeIfAbsent(side.connector(), name -> new TreeMap<>())
                    .computeIfAbsent(side.type(), name -> new TreeMap<>());
        }
    }

    private void clause(ForeignClause clause, Side source) {
        ScopeOperator operator = ScopeOperator.ofWord(clause.operator()).orElse(null);
        boolean bits = operator == ScopeOperator.ISBITSET || operator == ScopeOperator.ISBITNOTSET;
        add(
                source,
                clause.attribute(),
                bits ? Optional.of(schema(clause.attribute(), ValueType.INTEGER, false)) : like());
    }

    private void join(ForeignJoin join, Side cs, Side mv) {
        add(cs, join.csAttribute(), known(mv, join.mvAttribute()));
        add(mv, join.mvAttribute(), known(cs, join.csAttribute()));
    }

    private void flow(ForeignFlow flow, Side source, Side target) {
        boolean merge = flow.mergeType().toLowerCase(java.util.Locale.ROOT).startsWith("merge");
        Optional<AttributeSchema> guess = like();
        switch (flow.kind()) {
            case DIRECT -> {
                if (flow.sources().size() != 1) {
                    return;
                }
                String name = flow.sources().getFirst();
                add(source, name, known(target, flow.target()));
                guess = known(source, name);
            }
            case CONSTANT -> guess = ofConstant(flow);
            case EXPRESSION -> guess = ofExpression(flow, source, target);
            case NOT_CARRIED -> {
                return;
            }
        }
        if (!flow.target().equals(DN)) {
            add(target, flow.target(), merge ? guess.map(UsedAttributes::many) : guess);
        }
    }

    private static Optional<AttributeSchema> ofConstant(ForeignFlow flow) {
        boolean truth =
                flow.text().equalsIgnoreCase("true") || flow.text().equalsIgnoreCase("false");
        return truth ? Optional.of(schema(flow.target(), ValueType.BOOLEAN, false)) : like();
    }

    /** An expression over one attribute mostly gives back that attribute, trimmed or checked. */
    private Optional<AttributeSchema> ofExpression(ForeignFlow flow, Side source, Side target) {
        Expression tree = ExpressionReading.of(flow.text().strip(), parser).tree();
        if (tree == null) {
            // Written as a comment, so that it uses nothing.
            return like();
        }
        List<String> names = ExpressionSources.of(tree);
        Map<String, AttributeSchema> told = AttributeGuess.of(tree);
        Optional<AttributeSchema> result =
                names.size() == 1 ? known(target, flow.target()) : like();
        for (String name : names) {
            add(source, name, Optional.ofNullable(told.get(name)).or(() -> result));
        }
        ExpressionAnalysis analysis = ExpressionAnalysis.of(tree, name -> known(source, name));
        return valueType(analysis.type())
                .map(type -> schema(flow.target(), type, analysis.multiValued()));
    }

    private static Optional<ValueType> valueType(ExpressionType type) {
        return switch (type) {
            case STRING -> Optional.of(ValueType.STRING);
            case INTEGER -> Optional.of(ValueType.INTEGER);
            case BOOLEAN -> Optional.of(ValueType.BOOLEAN);
            case BINARY -> Optional.of(ValueType.BINARY);
            case REFERENCE -> Optional.of(ValueType.REFERENCE);
            default -> Optional.empty();
        };
    }

    private static Optional<AttributeSchema> like() {
        return Optional.empty();
    }

    private static AttributeSchema many(AttributeSchema attribute) {
        return schema(attribute.name(), attribute.type(), true);
    }

    /** Attributes of one name are one attribute in most directories. */
    private Optional<AttributeSchema> ofOtherType(Side side, String name) {
        return of(side.connector()).values().stream()
                .map(attributes -> attributes.get(name))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static AttributeSchema schema(String name, ValueType type, boolean multiValued) {
        return new AttributeSchema(name, type, multiValued);
    }

    private Optional<AttributeSchema> known(Side side, String name) {
        Optional<AttributeSchema> declared = declared(side, name);
        return declared.isPresent()
                ? declared
                : Optional.ofNullable(of(side.connector()).get(side.type()))
                        .map(attributes -> attributes.get(name));
    }

    private Optional<AttributeSchema> declared(Side side, String name) {
        Schema schema =
                side.connector().isEmpty()
                        ? metaverse
                        : connectors.getOrDefault(side.connector(), Schema.EMPTY);
        return schema.attribute(side.type(), name);
    }

    private void add(Side side, String name, Optional<AttributeSchema> like) {
        if (name.isBlank() || name.equals(DN) || side.type().equals(SyncRule.ANY_TYPE)) {
            return;
        }
        AttributeSchema attribute =
                declared(side, name)
                        .or(() -> like)
                        .or(() -> ofOtherType(side, name))
                        .or(() -> metaverse.attribute("person", name))
                        .or(() -> metaverse.attribute("group", name))
                        .map(found -> schema(name, found.type(), found.multiValued()))
                        .orElse(schema(name, ValueType.STRING, false));
        used.computeIfAbsent(side.connector(), key -> new TreeMap<>())
                .computeIfAbsent(side.type(), key -> new TreeMap<>())
                .putIfAbsent(name, attribute);
    }
}

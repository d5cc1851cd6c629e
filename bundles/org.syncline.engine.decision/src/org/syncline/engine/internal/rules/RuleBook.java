// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.syncline.rules.Direction;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.SyncRule;

/**
 * The enabled rules of a project, compiled once and found by connector and type, in precedence
 * order. Safe for use by several threads.
 */
public final class RuleBook {
    /** More scopes than this do not occur together but by malice; their tables are not kept. */
    private static final int MAX_TABLES = 4096;

    private final Map<String, List<CompiledRule>> inbound = new HashMap<>();
    private final Map<String, List<CompiledRule>> outbound = new HashMap<>();
    private final Map<String, CompiledRule> byKey = new HashMap<>();
    private final Map<Asked, List<CompiledRule>> answers = new ConcurrentHashMap<>();
    private final Map<Scoped, FlowTable> tables = new ConcurrentHashMap<>();

    /** What is asked for every object: the rules of a connector for a type, in a direction. */
    private record Asked(Direction direction, String connector, String type) {}

    /** Rules that have an object in scope together; the type is empty for outbound ones. */
    private record Scoped(List<CompiledRule> rules, String mvType) {}

    public RuleBook(ProjectModel model) {
        for (SyncRule rule : model.rules()) {
            if (!rule.disabled()) {
                CompiledRule compiled = CompiledRule.of(rule);
                byKey.put(rule.key(), compiled);
                (rule.direction() == Direction.INBOUND ? inbound : outbound)
                        .computeIfAbsent(rule.connector(), c -> new ArrayList<>())
                        .add(compiled);
            }
        }
    }

    /** Whether a connector has inbound rules. */
    public boolean isSource(String connector) {
        return inbound.containsKey(connector);
    }

    /** Inbound rules for objects of a type of a connector. */
    public List<CompiledRule> inbound(String connector, String csType) {
        return answers.computeIfAbsent(
                new Asked(Direction.INBOUND, connector, csType),
                asked ->
                        inbound.getOrDefault(connector, List.of()).stream()
                                .filter(rule -> rule.rule().csType().equals(csType))
                                .toList());
    }

    /** Outbound rules of a connector for metaverse objects of a type. */
    public List<CompiledRule> outbound(String connector, String mvType) {
        return answers.computeIfAbsent(
                new Asked(Direction.OUTBOUND, connector, mvType),
                asked ->
                        outbound(connector).stream()
                                .filter(rule -> rule.rule().coversMetaverseType(mvType))
                                .toList());
    }

    /**
     * The flows of inbound rules into metaverse objects of a type.
     *
     * @param inScope of any connectors, in any order
     */
    public FlowTable inboundFlows(List<CompiledRule> inScope, String mvType) {
        return table(
                new Scoped(inScope, mvType), scoped -> FlowTable.inbound(scoped.rules(), mvType));
    }

    /**
     * The flows of outbound rules.
     *
     * @param inScope in precedence order
     */
    public FlowTable outboundFlows(List<CompiledRule> inScope) {
        return table(new Scoped(inScope, ""), scoped -> FlowTable.outbound(scoped.rules()));
    }

    private FlowTable table(Scoped scoped, Function<Scoped, FlowTable> compile) {
        FlowTable known = tables.get(scoped);
        if (known != null) {
            return known;
        }
        Scoped lasting = new Scoped(List.copyOf(scoped.rules()), scoped.mvType());
        return tables.size() < MAX_TABLES
                ? tables.computeIfAbsent(lasting, compile)
                : compile.apply(lasting);
    }

    /** All outbound rules of a connector. */
    public List<CompiledRule> outbound(String connector) {
        return outbound.getOrDefault(connector, List.of());
    }

    /** The enabled rule of that key, or null. */
    public CompiledRule rule(String key) {
        return byKey.get(key);
    }

    public Stream<CompiledRule> all() {
        return byKey.values().stream();
    }

    /** Attributes by which outbound rules search a connector space. */
    public Set<String> connectorSpaceKeys(String connector) {
        Set<String> names = new TreeSet<>();
        outbound(connector).stream()
                .flatMap(CompiledRule::conditions)
                .forEach(condition -> names.add(condition.csAttribute()));
        return names;
    }

    /**
     * Attributes by which the metaverse is searched: by inbound joins, and by the check whether a
     * target object has a source.
     */
    public Set<String> metaverseKeys() {
        Set<String> names = new TreeSet<>();
        all().flatMap(CompiledRule::conditions)
                .forEach(condition -> names.add(condition.mvAttribute()));
        return names;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.syncline.engine.internal.decision.CsSource;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.Direction;
import org.syncline.rules.JoinCondition;
import org.syncline.rules.JoinGroup;
import org.syncline.store.MvObject;

/**
 * What the inbound join groups of a connector compare, as numbers: an object that matches another
 * one's metaverse object has a number in common with it. The reverse need not be true, because case
 * and types of objects are left out. Of the conditions of a group those on single-valued attributes
 * count, and one other at most, so that no object has more numbers than values.
 */
final class JoinTuples {
    private static final long PRIME = 0x100000001b3L;
    private static final long OFFSET = 0xcbf29ce484222325L;

    private final Map<Asked, List<JoinCondition>> shapes = new HashMap<>();
    private final Set<List<String>> held = new LinkedHashSet<>();
    private final Set<String> attributes = new HashSet<>();

    private record Asked(String csType, JoinGroup group) {}

    JoinTuples(SyncContext context) {
        ConnectorDefinition connector = context.connectors().get(context.current());
        context.rules()
                .all()
                .filter(rule -> rule.rule().direction() == Direction.INBOUND)
                .filter(rule -> rule.rule().connector().equals(connector.name()))
                .forEach(rule -> add(context, connector, rule));
    }

    private void add(SyncContext context, ConnectorDefinition connector, CompiledRule rule) {
        Map<String, AttributeSchema> cs = connector.schema().attributes(rule.rule().csType());
        Map<String, AttributeSchema> mv =
                context.model().metaverse().attributes(rule.rule().mvType());
        for (JoinGroup group : rule.rule().joins()) {
            List<JoinCondition> shape = new ArrayList<>();
            boolean several = false;
            for (JoinCondition condition : group.conditions()) {
                boolean single =
                        isSingle(cs, condition.csAttribute())
                                && isSingle(mv, condition.mvAttribute());
                if (single || !several) {
                    shape.add(condition);
                }
                several |= !single;
            }
            shapes.put(new Asked(rule.rule().csType(), group), shape);
            List<String> names = shape.stream().map(JoinCondition::mvAttribute).toList();
            held.add(names);
            attributes.addAll(names);
        }
    }

    private static boolean isSingle(Map<String, AttributeSchema> schema, String attribute) {
        AttributeSchema known = schema.get(attribute);
        return known != null && !known.multiValued();
    }

    /** The metaverse attributes that count. */
    Set<String> attributes() {
        return attributes;
    }

    /** Numbers of what an object searches by a group. */
    void searched(CsSource source, CompiledRule rule, JoinGroup group, LongConsumer numbers) {
        List<JoinCondition> shape = shapes.get(new Asked(rule.rule().csType(), group));
        List<String> names = shape.stream().map(JoinCondition::mvAttribute).toList();
        product(
                start(names),
                shape.stream().map(c -> source.attribute(c.csAttribute())).toList(),
                0,
                numbers);
    }

    /** Numbers by which a metaverse object can be found. */
    void held(MvObject object, LongConsumer numbers) {
        for (List<String> names : held) {
            product(start(names), names.stream().map(object::get).toList(), 0, numbers);
        }
    }

    private static long start(List<String> names) {
        long number = OFFSET;
        for (String name : names) {
            number = mix(number, name);
        }
        return number;
    }

    private static void product(
            long number, List<Values> columns, int column, LongConsumer numbers) {
        if (column == columns.size()) {
            numbers.accept(number);
            return;
        }
        for (Value value : columns.get(column)) {
            product(mix(number, value.folded()), columns, column + 1, numbers);
        }
    }

    private static long mix(long number, String text) {
        long mixed = (number ^ text.length()) * PRIME;
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * PRIME;
        }
        return mixed;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.engine.internal.rules.RuleBook;
import org.syncline.model.Value;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.JoinCondition;
import org.syncline.rules.JoinGroup;
import org.syncline.store.JoinKey;
import org.syncline.store.MvObject;

/**
 * What a step has changed that decides whether disconnectors of targets have a source: by which
 * keys of a connector space they are found, and which objects have lost their link.
 */
final class SourceKeys {
    private final List<Watch> watches = new ArrayList<>();
    private final Map<Integer, Set<JoinKey>> keys = new HashMap<>();
    private final Map<Integer, Set<Long>> released = new HashMap<>();

    private record Watch(int target, CompiledRule rule, JoinGroup group) {}

    SourceKeys(RuleBook rules, Map<Integer, ConnectorDefinition> connectors) {
        connectors.forEach(
                (number, connector) ->
                        rules.outbound(connector.name()).stream()
                                .filter(CompiledRule::provisions)
                                .forEach(rule -> watch(number, rule)));
    }

    private void watch(int target, CompiledRule rule) {
        rule.rule().joins().stream()
                .filter(group -> !group.conditions().isEmpty())
                .forEach(group -> watches.add(new Watch(target, rule, group)));
    }

    /**
     * A metaverse object has changed.
     *
     * @param after null when it is gone
     */
    void changed(MvObject before, MvObject after) {
        for (Watch watch : watches) {
            if (watch.rule().rule().coversMetaverseType(before.type())
                    && (after == null || differs(watch.group(), before, after))) {
                collect(watch, before);
                if (after != null) {
                    collect(watch, after);
                }
            }
        }
    }

    private static boolean differs(JoinGroup group, MvObject before, MvObject after) {
        return group.conditions().stream()
                .map(JoinCondition::mvAttribute)
                .anyMatch(attribute -> !before.get(attribute).equals(after.get(attribute)));
    }

    private void collect(Watch watch, MvObject object) {
        JoinCondition first = watch.group().conditions().getFirst();
        for (Value value : object.get(first.mvAttribute())) {
            keys.computeIfAbsent(watch.target(), t -> new HashSet<>())
                    .add(new JoinKey(first.csAttribute(), value));
        }
    }

    /** An object has lost its link. */
    void released(int connector, long id) {
        released.computeIfAbsent(connector, c -> new HashSet<>()).add(id);
    }

    Collection<JoinKey> keys(int target) {
        return keys.getOrDefault(target, Set.of());
    }

    Collection<Long> released(int target) {
        return released.getOrDefault(target, Set.of());
    }
}

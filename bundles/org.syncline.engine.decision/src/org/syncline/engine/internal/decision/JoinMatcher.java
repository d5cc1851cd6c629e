// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.rules.Direction;
import org.syncline.rules.JoinCondition;
import org.syncline.rules.JoinGroup;
import org.syncline.store.JoinKey;

/**
 * Join groups (semantics reference, 2.4). The store finds candidates by one key with case ignored;
 * what matches is decided here. An absent value matches nothing.
 */
public final class JoinMatcher {
    private JoinMatcher() {}

    /** The attribute read on the source side of a condition. */
    public static String sourceAttribute(JoinCondition condition, Direction direction) {
        return direction == Direction.INBOUND ? condition.csAttribute() : condition.mvAttribute();
    }

    /** The attribute searched on the target side of a condition. */
    public static String targetAttribute(JoinCondition condition, Direction direction) {
        return direction == Direction.INBOUND ? condition.mvAttribute() : condition.csAttribute();
    }

    /** What to look up for a group: the keys of its first condition; none when it cannot match. */
    public static List<JoinKey> keys(JoinGroup group, Direction direction, RuleSource source) {
        for (JoinCondition condition : group.conditions()) {
            if (source.attribute(sourceAttribute(condition, direction)).isEmpty()) {
                return List.of();
            }
        }
        if (group.conditions().isEmpty()) {
            return List.of();
        }
        JoinCondition first = group.conditions().getFirst();
        String attribute = targetAttribute(first, direction);
        return source.attribute(sourceAttribute(first, direction)).stream()
                .map(value -> new JoinKey(attribute, value))
                .toList();
    }

    /**
     * Those of the candidates that match all conditions of a group.
     *
     * @param read reads an attribute of a candidate
     */
    public static <T> List<T> matches(
            JoinGroup group,
            Direction direction,
            RuleSource source,
            Collection<T> candidates,
            BiFunction<T, String, Values> read) {
        List<T> found = new ArrayList<>();
        for (T candidate : candidates) {
            if (matchesAll(group, direction, source, candidate, read)) {
                found.add(candidate);
            }
        }
        return found;
    }

    private static <T> boolean matchesAll(
            JoinGroup group,
            Direction direction,
            RuleSource source,
            T candidate,
            BiFunction<T, String, Values> read) {
        for (JoinCondition condition : group.conditions()) {
            Values left = source.attribute(sourceAttribute(condition, direction));
            Values right = read.apply(candidate, targetAttribute(condition, direction));
            if (!anyEqual(left, right, condition.caseSensitive())) {
                return false;
            }
        }
        return !group.conditions().isEmpty();
    }

    /** Whether two sets of values share one; binary is compared by its bytes in any case. */
    public static boolean anyEqual(Values left, Values right, boolean caseSensitive) {
        for (Value a : left) {
            for (Value b : right) {
                if (equal(a, b, caseSensitive)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean equal(Value a, Value b, boolean caseSensitive) {
        if (a instanceof Value.Binary || b instanceof Value.Binary || caseSensitive) {
            return a.equals(b) || a.text().equals(b.text());
        }
        return a.folded().equals(b.folded());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.syncline.engine.internal.decision.LinkDecision;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.engine.internal.run.IdSet;
import org.syncline.engine.internal.run.Paging;

/**
 * What each disconnector of a connector would do if it were the only one, and those that may match
 * what another one has. Some twenty bytes for each object that has something to do.
 */
final class JoinPlan {
    private static final long PROJECTS = 0;
    private static final long REMAINS = -1;

    private final List<CompiledRule> rules = new ArrayList<>();
    private final Map<CompiledRule, Integer> numbers = new HashMap<>();
    private final TreeSet<Long> suspects = new TreeSet<>();
    private final IdSet contested = new IdSet();
    private long[] ids = new long[Paging.BATCH];
    private long[] targets = new long[Paging.BATCH];
    private int[] by = new int[Paging.BATCH];
    private int size;

    /**
     * A decision.
     *
     * @param rule the rule that joins or projects, or null
     * @param target id of the metaverse object that is joined, or 0
     */
    record Entry(long id, CompiledRule rule, long target) {
        boolean projects() {
            return rule != null && target == PROJECTS;
        }

        boolean remains() {
            return rule == null;
        }
    }

    /** Puts a decision on record; ids rise. */
    void add(long id, LinkDecision decision) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            targets = Arrays.copyOf(targets, 2 * size);
            by = Arrays.copyOf(by, 2 * size);
        }
        ids[size] = id;
        switch (decision) {
            case LinkDecision.Join join -> set(join.target().id(), join.rule());
            case LinkDecision.Project project -> set(PROJECTS, project.rule());
            case LinkDecision.Remain remain -> targets[size] = REMAINS;
            case LinkDecision.Contest contest ->
                    throw new IllegalArgumentException("Not a decision on one object alone");
        }
        size++;
    }

    private void set(long target, CompiledRule rule) {
        targets[size] = target;
        by[size] =
                numbers.computeIfAbsent(
                        rule,
                        r -> {
                            rules.add(r);
                            return rules.size() - 1;
                        });
    }

    int size() {
        return size;
    }

    Entry entry(int index) {
        return targets[index] == REMAINS
                ? new Entry(ids[index], null, 0)
                : new Entry(ids[index], rules.get(by[index]), targets[index]);
    }

    /** The decision on an object, or null when nothing is to be done with it. */
    Entry of(long id) {
        int index = Arrays.binarySearch(ids, 0, size, id);
        return index < 0 ? null : entry(index);
    }

    /** Objects that may match what another one has or would have, by id. */
    TreeSet<Long> suspects() {
        return suspects;
    }

    /** Objects that do; they stay as they are. */
    IdSet contested() {
        return contested;
    }
}

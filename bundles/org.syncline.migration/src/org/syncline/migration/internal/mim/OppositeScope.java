// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The scope of the objects that no filter leaves out: the opposite of alternatives of conditions,
 * multiplied out to alternatives of conditions again.
 */
public final class OppositeScope {
    /** What a person can still read, and more than any real filter needs. */
    public static final int MOST_ALTERNATIVES = 64;

    private static final int MOST_BEFORE_SIMPLIFYING = 2_048;

    private OppositeScope() {}

    /**
     * Multiplies out.
     *
     * @param filters each with at least one clause
     * @return alternatives without the ones that contradict themselves or that another one covers;
     *     empty when there would be more than {@link #MOST_ALTERNATIVES}. An empty list in it means
     *     that the filters leave out everything
     */
    public static Optional<List<List<Clause>>> of(List<Filter> filters) {
        List<Set<Clause>> alternatives = List.of(Set.of());
        for (Filter filter : filters) {
            Set<Set<Clause>> next = new LinkedHashSet<>();
            for (Set<Clause> alternative : alternatives) {
                for (Clause clause : filter.clauses()) {
                    for (Clause opposite : clause.negated()) {
                        both(alternative, opposite).ifPresent(next::add);
                    }
                }
            }
            if (next.size() > MOST_BEFORE_SIMPLIFYING) {
                return Optional.empty();
            }
            alternatives = smallest(next);
            if (alternatives.size() > MOST_ALTERNATIVES) {
                return Optional.empty();
            }
        }
        return Optional.of(alternatives.stream().map(List::copyOf).toList());
    }

    /** Empty when no object can meet both. */
    private static Optional<Set<Clause>> both(Set<Clause> alternative, Clause clause) {
        for (Clause other : alternative) {
            List<Clause> contrary = other.negated();
            if (contrary.size() == 1 && contrary.getFirst().equals(clause)) {
                return Optional.empty();
            }
        }
        Set<Clause> both = new LinkedHashSet<>(alternative);
        both.add(clause);
        return Optional.of(both);
    }

    /** An alternative that asks for more than another one adds nothing. */
    private static List<Set<Clause>> smallest(Set<Set<Clause>> alternatives) {
        List<Set<Clause>> smallest = new ArrayList<>();
        for (Set<Clause> one : alternatives) {
            boolean covered =
                    alternatives.stream().anyMatch(other -> other != one && one.containsAll(other));
            if (!covered) {
                smallest.add(one);
            }
        }
        return smallest;
    }
}

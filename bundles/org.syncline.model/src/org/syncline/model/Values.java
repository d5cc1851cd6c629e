// SPDX-License-Identifier: EPL-2.0
package org.syncline.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The values of one attribute: an immutable set that keeps the order in which values were given,
 * for display. Equality ignores order, because directories do not guarantee one (semantics
 * reference, section 3.4, multi-valued functions). "No value" is {@link #NONE}, never null.
 */
public final class Values implements Iterable<Value> {
    /** No value: the attribute is absent. */
    public static final Values NONE = new Values(List.of());

    /** Up to here a list is searched as quickly as a set, and a million objects need no sets. */
    private static final int FEW = 12;

    /** Without repetition. */
    private final List<Value> list;

    /** The same for searching, or null when there are few. */
    private final Set<Value> index;

    private Values(List<Value> list) {
        this.list = list;
        this.index = list.size() <= FEW ? null : new HashSet<>(list);
    }

    /** The given values without repetition; {@link #NONE} when there are none. */
    public static Values of(Collection<? extends Value> values) {
        return switch (values.size()) {
            case 0 -> NONE;
            case 1 -> new Values(List.of(values.iterator().next()));
            default -> new Values(distinct(values));
        };
    }

    public static Values of(Value... values) {
        return values.length == 1 ? new Values(List.of(values[0])) : of(List.of(values));
    }

    /** Text values, for tests and readers of text formats. */
    public static Values texts(String... texts) {
        return of(Stream.of(texts).map(Value::of).toList());
    }

    private static List<Value> distinct(Collection<? extends Value> values) {
        if (values.size() > FEW) {
            return List.copyOf(new LinkedHashSet<>(values));
        }
        List<Value> distinct = new ArrayList<>(values.size());
        for (Value value : values) {
            if (!distinct.contains(value)) {
                distinct.add(value);
            }
        }
        return List.copyOf(distinct);
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    public int size() {
        return list.size();
    }

    /** The first value in the given order, or null when there is none. */
    public Value first() {
        return list.isEmpty() ? null : list.getFirst();
    }

    public boolean contains(Value value) {
        return index == null ? list.contains(value) : index.contains(value);
    }

    /** The values in their order; unmodifiable. */
    public List<Value> list() {
        return list;
    }

    public Stream<Value> stream() {
        return list.stream();
    }

    /** The values of this set that {@code other} does not hold. */
    public Values minus(Values other) {
        List<Value> rest = new ArrayList<>();
        for (Value value : list) {
            if (!other.contains(value)) {
                rest.add(value);
            }
        }
        return of(rest);
    }

    /** The values of both sets, those of this one first. */
    public Values plus(Values other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        List<Value> both = new ArrayList<>(list.size() + other.list.size());
        both.addAll(list);
        both.addAll(other.list);
        return of(both);
    }

    @Override
    public Iterator<Value> iterator() {
        return list.iterator();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Values that
                        && list.size() == that.list.size()
                        && (list.equals(that.list) || list.size() > 1 && hasAllOf(that));
    }

    private boolean hasAllOf(Values other) {
        for (Value value : list) {
            if (!other.contains(value)) {
                return false;
            }
        }
        return true;
    }

    /** Independent of order, as equality is. */
    @Override
    public int hashCode() {
        int hash = 0;
        for (Value value : list) {
            hash += value.hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        return list.toString();
    }
}

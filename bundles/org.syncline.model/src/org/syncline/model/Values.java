// SPDX-License-Identifier: EPL-2.0
package org.syncline.model;

import java.util.ArrayList;
import java.util.Collection;
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
    public static final Values NONE = new Values(new LinkedHashSet<>());

    private final Set<Value> set;

    private Values(LinkedHashSet<Value> set) {
        this.set = set;
    }

    /** The given values without repetition; {@link #NONE} when there are none. */
    public static Values of(Collection<? extends Value> values) {
        return values.isEmpty() ? NONE : new Values(new LinkedHashSet<>(values));
    }

    public static Values of(Value... values) {
        return of(List.of(values));
    }

    /** Text values, for tests and readers of text formats. */
    public static Values texts(String... texts) {
        return of(Stream.of(texts).map(Value::of).toList());
    }

    public boolean isEmpty() {
        return set.isEmpty();
    }

    public int size() {
        return set.size();
    }

    /** The first value in the given order, or null when there is none. */
    public Value first() {
        Iterator<Value> i = set.iterator();
        return i.hasNext() ? i.next() : null;
    }

    public boolean contains(Value value) {
        return set.contains(value);
    }

    /** The values in their order; unmodifiable. */
    public List<Value> list() {
        return List.copyOf(set);
    }

    public Stream<Value> stream() {
        return set.stream();
    }

    /** The values of this set that {@code other} does not hold. */
    public Values minus(Values other) {
        List<Value> rest = new ArrayList<>();
        for (Value value : set) {
            if (!other.contains(value)) {
                rest.add(value);
            }
        }
        return of(rest);
    }

    /** The values of both sets, those of this one first. */
    public Values plus(Values other) {
        LinkedHashSet<Value> both = new LinkedHashSet<>(set);
        both.addAll(other.set);
        return of(both);
    }

    @Override
    public Iterator<Value> iterator() {
        return list().iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Values that && set.equals(that.set);
    }

    @Override
    public int hashCode() {
        return set.hashCode();
    }

    @Override
    public String toString() {
        return set.toString();
    }
}

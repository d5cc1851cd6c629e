// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal.analysis;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.syncline.rules.expression.ExpressionType;

/**
 * What is known of the result of a part of an expression.
 *
 * @param kinds what it, or a value of it, can be; empty when there is never a result
 * @param shape whether it is a list
 * @param certain whether every evaluation gives something that ends the search for a value, or
 *     fails
 * @param closed whether it reads nothing of the object: evaluation gives the same for all
 * @param value the boolean that it always is, or null
 */
public record Inferred(
        Set<Kind> kinds, Shape shape, boolean certain, boolean closed, Boolean value) {
    /** Nothing is known. */
    public static final Inferred UNKNOWN =
            new Inferred(Kind.ANY, Shape.UNKNOWN, false, false, null);

    /** Never a result: {@code Error()}, or what was reported to fail. */
    static final Inferred FAILS =
            new Inferred(EnumSet.noneOf(Kind.class), Shape.SINGLE, true, false, null);

    static Inferred of(Kind kind) {
        return of(EnumSet.of(kind), Shape.SINGLE);
    }

    static Inferred of(Set<Kind> kinds, Shape shape) {
        return new Inferred(kinds, shape, false, false, null);
    }

    Inferred withShape(Shape other) {
        return new Inferred(kinds, other, certain && !other.mayBeList(), closed, value);
    }

    Inferred withCertain(boolean other) {
        return new Inferred(kinds, shape, other, closed, value);
    }

    Inferred asClosed() {
        return new Inferred(kinds, shape, certain, true, value);
    }

    /** It reads something of the object, or lies beside what does. */
    Inferred asOpen() {
        return new Inferred(kinds, shape, certain, false, value);
    }

    Inferred withValue(Boolean other) {
        return new Inferred(kinds, shape, certain, closed, other);
    }

    /** What it can be when it has a value. */
    Set<Kind> present() {
        EnumSet<Kind> present = EnumSet.noneOf(Kind.class);
        present.addAll(kinds);
        present.remove(Kind.NULL);
        return present;
    }

    boolean isNull() {
        return kinds.size() == 1 && kinds.contains(Kind.NULL);
    }

    /** Whether it cannot be any of these although it has a value. */
    boolean misses(Set<Kind> wanted) {
        Set<Kind> present = present();
        return !present.isEmpty() && present.stream().noneMatch(wanted::contains);
    }

    /** One of two results. */
    Inferred or(Inferred other) {
        EnumSet<Kind> both = EnumSet.noneOf(Kind.class);
        both.addAll(kinds);
        both.addAll(other.kinds);
        Shape either =
                kinds.isEmpty()
                        ? other.shape
                        : other.kinds.isEmpty() ? shape : shape.or(other.shape);
        return new Inferred(both, either, certain && other.certain, closed && other.closed, null);
    }

    /** For messages. */
    String words() {
        return present().stream().map(Kind::words).distinct().collect(Collectors.joining(" or "));
    }

    public boolean isMultiValued() {
        return shape.reach() == Shape.Reach.YES || shape.reach() == Shape.Reach.SOMETIMES;
    }

    /** The types of results with a value. */
    public Set<ExpressionType> types() {
        if (kinds.containsAll(Kind.ANY)) {
            return EnumSet.of(ExpressionType.UNKNOWN);
        }
        Set<Kind> shown = isNull() ? kinds : present();
        return shown.stream().map(Kind::type).collect(Collectors.toSet());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal.analysis;

import java.util.Collection;
import java.util.Objects;

/**
 * Whether a result is a list, and of which attribute: lists of one axis are aligned value by value.
 *
 * @param reach how sure it is
 * @param axis what a list belongs to; null when there is no list or it is not known
 */
record Shape(Reach reach, Object axis) {
    /** How sure it is that a result is a list. */
    enum Reach {
        NO,
        /** The schema does not tell. */
        UNKNOWN,
        /** In some branch, or for some value of a branch. */
        SOMETIMES,
        YES
    }

    static final Shape SINGLE = new Shape(Reach.NO, null);
    static final Shape UNKNOWN = new Shape(Reach.UNKNOWN, null);

    /** The axis of {@code ImportedValue("name")}; that of {@code [name]} is the name itself. */
    record Imported(String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A list that is no attribute's. */
    static Shape ownList() {
        return new Shape(Reach.YES, new Object());
    }

    static Shape list(Object axis) {
        return new Shape(Reach.YES, axis);
    }

    boolean isList() {
        return reach == Reach.YES;
    }

    /** A list in any case, and it is known which. */
    boolean isNamedList() {
        return reach == Reach.YES && axis != null;
    }

    boolean mayBeList() {
        return reach != Reach.NO;
    }

    /** The result of one of two branches. */
    Shape or(Shape other) {
        if (reach == other.reach) {
            return Objects.equals(axis, other.axis) ? this : new Shape(reach, null);
        }
        Object either = axis == null ? other.axis : axis;
        boolean same = axis == null || other.axis == null || axis.equals(other.axis);
        boolean sometimes = isSometimes() || other.isSometimes();
        return new Shape(sometimes ? Reach.SOMETIMES : Reach.UNKNOWN, same ? either : null);
    }

    private boolean isSometimes() {
        return reach == Reach.YES || reach == Reach.SOMETIMES;
    }

    /** The result of a function that works value by value through these arguments. */
    static Shape lifted(Collection<Shape> arguments) {
        Shape strongest = SINGLE;
        for (Shape shape : arguments) {
            if (shape.reach.compareTo(strongest.reach) > 0) {
                strongest = shape;
            }
        }
        return strongest;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Changes every text of a tree of records and lists. By reflection, so that a component that is
 * added later cannot be forgotten.
 */
final class Texts {
    private Texts() {}

    /** The same record with every text changed. */
    static <T extends Record> T map(T value, UnaryOperator<String> change) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Object[] parts = new Object[components.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = part(components[i].getAccessor().invoke(value), change);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
            @SuppressWarnings("unchecked")
            Constructor<T> constructor =
                    (Constructor<T>) value.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a public record cannot be copied: " + value, e);
        }
    }

    private static Object part(Object value, UnaryOperator<String> change) {
        return switch (value) {
            case null -> null;
            case String text -> change.apply(text);
            case Record inner -> map(inner, change);
            case List<?> list -> list.stream().map(element -> part(element, change)).toList();
            default -> value;
        };
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import java.util.Locale;
import java.util.Set;
import org.syncline.model.AttributeSchema;
import org.syncline.model.ValueType;

/**
 * A flat attribute, and where in a resource its values are. How the one follows from the other is
 * on the page {@code docs/scim.md}.
 *
 * @param name the flat name
 * @param extension the schema of an extension, empty for the resource itself
 * @param attribute the attribute of the resource
 * @param type the type of the elements that are meant, for {@link Shape#TYPED}
 * @param sub the part of the attribute or of its elements, empty for the whole
 * @param scimType the type of SCIM (RFC 7643, 2.3)
 * @param types of {@link Shape#OTHER}: types that have attributes of their own
 * @param access what can be done with it
 */
record Slot(
        String name,
        String extension,
        String attribute,
        Shape shape,
        String type,
        String sub,
        String scimType,
        Set<String> types,
        Access access) {
    static final String VALUE = "value";
    static final String TYPE = "type";
    static final String PRIMARY = "primary";

    /** How the values lie in the resource. */
    enum Shape {
        /** {@code userName} */
        SINGLE,
        /** {@code name.givenName} */
        PART,
        /** Simple values. */
        LIST,
        /** A part of the elements of one type: {@code emails.work.value}. */
        TYPED,
        /** A part of all other elements: {@code roles.value}. */
        OTHER,
        /** The value of the element that is marked as primary. */
        PRIMARY,
        /** The object whose id is the value: {@code manager}. */
        REFERENCE,
        /** The objects whose ids are the values: {@code members}. */
        REFERENCES
    }

    /**
     * What can be done with an attribute.
     *
     * @param writable not {@code readOnly}
     * @param returned not {@code never}, so that it can be read and compared
     * @param unique whether no two objects can have one value
     */
    record Access(boolean writable, boolean returned, boolean unique) {}

    Slot {
        types = Set.copyOf(types);
    }

    ValueType valueType() {
        return switch (shape) {
            case REFERENCE, REFERENCES -> ValueType.REFERENCE;
            default ->
                    switch (scimType) {
                        case "boolean" -> ValueType.BOOLEAN;
                        case "integer" -> ValueType.INTEGER;
                        case "binary" -> ValueType.BINARY;
                        default -> ValueType.STRING;
                    };
        };
    }

    boolean multiValued() {
        return switch (shape) {
            case LIST, REFERENCES -> true;
            case TYPED, OTHER -> sub.equals(VALUE);
            default -> false;
        };
    }

    /** Whether the attribute is a list of elements with parts. */
    boolean isElements() {
        return shape == Shape.TYPED
                || shape == Shape.OTHER
                || shape == Shape.PRIMARY
                || shape == Shape.REFERENCES;
    }

    AttributeSchema schema() {
        return new AttributeSchema(name, valueType(), multiValued());
    }

    /** Whether elements of a type belong to it. */
    boolean takes(String elementType) {
        return switch (shape) {
            case TYPED -> type.equalsIgnoreCase(elementType);
            case OTHER -> !types.contains(elementType.toLowerCase(Locale.ROOT));
            default -> true;
        };
    }

    /** The same part of elements of another type. */
    Slot ofType(String newName, String newType) {
        return new Slot(
                newName,
                extension,
                attribute,
                Shape.TYPED,
                newType,
                sub,
                scimType,
                Set.of(),
                access);
    }

    /** The attribute as a path of the protocol (RFC 7644, 3.10). */
    String path() {
        return extension.isEmpty() ? attribute : extension + ":" + attribute;
    }
}

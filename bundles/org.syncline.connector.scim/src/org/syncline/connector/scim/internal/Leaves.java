// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds the values of a flat attribute in a resource. */
final class Leaves {
    private Leaves() {}

    /** The simple values, none when absent. */
    static List<JsonElement> of(JsonObject resource, Slot slot) {
        JsonObject home = home(resource, slot);
        return switch (slot.shape()) {
            case SINGLE, LIST -> Json.list(home, slot.attribute());
            case PART, REFERENCE -> part(Json.get(home, slot.attribute()), slot.sub());
            case TYPED, OTHER, REFERENCES, PRIMARY ->
                    elements(resource, slot).stream()
                            .flatMap(element -> part(element, slot.sub()).stream())
                            .toList();
        };
    }

    /** Some services write a reference, or an element with nothing but a value, without braces. */
    private static List<JsonElement> part(JsonElement whole, String sub) {
        if (whole == null) {
            return List.of();
        }
        if (whole instanceof JsonObject object) {
            JsonElement found = Json.get(object, sub);
            return found == null ? List.of() : List.of(found);
        }
        return sub.equals(Slot.VALUE) && whole.isJsonPrimitive() ? List.of(whole) : List.of();
    }

    /** The object that holds the attribute: the resource, or its extension; null when absent. */
    static JsonObject home(JsonObject resource, Slot slot) {
        return slot.extension().isEmpty() ? resource : Json.object(resource, slot.extension());
    }

    /** The elements that belong to the attribute, for attributes that are lists of elements. */
    static List<JsonElement> elements(JsonObject resource, Slot slot) {
        List<JsonElement> found = new ArrayList<>();
        for (JsonElement element : Json.list(home(resource, slot), slot.attribute())) {
            JsonObject object = element instanceof JsonObject whole ? whole : null;
            boolean belongs =
                    slot.shape() == Slot.Shape.PRIMARY
                            ? Json.flag(object, Slot.PRIMARY)
                            : slot.takes(Objects.requireNonNull(Json.text(object, Slot.TYPE)));
            if (belongs) {
                found.add(element);
            }
        }
        return found;
    }
}

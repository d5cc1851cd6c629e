// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import org.syncline.connector.scim.internal.Slot.Shape;

/** Changes attributes that are lists of elements with parts: e-mail addresses, members. */
final class ElementEdits {
    private final Edits edits;
    private final Slot slot;

    ElementEdits(Edits edits, Slot slot) {
        this.edits = edits;
        this.slot = slot;
    }

    void change(List<JsonElement> removed, List<JsonElement> added) throws Refused {
        if (slot.shape() == Shape.PRIMARY) {
            mark(added.isEmpty() ? null : added.getFirst());
        } else if (slot.sub().equals(Slot.VALUE)) {
            values(removed, added);
        } else {
            part(added.isEmpty() ? null : added.getFirst());
        }
    }

    /**
     * A value that another takes the place of is changed in its element, so that what else the
     * element says, its being primary for example, stays.
     */
    private void values(List<JsonElement> removed, List<JsonElement> added) {
        int pairs = slot.shape() == Shape.REFERENCES ? 0 : Math.min(removed.size(), added.size());
        for (int i = 0; i < pairs; i++) {
            replace(removed.get(i), added.get(i));
        }
        removed.stream().skip(pairs).forEach(this::remove);
        List<JsonElement> rest = added.subList(pairs, added.size());
        if (!rest.isEmpty()) {
            List<JsonObject> elements =
                    rest.stream().map(value -> Edits.element(slot, value)).toList();
            elements.forEach(edits.array(slot, true)::add);
            edits.note("add", slot.path(), Edits.arrayOf(elements));
        }
    }

    private void replace(JsonElement old, JsonElement value) {
        if (find(old) instanceof JsonObject element) {
            // The whole element: services lose their way when a path changes what its filter reads.
            String path = slot.path() + "[" + filter(element, old) + "]";
            element.add(Json.spelling(element, Slot.VALUE), value);
            edits.note("replace", path, element.deepCopy());
        }
    }

    private void remove(JsonElement value) {
        JsonElement element = find(value);
        JsonArray array = edits.array(slot, false);
        if (element != null && array != null) {
            JsonObject whole = element instanceof JsonObject object ? object : null;
            edits.note("remove", slot.path() + "[" + filter(whole, value) + "]", null);
            array.remove(element);
        }
    }

    private JsonElement find(JsonElement value) {
        for (JsonElement element : Leaves.elements(edits.resource(), slot)) {
            JsonElement found =
                    element instanceof JsonObject object ? Json.get(object, Slot.VALUE) : element;
            if (value.equals(found)) {
                return element;
            }
        }
        return null;
    }

    /** Names an element by its value, and its type where it has one. */
    private String filter(JsonObject element, JsonElement value) {
        String type = slot.shape() == Shape.REFERENCES ? "" : Json.text(element, Slot.TYPE);
        String byValue = Slot.VALUE + " eq " + value;
        return type.isEmpty() ? byValue : byType(type) + " and " + byValue;
    }

    private static String byType(String type) {
        return Slot.TYPE + " eq " + new JsonPrimitive(type);
    }

    /** A part of the one element of a type: the street of the address at work. */
    private void part(JsonElement wanted) throws Refused {
        List<JsonElement> found = Leaves.elements(edits.resource(), slot);
        if (found.size() > 1) {
            throw new Refused(
                    "ambiguous-update",
                    "The object has several elements of one type, so nobody can tell which "
                            + slot.name()
                            + " is meant. Remove all but one on the service.");
        }
        if (found.isEmpty()) {
            if (wanted != null) {
                JsonObject made = Edits.element(slot, wanted);
                edits.array(slot, true).add(made);
                edits.note("add", slot.path(), Edits.arrayOf(List.of(made)));
            }
        } else if (found.getFirst() instanceof JsonObject element) {
            part(element, wanted);
        }
    }

    private void part(JsonObject element, JsonElement wanted) {
        String type = Json.text(element, Slot.TYPE);
        String path = slot.path() + "[" + byType(type) + "]";
        String sub = Json.spelling(element, slot.sub());
        JsonArray array = edits.array(slot, true);
        boolean present = Json.get(element, sub) != null;
        if (wanted != null) {
            element.add(sub, wanted);
        } else {
            element.remove(sub);
        }
        boolean empty = element.keySet().stream().allMatch(Slot.TYPE::equalsIgnoreCase);
        if (empty) {
            array.remove(element);
        }
        if (type.isEmpty()) {
            // No filter names an element without a type that every service understands.
            edits.writeAll(slot, array);
        } else if (empty) {
            edits.note("remove", path, null);
        } else if (wanted != null) {
            edits.note(present ? "replace" : "add", path + "." + slot.sub(), wanted);
        } else {
            edits.note("remove", path + "." + slot.sub(), null);
        }
    }

    /** Makes the element with a value the primary one, and no other. */
    private void mark(JsonElement wanted) {
        List<JsonElement> all = new ArrayList<>();
        JsonArray array = edits.array(slot, wanted != null);
        if (array == null) {
            return;
        }
        array.forEach(all::add);
        boolean found = false;
        for (JsonElement one : all) {
            if (one instanceof JsonObject element) {
                JsonElement value = Json.get(element, Slot.VALUE);
                boolean right = !found && wanted != null && wanted.equals(value);
                found |= right;
                if (value != null && right != Json.flag(element, Slot.PRIMARY)) {
                    mark(element, value, right);
                }
            }
        }
        if (!found && wanted != null) {
            JsonObject made = new JsonObject();
            made.add(Slot.VALUE, wanted);
            made.addProperty(Slot.PRIMARY, true);
            array.add(made);
            edits.note("add", slot.path(), Edits.arrayOf(List.of(made)));
        }
    }

    private void mark(JsonObject element, JsonElement value, boolean primary) {
        String path = slot.path() + "[" + filter(element, value) + "]." + Slot.PRIMARY;
        boolean present = Json.get(element, Slot.PRIMARY) != null;
        element.addProperty(Json.spelling(element, Slot.PRIMARY), primary);
        edits.note(present ? "replace" : "add", path, new JsonPrimitive(primary));
    }
}

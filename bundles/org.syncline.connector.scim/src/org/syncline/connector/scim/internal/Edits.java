// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes a resource, and writes down each step as an operation of PATCH (RFC 7644, 3.5.2). So the
 * same change can be sent value by value, or as the whole resource where the service cannot do
 * better. Each operation fits the state that those before it leave.
 */
final class Edits {
    private static final String SCHEMAS = "schemas";

    private final JsonObject resource;
    private final ResourceKind kind;
    private final List<JsonObject> operations = new ArrayList<>();

    /**
     * @param resource is changed
     */
    Edits(JsonObject resource, ResourceKind kind) {
        this.resource = resource;
        this.kind = kind;
    }

    /** A new resource of a type. */
    static Edits create(ResourceKind kind) {
        JsonObject blank = new JsonObject();
        JsonArray schemas = new JsonArray();
        schemas.add(kind.schema());
        blank.add(SCHEMAS, schemas);
        return new Edits(blank, kind);
    }

    JsonObject resource() {
        return resource;
    }

    ResourceKind kind() {
        return kind;
    }

    List<JsonObject> operations() {
        return operations;
    }

    /**
     * Changes one attribute.
     *
     * @param removed values that it has and shall lose
     * @param added values that it has not and shall get; at most one when it holds one
     * @throws Refused when nobody can tell which value is meant
     */
    void change(Slot slot, List<JsonElement> removed, List<JsonElement> added) throws Refused {
        JsonElement wanted = added.isEmpty() ? null : added.getFirst();
        switch (slot.shape()) {
            case SINGLE -> single(slot, wanted);
            case LIST -> list(slot, removed, added);
            case PART -> part(slot, wanted);
            case REFERENCE -> single(slot, wanted == null ? null : element(slot, wanted));
            case REFERENCES, TYPED, OTHER, PRIMARY ->
                    new ElementEdits(this, slot).change(removed, added);
        }
    }

    private void single(Slot slot, JsonElement wanted) {
        JsonObject home = home(slot, wanted != null);
        if (home == null) {
            return;
        }
        String name = Json.spelling(home, slot.attribute());
        boolean present = Json.get(home, name) != null;
        if (wanted != null) {
            home.add(name, wanted);
            note(present ? "replace" : "add", slot.path(), wanted);
        } else if (present) {
            home.remove(name);
            note("remove", slot.path(), null);
        }
    }

    /** Simple values have no parts that a filter could name, so a removal writes what is left. */
    private void list(Slot slot, List<JsonElement> removed, List<JsonElement> added) {
        JsonArray values = array(slot, !added.isEmpty());
        if (values == null) {
            return;
        }
        removed.forEach(values::remove);
        added.forEach(values::add);
        if (removed.isEmpty()) {
            note("add", slot.path(), arrayOf(added));
        } else {
            writeAll(slot, values);
        }
    }

    /** Writes all elements of an attribute anew. */
    void writeAll(Slot slot, JsonArray values) {
        if (values.isEmpty()) {
            note("remove", slot.path(), null);
        } else {
            note("replace", slot.path(), values.deepCopy());
        }
    }

    private void part(Slot slot, JsonElement wanted) {
        JsonObject home = home(slot, wanted != null);
        JsonObject whole = home == null ? null : Json.object(home, slot.attribute());
        if (whole == null) {
            if (home != null && wanted != null) {
                JsonObject made = new JsonObject();
                made.add(slot.sub(), wanted);
                home.add(slot.attribute(), made);
                note("add", slot.path(), made.deepCopy());
            }
            return;
        }
        String sub = Json.spelling(whole, slot.sub());
        boolean present = Json.get(whole, sub) != null;
        String path = slot.path() + "." + slot.sub();
        if (wanted != null) {
            whole.add(sub, wanted);
            note(present ? "replace" : "add", path, wanted);
        } else if (present) {
            whole.remove(sub);
            note("remove", path, null);
        }
    }

    /** An element that holds nothing but its value and type. */
    static JsonObject element(Slot slot, JsonElement value) {
        JsonObject element = new JsonObject();
        if (!slot.type().isEmpty()) {
            element.addProperty(Slot.TYPE, slot.type());
        }
        element.add(slot.sub(), value);
        return element;
    }

    /** The object that holds the attribute; null when it is absent and shall not be made. */
    private JsonObject home(Slot slot, boolean make) {
        JsonObject home = Leaves.home(resource, slot);
        if (home == null && make) {
            home = new JsonObject();
            resource.add(slot.extension(), home);
            addSchema(slot.extension());
        }
        return home;
    }

    private void addSchema(String schema) {
        if (!(Json.get(resource, SCHEMAS) instanceof JsonArray schemas)) {
            JsonArray made = new JsonArray();
            made.add(kind.schema());
            made.add(schema);
            resource.add(SCHEMAS, made);
        } else if (!schemas.contains(new JsonPrimitive(schema))) {
            schemas.add(schema);
        }
    }

    /** The list of an attribute, made when it is absent; null when it is and shall not be made. */
    JsonArray array(Slot slot, boolean make) {
        JsonObject home = home(slot, make);
        if (home == null) {
            return null;
        }
        String name = Json.spelling(home, slot.attribute());
        JsonElement found = Json.get(home, name);
        if (found instanceof JsonArray array) {
            return array;
        }
        if (found == null && !make) {
            return null;
        }
        JsonArray made = new JsonArray();
        if (found != null) {
            made.add(found);
        }
        home.add(name, made);
        return made;
    }

    static JsonArray arrayOf(List<? extends JsonElement> elements) {
        JsonArray array = new JsonArray(elements.size());
        elements.forEach(element -> array.add(element.deepCopy()));
        return array;
    }

    /** Writes down a step that was taken. */
    void note(String operation, String path, JsonElement value) {
        JsonObject noted = new JsonObject();
        noted.addProperty("op", operation);
        noted.addProperty("path", path);
        if (value != null) {
            noted.add("value", value);
        }
        operations.add(noted);
    }
}

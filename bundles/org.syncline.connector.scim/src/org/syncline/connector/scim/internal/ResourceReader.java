// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Entry;
import org.syncline.model.Printable;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Makes entries of the resources of one type. */
final class ResourceReader {
    /** An object that cannot be staged (semantics reference, 6.8). */
    static final class Problem extends Exception {
        private static final long serialVersionUID = 1L;
        private final String error;

        Problem(String error, String detail) {
            this(error, detail, null);
        }

        Problem(String error, String detail, Exception cause) {
            super(detail, cause);
            this.error = error;
        }

        String error() {
            return error;
        }
    }

    private static final int MAX_SHOWN = 200;

    /** The longest anchor that can be found again (semantics reference, 1.2). */
    private static final int MAX_ID = 398;

    private final ResourceKind kind;
    private final Names names;
    private final List<Wanted> wanted = new ArrayList<>();

    private record Wanted(Slot slot, AttributeSchema schema) {}

    /**
     * @param attributes what the schema of the project declares
     * @param excluded what must never be read
     */
    ResourceReader(
            ResourceKind kind,
            Map<String, AttributeSchema> attributes,
            SortedSet<String> excluded,
            Names names) {
        this.kind = kind;
        this.names = names;
        attributes.forEach(
                (name, schema) -> {
                    if (!excluded.contains(name)) {
                        kind.slot(name)
                                .filter(slot -> slot.access().returned())
                                .ifPresent(slot -> wanted.add(new Wanted(slot, schema)));
                    }
                });
    }

    ResourceKind kind() {
        return kind;
    }

    /** Whether an attribute that is read refers to other objects. */
    boolean refers() {
        return wanted.stream().anyMatch(one -> isReference(one.slot()));
    }

    private static boolean isReference(Slot slot) {
        return slot.shape() == Slot.Shape.REFERENCE || slot.shape() == Slot.Shape.REFERENCES;
    }

    /**
     * The id of a resource.
     *
     * @throws Problem when it has none that could be asked for again
     */
    static String id(JsonObject resource) throws Problem {
        String id = Json.text(resource, "id");
        if (id.isBlank() || id.equals(".") || id.equals("..") || id.equals("bulkId")) {
            throw new Problem("missing-anchor-component", "The object has no id.");
        }
        if (id.length() > MAX_ID) {
            throw new Problem(
                    "anchor-too-long", "The object's id is longer than " + MAX_ID + " characters.");
        }
        return id;
    }

    static Value.Binary anchor(String id) {
        return new Value.Binary(id.getBytes(StandardCharsets.UTF_8));
    }

    static String id(Value.Binary anchor) {
        return new String(anchor.bytes(), StandardCharsets.UTF_8);
    }

    /** What names the resource, empty when nothing does. */
    static String name(ResourceKind kind, JsonObject resource) {
        if (kind.naming() == null) {
            return "";
        }
        List<JsonElement> found = Leaves.of(resource, kind.naming());
        return found.isEmpty() ? "" : Json.text(found.getFirst()).strip();
    }

    /**
     * The resource as an entry. Its name has been noted.
     *
     * @throws Problem when a value cannot be used
     */
    Entry read(JsonObject resource) throws Problem {
        String id = id(resource);
        TreeMap<String, Values> attributes = new TreeMap<>();
        for (Wanted one : wanted) {
            Values values = values(resource, one);
            if (!values.isEmpty()) {
                attributes.put(one.schema().name(), values);
            }
        }
        return new Entry(names.of(kind, id), kind.name(), anchor(id), attributes);
    }

    private Values values(JsonObject resource, Wanted one) throws Problem {
        List<Value> values = new ArrayList<>();
        for (JsonElement leaf : Leaves.of(resource, one.slot())) {
            if (isReference(one.slot())) {
                values.add(reference(Json.text(leaf)));
            } else if (!Json.text(leaf).isEmpty() || !leaf.isJsonPrimitive()) {
                values.add(value(leaf, one.schema()));
            }
        }
        // Of several elements of one type the first counts where there can be one value only.
        return one.schema().multiValued() || values.size() < 2
                ? Values.of(values)
                : Values.of(values.getFirst());
    }

    private Value reference(String id) throws Problem {
        if (id.isBlank() || id.length() > MAX_ID) {
            throw new Problem(
                    "invalid-reference-value", "A reference has no id that could be looked for.");
        }
        return Value.of(names.find(id).orElseGet(() -> names.unknown(kind, id)));
    }

    private static Value value(JsonElement leaf, AttributeSchema schema) throws Problem {
        try {
            return ValueCodec.read(leaf, schema.type());
        } catch (IllegalArgumentException e) {
            throw new Problem(
                    "invalid-attribute-value",
                    "The value of \""
                            + Printable.of(schema.name(), MAX_SHOWN)
                            + "\" is no "
                            + schema.type().word()
                            + ".",
                    e);
        }
    }
}

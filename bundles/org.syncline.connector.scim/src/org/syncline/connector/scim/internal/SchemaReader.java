// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.syncline.connector.scim.internal.Slot.Shape;

/** Makes flat attributes of the schemas of a resource type (RFC 7643, section 7). */
final class SchemaReader {
    private static final Set<String> NEVER = Set.of("schemas", "meta", "id", "externalid");
    private static final String REFERENCE = "$ref";
    private static final String COMPLEX = "complex";

    private final Set<String> resourceTypes;
    private final NavigableMap<String, Slot> slots = new TreeMap<>();
    private final Set<String> targets = new HashSet<>();

    /**
     * @param resourceTypes the types that a reference can lead to
     */
    SchemaReader(Set<String> resourceTypes) {
        this.resourceTypes = resourceTypes;
        Slot.Access readOnly = new Slot.Access(false, true, true);
        Slot.Access free = new Slot.Access(true, true, false);
        put("id", "", "id", Shape.SINGLE, "", "", "string", readOnly);
        put("externalId", "", "externalId", Shape.SINGLE, "", "", "string", free);
    }

    NavigableMap<String, Slot> slots() {
        return slots;
    }

    Set<String> targets() {
        return targets;
    }

    /**
     * Adds the attributes of one schema.
     *
     * @param extension its id when it extends the type, otherwise empty
     * @param prefix what the names of its attributes begin with
     */
    void add(JsonObject schema, String extension, String prefix) {
        for (JsonObject attribute : Json.objects(schema, "attributes")) {
            String name = Json.text(attribute, "name");
            boolean usable = name.matches("[A-Za-z$][A-Za-z0-9_$-]*");
            if (usable
                    && (!extension.isEmpty() || !NEVER.contains(name.toLowerCase(Locale.ROOT)))) {
                add(attribute, name, extension, prefix + name);
            }
        }
    }

    private void add(JsonObject attribute, String name, String extension, String flat) {
        boolean multiple = Json.flag(attribute, "multiValued");
        String type = type(attribute);
        Slot.Access access = access(attribute, null);
        if (!type.equals(COMPLEX)) {
            put(flat, extension, name, multiple ? Shape.LIST : Shape.SINGLE, "", "", type, access);
        } else if (isReference(attribute, name)) {
            addReference(attribute, name, extension, flat, multiple);
        } else if (multiple) {
            addElements(attribute, name, extension, flat);
        } else {
            for (JsonObject part : parts(attribute)) {
                String sub = Json.text(part, "name");
                Slot.Access partly = access(attribute, part);
                put(flat + "." + sub, extension, name, Shape.PART, "", sub, type(part), partly);
            }
        }
    }

    /**
     * References that the service makes itself, such as the groups of a user, are left out: they
     * change without the object having changed, and no delta import would tell.
     */
    private void addReference(
            JsonObject attribute, String name, String extension, String flat, boolean multiple) {
        JsonObject value =
                parts(attribute).stream()
                        .filter(part -> named(part, Slot.VALUE))
                        .findFirst()
                        .orElse(null);
        Slot.Access access = access(attribute, value);
        if (access.writable()) {
            Shape shape = multiple ? Shape.REFERENCES : Shape.REFERENCE;
            put(flat, extension, name, shape, "", Slot.VALUE, "reference", access);
        }
    }

    /** Parts by the type of their element, as far as the schema lists types, and the others. */
    private void addElements(JsonObject attribute, String name, String extension, String flat) {
        List<JsonObject> parts = parts(attribute);
        boolean values = parts.stream().anyMatch(part -> named(part, Slot.VALUE));
        Set<String> types = types(parts);
        for (JsonObject part : parts) {
            String sub = Json.text(part, "name");
            if (isData(sub, values)) {
                Slot.Access access = access(attribute, part);
                String of = type(part);
                types.forEach(
                        type -> {
                            String typed = flat + "." + type + "." + sub;
                            put(typed, extension, name, Shape.TYPED, type, sub, of, access);
                        });
                Set<String> known =
                        types.stream()
                                .map(type -> type.toLowerCase(Locale.ROOT))
                                .collect(Collectors.toSet());
                String other = flat + "." + sub;
                slots.put(
                        other,
                        new Slot(other, extension, name, Shape.OTHER, "", sub, of, known, access));
            }
        }
        if (values && parts.stream().anyMatch(part -> named(part, Slot.PRIMARY))) {
            String primary = flat + "." + Slot.PRIMARY;
            Slot.Access access = access(attribute, null);
            put(primary, extension, name, Shape.PRIMARY, "", Slot.VALUE, "string", access);
        }
    }

    /** Elements with a value are known by it; what else they have is display. */
    private static boolean isData(String sub, boolean values) {
        return values
                ? sub.equals(Slot.VALUE)
                : !Set.of(Slot.TYPE, Slot.PRIMARY, "display", REFERENCE).contains(sub);
    }

    private static Set<String> types(List<JsonObject> parts) {
        return parts.stream()
                .filter(part -> named(part, Slot.TYPE))
                .flatMap(part -> Json.list(part, "canonicalValues").stream())
                .map(Json::text)
                .filter(type -> type.matches("[A-Za-z0-9_-]+"))
                .filter(type -> !type.equalsIgnoreCase(Slot.PRIMARY))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isReference(JsonObject attribute, String name) {
        List<JsonObject> parts = parts(attribute);
        if (parts.stream().noneMatch(part -> named(part, Slot.VALUE))) {
            return false;
        }
        Set<String> found = new HashSet<>();
        for (JsonObject part : parts) {
            if (named(part, REFERENCE)) {
                for (JsonElement target : Json.list(part, "referenceTypes")) {
                    found.add(Json.text(target));
                }
            }
        }
        found.retainAll(resourceTypes);
        if (found.isEmpty() && Set.of("members", "manager", "groups").contains(name)) {
            found.addAll(resourceTypes);
        }
        targets.addAll(found);
        return !found.isEmpty();
    }

    private static List<JsonObject> parts(JsonObject attribute) {
        return Json.objects(attribute, "subAttributes").stream()
                .filter(part -> Json.text(part, "name").matches("[A-Za-z$][A-Za-z0-9_$-]*"))
                .toList();
    }

    private static boolean named(JsonObject attribute, String name) {
        return Json.text(attribute, "name").equals(name);
    }

    private static String type(JsonObject attribute) {
        String type = Json.text(attribute, "type");
        return type.isEmpty() ? "string" : type;
    }

    private static Slot.Access access(JsonObject attribute, JsonObject part) {
        boolean readOnly = readOnly(attribute) || part != null && readOnly(part);
        boolean never = never(attribute) || part != null && never(part);
        return new Slot.Access(
                !readOnly,
                !never,
                Set.of("server", "global").contains(Json.text(attribute, "uniqueness")));
    }

    private static boolean readOnly(JsonObject attribute) {
        return Json.text(attribute, "mutability").equals("readOnly");
    }

    private static boolean never(JsonObject attribute) {
        return Json.text(attribute, "returned").equals("never")
                || Json.text(attribute, "mutability").equals("writeOnly");
    }

    private void put(
            String flat,
            String extension,
            String attribute,
            Shape shape,
            String type,
            String sub,
            String scimType,
            Slot.Access access) {
        slots.put(
                flat,
                new Slot(flat, extension, attribute, shape, type, sub, scimType, Set.of(), access));
    }
}

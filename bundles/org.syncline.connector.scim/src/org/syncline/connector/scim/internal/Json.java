// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads JSON of strangers. SCIM ignores the case of names (RFC 7643, 2.1). */
final class Json {
    /** Deeper than any resource, bulk answer or schema. */
    static final int MAX_DEPTH = 32;

    private Json() {}

    /**
     * Reads a text that holds one object.
     *
     * @throws IOException when it does not, with the reason but nothing of the text
     */
    static JsonObject parse(String text) throws IOException {
        JsonElement element = element(text);
        if (!element.isJsonObject()) {
            throw new IOException("it is no JSON object");
        }
        return element.getAsJsonObject();
    }

    /** As {@link #parse}, for any value. */
    static JsonElement element(String text) throws IOException {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            reader.setNestingLimit(MAX_DEPTH);
            JsonElement element = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new IOException("something follows the JSON");
            }
            return element;
        } catch (JsonParseException | IllegalStateException e) {
            throw new IOException(
                    isTooDeep(e)
                            ? "its JSON is nested deeper than " + MAX_DEPTH + " levels"
                            : "it is no JSON",
                    null);
        }
    }

    private static boolean isTooDeep(Exception e) {
        return String.valueOf(e.getMessage()).contains("esting limit");
    }

    /** A member, whatever the case of its name; null when absent or null. */
    static JsonElement get(JsonObject object, String name) {
        if (object == null) {
            return null;
        }
        JsonElement exact = object.get(name);
        if (exact == null) {
            for (Map.Entry<String, JsonElement> member : object.entrySet()) {
                if (member.getKey().equalsIgnoreCase(name)) {
                    exact = member.getValue();
                    break;
                }
            }
        }
        return exact == null || exact.isJsonNull() ? null : exact;
    }

    /** The name of a member as the object spells it, or the given one when it has none. */
    static String spelling(JsonObject object, String name) {
        if (object.has(name)) {
            return name;
        }
        return object.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
    }

    /** A member that is an object, or null. */
    static JsonObject object(JsonObject object, String name) {
        return get(object, name) instanceof JsonObject found ? found : null;
    }

    /** The elements of a member; none when it is absent, itself when it is no list. */
    static List<JsonElement> list(JsonObject object, String name) {
        JsonElement found = get(object, name);
        List<JsonElement> elements = new ArrayList<>();
        if (found instanceof JsonArray array) {
            array.forEach(
                    element -> {
                        if (!element.isJsonNull()) {
                            elements.add(element);
                        }
                    });
        } else if (found != null) {
            elements.add(found);
        }
        return elements;
    }

    /** As {@link #list}, only the objects. */
    static List<JsonObject> objects(JsonObject object, String name) {
        return list(object, name).stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
    }

    /** A member as text, empty when it is absent or no simple value. */
    static String text(JsonObject object, String name) {
        return text(get(object, name));
    }

    static String text(JsonElement element) {
        return element != null && element.isJsonPrimitive() ? element.getAsString() : "";
    }

    /** A member that is true, or the word. */
    static boolean flag(JsonObject object, String name) {
        return text(object, name).equalsIgnoreCase("true");
    }

    /** A member that is a whole number that is not negative, or -1. */
    @SuppressWarnings("unused") // a number that is none is absent
    static long number(JsonObject object, String name) {
        try {
            return Math.max(-1, Long.parseLong(text(object, name)));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}

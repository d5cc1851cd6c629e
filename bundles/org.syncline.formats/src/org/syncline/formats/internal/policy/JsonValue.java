// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.syncline.rules.SourceLocation;

/** A value of a JSON document with its place. Names of members are compared without case. */
sealed interface JsonValue {
    SourceLocation location();

    /**
     * An object.
     *
     * @param members by name in lower case
     * @param names the names as written, by name in lower case
     */
    record JsonObject(
            Map<String, JsonValue> members, Map<String, String> names, SourceLocation location)
            implements JsonValue {
        /** The first of the members that is there, or null. */
        JsonValue get(String... wanted) {
            for (String name : wanted) {
                JsonValue value = members.get(name.toLowerCase(Locale.ROOT));
                if (value != null) {
                    return value;
                }
            }
            return null;
        }

        /** A member as text; empty when it is absent or no single value. */
        String text(String... wanted) {
            return get(wanted) instanceof JsonText text ? text.text() : "";
        }

        /** The values of an array, the one value that stands there instead, or none. */
        List<JsonValue> list(String... wanted) {
            JsonValue value = get(wanted);
            if (value instanceof JsonArray array) {
                return array.values();
            }
            boolean none = value == null || value instanceof JsonText text && text.isNull();
            return none ? List.of() : List.of(value);
        }

        /** The names in lower case of the members. */
        Set<String> keys() {
            return members.keySet();
        }
    }

    /** An array. */
    record JsonArray(List<JsonValue> values, SourceLocation location) implements JsonValue {}

    /**
     * A string, a number, a truth value or null.
     *
     * @param text as written; empty for null
     */
    record JsonText(String text, boolean isNull, SourceLocation location) implements JsonValue {}
}

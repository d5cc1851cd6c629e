// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.schema.ObjectClassDefinition;
import com.unboundid.ldap.sdk.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** The object classes that a new object of a type needs. */
final class ObjectClasses {
    /** Of Active Directory, most general first, because its schema is not read for an export. */
    private static final Map<String, List<String>> AD_SUPERIORS =
            Map.of(
                    "user", List.of("top", "person", "organizationalPerson"),
                    "contact", List.of("top", "person", "organizationalPerson"),
                    "inetorgperson", List.of("top", "person", "organizationalPerson", "user"),
                    "computer", List.of("top", "person", "organizationalPerson", "user"));

    private ObjectClasses() {}

    /**
     * The classes of a type with its superiors, and those that a change names besides.
     *
     * @param given values of objectClass in the changes
     * @param schema null when the server does not tell
     */
    static String[] of(String type, Values given, Schema schema) {
        List<String> classes = new ArrayList<>(superiors(type, schema));
        classes.add(type);
        given.stream().map(Value::text).forEach(classes::add);
        return distinct(classes).toArray(String[]::new);
    }

    private static List<String> superiors(String type, Schema schema) {
        ObjectClassDefinition definition = schema == null ? null : schema.getObjectClass(type);
        if (definition == null) {
            return AD_SUPERIORS.getOrDefault(
                    type.toLowerCase(java.util.Locale.ROOT), List.of("top"));
        }
        return definition.getSuperiorClasses(schema, true).stream()
                .map(ObjectClassDefinition::getNameOrOID)
                .toList();
    }

    private static List<String> distinct(Collection<String> names) {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return names.stream().filter(seen::add).toList();
    }
}

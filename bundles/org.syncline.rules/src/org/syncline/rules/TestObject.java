// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An object of a connector space as a rule test gives it.
 *
 * @param connector name of the connector
 * @param objectType its type in the connector space
 * @param dn its name
 * @param attributes values as text by attribute, binary ones in base64; unmodifiable
 */
public record TestObject(
        String connector,
        String objectType,
        String dn,
        Map<String, List<String>> attributes,
        SourceLocation location) {
    public TestObject {
        Objects.requireNonNull(connector, "connector");
        Objects.requireNonNull(objectType, "objectType");
        Objects.requireNonNull(dn, "dn");
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.model;

import java.util.Objects;

/**
 * What a schema says of one attribute.
 *
 * @param name the attribute's name in the spelling of the schema
 * @param type the type of its values
 * @param multiValued whether it may have more than one value
 */
public record AttributeSchema(String name, ValueType type, boolean multiValued) {
    public AttributeSchema {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }
}

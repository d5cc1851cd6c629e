// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.assist;

import org.syncline.language.sync.AttributeLine;

/** What is said of an attribute of a schema. */
public final class AttributeTexts {
    private AttributeTexts() {}

    /** Such as {@code string multivalued}. */
    public static String type(AttributeLine attribute) {
        String type = attribute.getType() == null ? "" : attribute.getType();
        return attribute.isMultiValued() ? type + " multivalued" : type;
    }
}

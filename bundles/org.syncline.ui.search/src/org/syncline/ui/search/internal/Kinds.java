// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal;

import java.util.Locale;
import org.syncline.ui.Icons;

/** Icons of object types. */
final class Kinds {
    private Kinds() {}

    static Icons icon(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "user", "person", "inetorgperson" -> Icons.USER;
            case "group" -> Icons.GROUP;
            case "contact" -> Icons.CONTACT;
            default -> Icons.OBJECT;
        };
    }
}

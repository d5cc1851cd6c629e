// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.syncline.model.Values;

/**
 * An object that was found. Nothing is escaped.
 *
 * @param id number of the connector space object, or of the metaverse object
 * @param name its DN, or of a metaverse object what people call it
 * @param cells the columns that were asked for, in their order; those of {@link SearchColumn} too
 */
public record SearchRow(long id, String name, String objectType, Map<String, Values> cells) {
    public SearchRow {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(objectType, "objectType");
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.util.List;
import org.syncline.model.Values;

/**
 * The values of one metaverse attribute and where they come from.
 *
 * @param values never empty
 * @param lineage one contributor, or several when values were merged, in precedence order
 */
public record MvAttribute(Values values, List<Lineage> lineage) {
    public MvAttribute {
        lineage = List.copyOf(lineage);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.util.Objects;
import org.syncline.model.AttributeChange;

/**
 * One attribute of a pending export, with the rule and source that cause it.
 *
 * @param change old values as confirmed, new values as computed
 * @param lineage the outbound rule and the object from which the value comes
 */
public record ExportChange(AttributeChange change, Lineage lineage) {
    public ExportChange {
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(lineage, "lineage");
    }
}

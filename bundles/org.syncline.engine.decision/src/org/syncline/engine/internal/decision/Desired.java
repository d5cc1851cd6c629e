// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.Map;
import org.syncline.model.Values;
import org.syncline.store.Lineage;

/**
 * What the rules want an object of a target to hold, in the attributes that they manage.
 *
 * @param attributes by name: what is wanted; {@link Values#NONE} for an attribute to be emptied.
 *     Attributes to be left as they are do not occur
 * @param unresolved whether a reference was left out because its object is not in the target yet
 */
public record Desired(Map<String, Attribute> attributes, boolean unresolved) {
    /** Values with the rule and object from which they come. */
    public record Attribute(Values values, Lineage lineage) {}
}

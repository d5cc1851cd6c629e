// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import org.syncline.model.Value;

/**
 * Turns references from the side of a rule's source into those of its target: names into links
 * inbound, links into names outbound.
 */
@FunctionalInterface
public interface ReferenceResolver {
    /** The reference on the other side, or null when its object is not linked there yet. */
    Value resolve(Value reference);
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import org.syncline.model.Dn;
import org.syncline.model.Values;

/**
 * What rules may read of the object they are evaluated for: a connector space object inbound, a
 * metaverse object outbound. Immutable.
 */
public interface RuleSource {
    /** Values at the top of the tower; {@code dn} gives the name as text. */
    Values attribute(String name);

    /** Values that an import confirmed. */
    Values confirmed(String name);

    /** Whether the schema allows several values. */
    boolean multiValued(String name);

    /** The object's name, or null when it has none. */
    String dn();

    /** Whether the object is a direct member of the group of that name. */
    boolean memberOf(Dn group);

    /** Parameters as they stand for this object. */
    Parameters parameters();
}

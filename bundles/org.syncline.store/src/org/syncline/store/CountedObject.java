// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.util.Objects;

/**
 * An object that a counter of a step has counted.
 *
 * @param position place among the objects of the step, rising; ignored when it is recorded
 * @param counter name of the counter
 * @param object connector space object or metaverse object, 0 for one that was not stored
 * @param dn its name then, or empty
 */
public record CountedObject(long position, String counter, long object, String dn) {
    public CountedObject {
        Objects.requireNonNull(counter, "counter");
        Objects.requireNonNull(dn, "dn");
    }

    /** One to record. */
    public CountedObject(String counter, long object, String dn) {
        this(0, counter, object, dn);
    }
}

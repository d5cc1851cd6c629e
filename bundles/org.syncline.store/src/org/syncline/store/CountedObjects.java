// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.util.List;

/**
 * From a counter of a step to the objects that it counted, within the transaction of a {@link
 * StoreSession}. Only the first of each counter are kept; when a counter is higher than {@link
 * #KEPT}, say so beside the list.
 */
public interface CountedObjects {
    /** How many objects of one counter of one step are kept. */
    int KEPT = 10_000;

    /** Adds objects to those of a running step; those beyond the bound are passed over. */
    void record(long step, List<CountedObject> objects);

    /** Objects of a counter behind a position, in the order in which they were recorded. */
    List<CountedObject> page(long step, String counter, long afterPosition, int limit);
}

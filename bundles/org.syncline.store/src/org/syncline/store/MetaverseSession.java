// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The metaverse within one transaction: a part of {@link StoreSession}, whose rules hold. */
public interface MetaverseSession {
    List<MvObject> mvPage(long afterId, int limit);

    /**
     * Metaverse objects waiting for a reference, with an id above {@code afterId}, by rising id.
     */
    List<MvObject> mvReferenceRetryPage(long afterId, int limit);

    Map<Long, MvObject> mvByIds(Collection<Long> ids);

    /**
     * Ids of metaverse objects, of any type, by join key; keys without a hit are absent.
     *
     * @throws IllegalArgumentException for an attribute that {@link #indexMetaverse} did not
     *     declare
     */
    Map<JoinKey, Set<Long>> mvByJoinKeys(Collection<JoinKey> keys);

    /**
     * Inserts objects with id 0 and updates the others; returns them in the same order with their
     * ids.
     */
    List<MvObject> writeMv(List<MvObject> objects);

    /** Deletes metaverse objects; their links must be gone. */
    void deleteMv(Collection<Long> ids);

    long mvCount();

    /**
     * Puts on record that metaverse objects have to be looked at again: whoever changes one, or
     * what it depends on, says so in the same transaction, and the step that has done what follows
     * takes it off. A step that dies between the two is made good by the next one.
     *
     * @param metaverseIds ids, also those on record already or unknown
     */
    void markDue(Collection<Long> metaverseIds);

    /** Ids on record as due above {@code afterId}, in rising order, unknown ones included. */
    List<Long> duePage(long afterId, int limit);

    /** Takes metaverse objects off that record; ids that are not on it are passed over. */
    void clearDue(Collection<Long> metaverseIds);
}

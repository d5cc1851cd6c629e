// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.syncline.model.Operation;

/**
 * Finds objects without reading them, within the transaction of a {@link StoreSession}: every list
 * comes from an index, by rising id, and holds no more than a page.
 */
public interface ObjectSearch {
    /**
     * Ids of objects of a connector by what they are listed under.
     *
     * @param wanted is asked about each combination of traits that occurs, a few dozen at most
     */
    List<Long> csIds(int connector, Predicate<Set<ObjectTrait>> wanted, long afterId, int limit);

    /** How many there are. */
    long csCount(int connector, Predicate<Set<ObjectTrait>> wanted);

    /**
     * Ids of objects with a pending export.
     *
     * @param operations operations wanted; empty means all
     */
    List<Long> csPendingExportIds(
            int connector, Set<Operation> operations, long afterId, int limit);

    /**
     * When objects were linked or disconnected last; for one that was never linked, when it came.
     * Absent for unknown ids, and for objects that have stood as they are since before the store
     * kept this.
     */
    Map<Long, Instant> linkChanges(Collection<Long> ids);

    /** Ids of metaverse objects. */
    List<Long> mvIds(long afterId, int limit);

    /** The attributes by which a connector space can be searched at once, see the session. */
    Set<String> csIndexed(int connector);

    /** The same of the metaverse. */
    Set<String> mvIndexed();
}

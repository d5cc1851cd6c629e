// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;

/** The connector space within one transaction: a part of {@link StoreSession}, whose rules hold. */
public interface ConnectorSpaceSession {
    /** Objects of a connector with an id above {@code afterId}, by rising id. */
    List<CsObject> csPage(int connector, long afterId, int limit);

    /** Whether a connector space holds no object at all, whatever of it a caller is shown. */
    boolean isSpaceEmpty(int connector);

    /** Objects with a link, likewise. */
    List<CsObject> csLinkedPage(int connector, long afterId, int limit);

    /** Objects with a pending import, likewise. */
    List<CsObject> csPendingImportPage(int connector, long afterId, int limit);

    /** Objects waiting for a reference, likewise. */
    List<CsObject> csReferenceRetryPage(int connector, long afterId, int limit);

    /** Objects in a synchronization error, likewise. */
    List<CsObject> csSyncErrorPage(int connector, long afterId, int limit);

    /** Objects with a temporary name, likewise. */
    List<CsObject> csTransientPage(int connector, long afterId, int limit);

    /** Objects in a state, likewise. */
    List<CsObject> csStatePage(int connector, ObjectState state, long afterId, int limit);

    /**
     * Objects with a pending export, likewise.
     *
     * @param operations operations wanted; empty means all
     */
    List<CsObject> csPendingExportPage(
            int connector, Set<Operation> operations, long afterId, int limit);

    /** Disconnectors, likewise. */
    List<CsObject> csDisconnectorPage(int connector, long afterId, int limit);

    /**
     * Ids of objects that were not written as reported by the full import of this generation,
     * likewise: imported ones and adds that were sent, but not adds that wait, which no import
     * could report. What it reported without a change is among them, because it does not write
     * that.
     */
    List<Long> csNotSeenPage(int connector, long generation, long afterId, int limit);

    /** By id; unknown ids are absent. */
    Map<Long, CsObject> csByIds(Collection<Long> ids);

    /** By anchor within a connector. */
    Map<Value.Binary, CsObject> csByAnchors(int connector, Collection<Value.Binary> anchors);

    /**
     * By present name within a connector. Of several objects with one name, which happens while a
     * name passes from one to another, the one that will stay: not deleted, then the newest.
     */
    Map<Dn, CsObject> csByDns(int connector, Collection<Dn> dns);

    /** Objects of all connectors linked to those metaverse objects, by rising id. */
    List<CsObject> csByMetaverse(Collection<Long> metaverseIds);

    /**
     * Ids of objects of a connector by join key; keys without a hit are absent. The confirmed
     * values are searched.
     *
     * @throws IllegalArgumentException for an attribute that {@link #indexConnectorSpace} did not
     *     declare: it would find nothing and look like no hit
     */
    Map<JoinKey, Set<Long>> csByJoinKeys(int connector, Collection<JoinKey> keys);

    /** Ids of objects of a connector whose confirmed entry refers to one of those names. */
    Set<Long> csReferringTo(int connector, Collection<Dn> dns);

    /** Ids of the metaverse objects to which those connector space objects are linked. */
    Set<Long> mvLinkedTo(Collection<Long> ids);

    /**
     * Inserts objects with id 0 and updates the others; returns them in the same order with their
     * ids.
     */
    List<CsObject> writeCs(List<CsObject> objects);

    /** Deletes objects; unknown ids are passed over. */
    void deleteCs(Collection<Long> ids);

    /** A page of pending exports, by name, case ignored. */
    List<CsObject> pendingExports(PendingQuery query);

    /**
     * Objects of a disposition other than {@link Disposition#NORMAL}, with an id above {@code
     * afterId}, by rising id.
     */
    List<CsObject> csByDisposition(int connector, Disposition disposition, long afterId, int limit);

    ConnectorCounts counts(int connector);
}

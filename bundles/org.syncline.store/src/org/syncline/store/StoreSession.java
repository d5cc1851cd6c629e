// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;

/**
 * What can be done inside one transaction of a {@link SyncStore}. Reads come in batches or in pages
 * by rising key, so that no caller needs to hold a whole space; a page needs a limit above 0. Not
 * safe for use by several threads, nor after its transaction. Every method may throw {@link
 * StoreException}; numbers of connectors, steps and objects that the store does not have are
 * mistakes of the caller and give an {@link IllegalArgumentException}, except where a search leaves
 * them out.
 */
public interface StoreSession {

    // connectors

    /** The record of a connector, made when it does not exist; its name is brought up to date. */
    ConnectorRecord connector(String key, String name);

    List<ConnectorRecord> connectors();

    /** Begins a full import: raises the generation and returns it. */
    long nextGeneration(int connector);

    void saveWatermark(int connector, byte[] watermark);

    void setFullSyncRequired(int connector, boolean required);

    /**
     * A small text that the engine keeps between runs, for example the digest of the rules of the
     * last full synchronization. Empty when it was never set.
     *
     * @param key at most 400 characters
     */
    Optional<String> property(String key);

    /**
     * Sets {@link #property}.
     *
     * @param value at most 4000 characters
     */
    void setProperty(String key, String value);

    /**
     * Declares which attributes joins search by in a connector space, in place of those declared
     * before; objects written before are indexed anew when an attribute is new, which reads them
     * all. Each costs two index rows for every value, so declare what joins use and no more.
     */
    void indexConnectorSpace(int connector, Set<String> attributes);

    /** The same for the metaverse, over all types. */
    void indexMetaverse(Set<String> attributes);

    // connector space

    /** Objects of a connector with an id above {@code afterId}, by rising id. */
    List<CsObject> csPage(int connector, long afterId, int limit);

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
     * Objects that the full import of this generation has not reported, likewise: imported ones and
     * adds that were sent, but not adds that wait, which no import could report.
     */
    List<CsObject> csNotSeenPage(int connector, long generation, long afterId, int limit);

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

    /**
     * Marks objects as reported by the full import of that generation, without touching anything
     * else.
     */
    void markSeen(Collection<Long> ids, long generation);

    /** Deletes objects; unknown ids are passed over. */
    void deleteCs(Collection<Long> ids);

    // metaverse

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

    // pending exports and counts

    /** A page of pending exports, by name, case ignored. */
    List<CsObject> pendingExports(PendingQuery query);

    /**
     * Objects of a disposition other than {@link Disposition#NORMAL}, with an id above {@code
     * afterId}, by rising id.
     */
    List<CsObject> csByDisposition(int connector, Disposition disposition, long afterId, int limit);

    ConnectorCounts counts(int connector);

    // plans and exports

    /** Plans, decisions, leases, and what is on its way to targets. */
    default PlanStore plans() {
        throw new UnsupportedOperationException("This store keeps no plans");
    }

    /** Verification, dump and backup. */
    default StoreMaintenance maintenance() {
        throw new UnsupportedOperationException("This store cannot be looked after");
    }

    // history

    /** What is kept of runs beside their steps. */
    default RunStore runs() {
        throw new UnsupportedOperationException("this store keeps no runs");
    }

    /** Begins a run; {@code profile} is for people, for example {@code initial}. */
    long startRun(String profile, Instant started);

    /** Begins a step, with status {@link StepRecord#IN_PROGRESS}. */
    long startStep(long run, int connector, String step, Instant started);

    /** Saves counters and errors of a running step. */
    void recordProgress(long step, SortedMap<String, Long> counters, List<ObjectError> errors);

    void finishStep(
            long step,
            String status,
            String detail,
            Instant ended,
            SortedMap<String, Long> counters);

    /** Which objects the counters of steps have counted. */
    default CountedObjects counted() {
        throw new UnsupportedOperationException("This store keeps no counted objects");
    }

    /**
     * Deletes the oldest runs with their steps, counters, counted objects, errors and over-rides of
     * limits. Kept are runs that have not ended, and those that hold the newest step of a kind of a
     * connector, whose errors are the present ones. Plans and decisions are not part of it.
     *
     * @param before runs that began earlier
     * @param limit most runs to delete; call again, in another transaction, until it returns 0
     * @return how many runs were deleted
     */
    int purgeRuns(Instant before, int limit);

    /** Steps, newest first. */
    List<StepRecord> steps(int limit);

    List<ObjectError> errors(long step);

    /** Number of errors of the newest ended import and synchronization steps of a connector. */
    long currentErrors(int connector);
}

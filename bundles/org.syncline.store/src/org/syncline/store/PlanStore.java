// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.model.Operation;

/**
 * Sealed plans, decisions, the right to export, and what is on its way, within one transaction of a
 * {@link StoreSession}. Digests are SHA-256 in hex.
 */
public interface PlanStore {

    // plans

    /**
     * Begins a plan and returns its number. Nobody sees it until {@link #seal}.
     *
     * @param plan number, digest and counts are ignored
     */
    long begin(PlanRecord plan);

    void addChanges(List<PlanRow> changes);

    /** Gives a plan its digest and makes it visible. */
    void seal(long plan, String digest, Map<Operation, Long> counts);

    /** Deletes plans that were begun and never sealed: their process has died. */
    void dropUnsealed();

    Optional<PlanRecord> plan(long number);

    /** Sealed plans, newest first. */
    List<PlanRecord> plans(int limit);

    /** Changes of a plan behind a position, in order. */
    List<PlanRow> changes(long plan, long afterPosition, int limit);

    /** Saves state and rest of changes. */
    void saveStates(List<PlanRow> changes);

    /**
     * Deletes sealed plans with their changes, the oldest first. Kept are the newest of each
     * connector, and those about which something was decided since; decisions stay on record.
     *
     * @param before plans that were sealed earlier
     * @param limit most plans to delete; call again, in another transaction, until it returns 0
     * @return how many plans were deleted
     */
    int purge(Instant before, int limit);

    // decisions

    /** The newest decision of the project, whatever the plan: the end of the chain. */
    Optional<DecisionRecord> lastDecision();

    /**
     * Puts a decision on record under the next number and returns that.
     *
     * @param decision its number must be that of the last one and 1
     */
    void addDecision(DecisionRecord decision);

    /** Says which changes of a connector a decision is about. */
    void addDecided(long decision, int connector, Collection<String> digests);

    /** The newest decision about each change; changes without one are absent. */
    Map<String, DecisionRecord> decisions(int connector, Collection<String> digests);

    /** Decisions above a number, in the order of the chain. */
    List<DecisionRecord> chain(long afterNumber, int limit);

    /** The digests of all changes that a decision is about, in rising order. */
    List<String> decided(long decision);

    // the right to export

    Optional<LeaseRecord> lease(int connector);

    /**
     * Puts a lease in the place of another, in one step.
     *
     * @param expected what the caller has read, or null for none
     * @param now what is to stand, or null to give the lease up
     * @return false when somebody else was faster
     */
    boolean replaceLease(int connector, LeaseRecord expected, LeaseRecord now);

    // on its way

    /** Remembers objects that are handed to a connector. */
    void addInFlight(Collection<Long> objects);

    void removeInFlight(Collection<Long> objects);

    /** Objects of a connector whose result is not known, with an id above {@code after}. */
    List<Long> inFlight(int connector, long after, int limit);

    // limits that held off

    void addOverride(OverrideRecord override);

    List<OverrideRecord> overrides(long step);
}

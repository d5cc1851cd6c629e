// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.model.Operation;
import org.syncline.store.DecisionRecord;
import org.syncline.store.LeaseRecord;
import org.syncline.store.OverrideRecord;
import org.syncline.store.PlanRecord;
import org.syncline.store.PlanRow;
import org.syncline.store.PlanStore;

/** One transaction's view of plans: hands every call on, through the guard. */
final class DatabasePlans implements PlanStore {
    private final PlanTable plans;
    private final DecisionTable decisions;
    private final ExportTables exports;
    private final Guard guard;

    DatabasePlans(Sql sql, Guard guard) {
        this.plans = new PlanTable(sql);
        this.decisions = new DecisionTable(sql);
        this.exports = new ExportTables(sql);
        this.guard = guard;
    }

    @Override
    public long begin(PlanRecord plan) {
        return guard.call(() -> plans.begin(plan));
    }

    @Override
    public void addChanges(List<PlanRow> changes) {
        guard.run(() -> plans.addChanges(changes));
    }

    @Override
    public void seal(long plan, String digest, Map<Operation, Long> counts) {
        guard.run(() -> plans.seal(plan, digest, counts));
    }

    @Override
    public int purge(Instant before, int limit) {
        return guard.call(() -> plans.purge(before, limit));
    }

    @Override
    public void dropUnsealed() {
        guard.run(plans::dropUnsealed);
    }

    @Override
    public Optional<PlanRecord> plan(long number) {
        return guard.call(() -> plans.plan(number));
    }

    @Override
    public List<PlanRecord> plans(int limit) {
        return guard.call(() -> plans.plans(limit));
    }

    @Override
    public List<PlanRow> changes(long plan, long afterPosition, int limit) {
        return guard.call(() -> plans.changes(plan, afterPosition, limit));
    }

    @Override
    public void saveStates(List<PlanRow> changes) {
        guard.run(() -> plans.saveStates(changes));
    }

    @Override
    public Optional<DecisionRecord> lastDecision() {
        return guard.call(decisions::last);
    }

    @Override
    public void addDecision(DecisionRecord decision) {
        guard.run(() -> decisions.add(decision));
    }

    @Override
    public void addDecided(long decision, int connector, Collection<String> digests) {
        guard.run(() -> decisions.addDecided(decision, connector, digests));
    }

    @Override
    public Map<String, DecisionRecord> decisions(int connector, Collection<String> digests) {
        return guard.call(() -> decisions.newest(connector, digests));
    }

    @Override
    public List<DecisionRecord> chain(long afterNumber, int limit) {
        return guard.call(() -> decisions.chain(afterNumber, limit));
    }

    @Override
    public List<String> decided(long decision) {
        return guard.call(() -> decisions.decided(decision));
    }

    @Override
    public Optional<LeaseRecord> lease(int connector) {
        return guard.call(() -> exports.lease(connector));
    }

    @Override
    public boolean replaceLease(int connector, LeaseRecord expected, LeaseRecord now) {
        return guard.call(() -> exports.replaceLease(connector, expected, now));
    }

    @Override
    public void addInFlight(Collection<Long> objects) {
        guard.run(() -> exports.addInFlight(objects));
    }

    @Override
    public void removeInFlight(Collection<Long> objects) {
        guard.run(() -> exports.removeInFlight(objects));
    }

    @Override
    public List<Long> inFlight(int connector, long after, int limit) {
        return guard.call(() -> exports.inFlight(connector, after, limit));
    }

    @Override
    public void addOverride(OverrideRecord override) {
        guard.run(() -> exports.addOverride(override));
    }

    @Override
    public List<OverrideRecord> overrides(long step) {
        return guard.call(() -> exports.overrides(step));
    }
}

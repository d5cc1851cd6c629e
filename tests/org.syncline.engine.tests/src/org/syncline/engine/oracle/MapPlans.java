// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongToIntFunction;
import org.syncline.model.Operation;
import org.syncline.store.DecisionRecord;
import org.syncline.store.LeaseRecord;
import org.syncline.store.OverrideRecord;
import org.syncline.store.PlanRecord;
import org.syncline.store.PlanRow;
import org.syncline.store.PlanStore;

/** Plans, decisions and what is on its way in a {@link MapStore}. */
final class MapPlans implements PlanStore {
    private final TreeMap<Long, PlanRecord> plans = new TreeMap<>();
    private final Set<Long> sealed = new TreeSet<>();
    private final Map<Long, TreeMap<Long, PlanRow>> rows = new HashMap<>();
    private final TreeMap<Long, DecisionRecord> decisions = new TreeMap<>();
    private final List<Decided> decided = new ArrayList<>();
    private final Map<Integer, LeaseRecord> leases = new HashMap<>();
    private final TreeSet<Long> flying = new TreeSet<>();
    private final List<OverrideRecord> overrides = new ArrayList<>();
    private final LongToIntFunction connectors;

    private record Decided(long decision, int connector, String digest) {}

    /**
     * @param connectors tells of which connector an object is
     */
    MapPlans(LongToIntFunction connectors) {
        this.connectors = connectors;
    }

    MapPlans copy(LongToIntFunction newConnectors) {
        MapPlans copy = new MapPlans(newConnectors);
        copy.plans.putAll(plans);
        copy.sealed.addAll(sealed);
        rows.forEach((plan, changes) -> copy.rows.put(plan, new TreeMap<>(changes)));
        copy.decisions.putAll(decisions);
        copy.decided.addAll(decided);
        copy.leases.putAll(leases);
        copy.flying.addAll(flying);
        copy.overrides.addAll(overrides);
        return copy;
    }

    @Override
    public long begin(PlanRecord plan) {
        long number = plans.isEmpty() ? 1 : plans.lastKey() + 1;
        put(number, plan, "", Map.of());
        rows.put(number, new TreeMap<>());
        return number;
    }

    private void put(long number, PlanRecord plan, String digest, Map<Operation, Long> counts) {
        plans.put(
                number,
                new PlanRecord(
                        number,
                        plan.connector(),
                        digest,
                        plan.ruleDigest(),
                        plan.sealed(),
                        plan.person(),
                        plan.watermarks(),
                        counts));
    }

    @Override
    public void addChanges(List<PlanRow> changes) {
        saveStates(changes);
    }

    @Override
    public void seal(long plan, String digest, Map<Operation, Long> counts) {
        put(plan, plans.get(plan), digest, counts);
        sealed.add(plan);
    }

    @Override
    public void dropUnsealed() {
        plans.keySet().retainAll(sealed);
        rows.keySet().retainAll(sealed);
    }

    @Override
    public Optional<PlanRecord> plan(long number) {
        return Optional.ofNullable(sealed.contains(number) ? plans.get(number) : null);
    }

    @Override
    public List<PlanRecord> plans(int limit) {
        return plans.descendingMap().values().stream()
                .filter(plan -> sealed.contains(plan.number()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<PlanRow> changes(long plan, long afterPosition, int limit) {
        return rows
                .getOrDefault(plan, new TreeMap<>())
                .tailMap(afterPosition, false)
                .values()
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public void saveStates(List<PlanRow> changes) {
        changes.forEach(row -> rows.get(row.plan()).put(row.position(), row));
    }

    @Override
    public int purge(Instant before, int limit) {
        return 0;
    }

    @Override
    public Optional<DecisionRecord> lastDecision() {
        return decisions.isEmpty()
                ? Optional.empty()
                : Optional.of(decisions.lastEntry().getValue());
    }

    @Override
    public void addDecision(DecisionRecord decision) {
        decisions.put(decision.number(), decision);
    }

    @Override
    public void addDecided(long decision, int connector, Collection<String> digests) {
        digests.forEach(digest -> decided.add(new Decided(decision, connector, digest)));
    }

    @Override
    public Map<String, DecisionRecord> decisions(int connector, Collection<String> digests) {
        Set<String> wanted = Set.copyOf(digests);
        Map<String, DecisionRecord> newest = new HashMap<>();
        for (Decided about : decided) {
            if (about.connector() == connector && wanted.contains(about.digest())) {
                newest.put(about.digest(), decisions.get(about.decision()));
            }
        }
        return newest;
    }

    @Override
    public List<DecisionRecord> chain(long afterNumber, int limit) {
        return decisions.tailMap(afterNumber, false).values().stream().limit(limit).toList();
    }

    @Override
    public List<String> decided(long decision) {
        return decided.stream()
                .filter(about -> about.decision() == decision)
                .map(Decided::digest)
                .sorted()
                .toList();
    }

    @Override
    public Optional<LeaseRecord> lease(int connector) {
        return Optional.ofNullable(leases.get(connector));
    }

    @Override
    public boolean replaceLease(int connector, LeaseRecord expected, LeaseRecord now) {
        if (!Objects.equals(leases.get(connector), expected)) {
            return false;
        }
        leases.put(connector, now);
        return true;
    }

    @Override
    public void addInFlight(Collection<Long> objects) {
        flying.addAll(objects);
    }

    @Override
    public void removeInFlight(Collection<Long> objects) {
        flying.removeAll(objects);
    }

    @Override
    public List<Long> inFlight(int connector, long after, int limit) {
        return flying.tailSet(after, false).stream()
                .filter(object -> connectors.applyAsInt(object) == connector)
                .limit(limit)
                .toList();
    }

    @Override
    public void addOverride(OverrideRecord override) {
        overrides.add(override);
    }

    @Override
    public List<OverrideRecord> overrides(long step) {
        return overrides.stream().filter(override -> override.step() == step).toList();
    }
}

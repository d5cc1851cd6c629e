// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.syncline.engine.EngineException;
import org.syncline.engine.internal.rules.RuleState;
import org.syncline.engine.internal.view.Listings;
import org.syncline.engine.plan.Decision;
import org.syncline.engine.plan.Plan;
import org.syncline.engine.plan.PlanChange;
import org.syncline.engine.plan.Plans;
import org.syncline.engine.plan.Verdict;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.DecisionRecord;
import org.syncline.store.PlanRecord;
import org.syncline.store.PlanRow;
import org.syncline.store.StoreSession;
import org.syncline.store.SyncStore;

/** Plans and decisions in the store. */
public final class StoredPlans implements Plans {
    private static final int PAGE = 500;

    private final SyncStore store;
    private final ProjectModel model;
    private final DecisionChain chain;
    private final Sealing sealing;
    private final Lock steps;

    /**
     * @param steps held while something is sealed, so that no step changes it meanwhile
     */
    public StoredPlans(
            SyncStore store, ProjectModel model, Clock clock, Listings listings, Lock steps) {
        this.store = store;
        this.model = model;
        this.chain = new DecisionChain(clock);
        this.sealing = new Sealing(store, model, clock, listings);
        this.steps = steps;
    }

    @Override
    public Plan dryRun(String connector, String person) {
        return undisturbed(() -> sealing.dryRun(definition(connector), person));
    }

    @Override
    public Plan seal(String connector, String person) {
        return undisturbed(() -> sealing.seal(definition(connector), person));
    }

    private Plan undisturbed(java.util.function.Supplier<Plan> work) {
        steps.lock();
        try {
            return work.get();
        } finally {
            steps.unlock();
        }
    }

    @Override
    public List<Plan> list(int limit) {
        return store.inTransaction(
                session ->
                        session.plans().plans(limit).stream()
                                .map(record -> plan(session, record))
                                .toList());
    }

    @Override
    public Optional<Plan> find(String plan) {
        return store.inTransaction(
                session -> PlanIds.find(session, plan).map(record -> plan(session, record)));
    }

    private Plan plan(StoreSession session, PlanRecord record) {
        ConnectorRecord connector = connector(session, record.connector());
        String present =
                model.connectors().stream()
                        .filter(definition -> definition.key().equals(connector.key()))
                        .map(new RuleState(model)::present)
                        .findFirst()
                        .orElse("");
        return Sealing.plan(
                record,
                PlanIds.of(record.number(), record.digest()),
                connector.name(),
                !present.equals(record.ruleDigest()));
    }

    @Override
    public void forEachChange(String plan, Consumer<PlanChange> consumer) {
        PlanRecord record = record(plan);
        long after = 0;
        List<PlanChange> page;
        do {
            long from = after;
            page = store.inTransaction(session -> page(session, record, from));
            page.forEach(consumer);
            after = page.isEmpty() ? after : page.getLast().position();
        } while (page.size() == PAGE);
    }

    private static List<PlanChange> page(StoreSession session, PlanRecord plan, long after) {
        List<PlanRow> rows = session.plans().changes(plan.number(), after, PAGE);
        Map<String, DecisionRecord> decisions =
                session.plans()
                        .decisions(plan.connector(), rows.stream().map(PlanRow::digest).toList());
        String connector = connector(session, plan.connector()).name();
        Map<Long, String> plans = new HashMap<>();
        List<PlanChange> changes = new ArrayList<>();
        for (PlanRow row : rows) {
            DecisionRecord decision = decisions.get(row.digest());
            changes.add(
                    new PlanChange(
                            row.position(),
                            PlanContent.unpack(connector, row),
                            Holds.of(row.holds()),
                            decision == null ? null : decision(session, decision, plans),
                            PlanChange.State.values()[row.state()]));
        }
        return changes;
    }

    private static Decision decision(
            StoreSession session, DecisionRecord record, Map<Long, String> plans) {
        String plan =
                plans.computeIfAbsent(
                        record.plan(),
                        number ->
                                session.plans()
                                        .plan(number)
                                        .map(p -> PlanIds.of(number, p.digest()))
                                        .orElse(""));
        return new Decision(
                record.number(),
                Verdicts.of(record.verdict()),
                record.note(),
                record.person(),
                record.authenticated(),
                record.time(),
                plan);
    }

    @Override
    public long decide(
            String plan,
            Predicate<PlanChange> selection,
            String description,
            Verdict verdict,
            String note,
            String person,
            boolean authenticated) {
        if (note.isBlank()) {
            throw new EngineException(
                    "A decision needs a note.", "Say in a few words why, for whoever reads it.");
        }
        PlanRecord record = record(plan);
        TreeSet<String> digests = new TreeSet<>();
        long[] count = new long[1];
        forEachChange(
                plan,
                change -> {
                    if (selection.test(change)) {
                        count[0]++;
                        digests.add(change.change().digest());
                    }
                });
        if (!digests.isEmpty()) {
            DecisionChain.Link link =
                    new DecisionChain.Link(
                            record.number(),
                            record.connector(),
                            verdict,
                            note,
                            person,
                            authenticated,
                            description);
            store.inTransaction(
                    session -> {
                        chain.add(session, link, List.copyOf(digests));
                        return null;
                    });
        }
        return count[0];
    }

    @Override
    public List<String> verifyDecisions() {
        return store.inTransaction(DecisionChain::verify);
    }

    private PlanRecord record(String plan) {
        return store.inTransaction(session -> PlanIds.find(session, plan))
                .orElseThrow(
                        () ->
                                new EngineException(
                                        "There is no plan \"" + plan + "\".",
                                        "Seal one with \"syncline plan\", which prints its id."));
    }

    private static ConnectorRecord connector(StoreSession session, int number) {
        return session.connectors().stream()
                .filter(connector -> connector.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private ConnectorDefinition definition(String connector) {
        return model.connector(connector)
                .orElseThrow(
                        () ->
                                new EngineException(
                                        "The project declares no connector \"" + connector + "\".",
                                        "Use the name that stands after \"connector\" in a rule"
                                                + " file."));
    }
}

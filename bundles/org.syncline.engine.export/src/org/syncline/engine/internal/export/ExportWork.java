// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.export;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.syncline.engine.ExportJournal;
import org.syncline.engine.ExportOrder;
import org.syncline.engine.LimitOverride;
import org.syncline.engine.Progress;
import org.syncline.engine.StepOptions;
import org.syncline.engine.StepType;
import org.syncline.engine.internal.plan.Conflicts;
import org.syncline.engine.internal.run.StepFailure;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.engine.internal.run.StepRunner;
import org.syncline.engine.internal.view.TypeCounts;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;
import org.syncline.store.OverrideRecord;
import org.syncline.store.SyncStore;

/** One export, from its guards to its last batch. */
final class ExportWork {
    private static final int MOST_IN_BATCH = 1000;

    private final SyncStore store;
    private final Surroundings with;
    private final int connector;
    private final StagingSwitch target;
    private final ExportLease lease;
    private final StepLog log;

    /** What a step has around it. */
    record Surroundings(
            Clock clock,
            ProjectModel model,
            ConnectorDefinition definition,
            Progress progress,
            StepLog log) {}

    ExportWork(
            SyncStore store,
            Surroundings with,
            int connector,
            StagingSwitch target,
            ExportLease lease) {
        this.store = store;
        this.with = with;
        this.connector = connector;
        this.target = target;
        this.lease = lease;
        this.log = with.log();
    }

    StepRunner.Completion run(ExportOrder order, StepOptions options) {
        Permission permission = new Permission(store, with.model(), with.definition(), log);
        long plan = permission.check(order);
        record(options);
        Candidates candidates = new Candidates(store, connector);
        Selection selection = plan == 0 ? candidates.everything() : candidates.approved(plan);
        permission.checkStale(order, connector, candidates.stale(), selection.size());
        new ExportGuards(
                        with.definition().name(),
                        with.model().limits(),
                        options,
                        () -> new TypeCounts(store).of(with.definition()))
                .check(selection.counts());
        String cutShort = cut(selection, options);
        return send(order, options, plan, candidates, selection, cutShort);
    }

    private StepRunner.Completion send(
            ExportOrder order,
            StepOptions options,
            long plan,
            Candidates candidates,
            Selection selection,
            String cutShort) {
        Packing packing =
                new Packing(
                        with.definition(),
                        target.capabilities().referencesInSecondPass(),
                        candidates.names());
        ExportJournal journal = order.journal();
        with.progress()
                .phase(
                        with.definition().name() + ": " + StepType.EXPORT.label(),
                        selection.size() + candidates.inFlight().size());
        String status = "stopped-server";
        try (Shipping shipping = shipping(journal, plan, candidates)) {
            new JournalKeeper(store, journal, packing).announce(candidates.inFlight(), selection);
            int most = most(options);
            Passes passes = new Passes(log, shipping, packing, selection, most, plan == 0);
            passes.again(candidates.inFlight());
            passes.all();
            shipping.finish();
            StepRunner.Completion completion =
                    completion(cutShort, candidates.stale().size(), empty(candidates, selection));
            status = completion.status();
            return completion;
        } catch (StepFailure e) {
            status = e.status();
            throw e;
        } finally {
            end(journal, status);
        }
    }

    private Shipping shipping(ExportJournal journal, long plan, Candidates candidates) {
        String name = "Export to " + with.definition().name();
        return new Shipping(
                log,
                new Courier(name, target, lease, journal, with.progress()),
                new Settlement(
                        log,
                        with.clock(),
                        plan,
                        new Conflicts(with.clock(), connector, plan)::hold),
                candidates.names(),
                with.progress());
    }

    private static boolean empty(Candidates candidates, Selection selection) {
        return selection.size() == 0 && candidates.inFlight().isEmpty();
    }

    private void end(ExportJournal journal, String status) {
        try {
            journal.end(status);
        } catch (IOException e) {
            throw JournalKeeper.failure(e);
        }
    }

    /** Each override is on record before anything is sent. */
    private void record(StepOptions options) {
        if (options.overrides().isEmpty()) {
            return;
        }
        Map<String, LimitOverride> byLimit = new TreeMap<>();
        options.overrides().forEach(override -> byLimit.put(override.limit(), override));
        log.batch(
                session -> {
                    byLimit.values()
                            .forEach(
                                    o ->
                                            session.plans()
                                                    .addOverride(
                                                            new OverrideRecord(
                                                                    log.step(),
                                                                    o.limit(),
                                                                    o.reason(),
                                                                    o.person())));
                    return null;
                });
    }

    private int most(StepOptions options) {
        int wanted = options.batchSize() > 0 ? options.batchSize() : MOST_IN_BATCH;
        return Math.min(Math.min(wanted, MOST_IN_BATCH), target.capabilities().batchSize());
    }

    /** Leaves out what a run profile does not want to do in one step; returns the status then. */
    private static String cut(Selection selection, StepOptions options) {
        long objects = options.objectLimit() > 0 ? options.objectLimit() : Long.MAX_VALUE;
        long deletes = options.deleteLimit() > 0 ? options.deleteLimit() : Long.MAX_VALUE;
        for (int place = 0; place < selection.size(); place++) {
            if (place >= objects) {
                selection.cutTo(place);
                return "stopped-object-limit";
            }
            if (selection.stage(place) == Selection.Stage.DELETE && deletes-- == 0) {
                selection.cutTo(place);
                return "stopped-deletion-limit";
            }
        }
        return "";
    }

    private StepRunner.Completion completion(String cutShort, int stale, boolean nothing) {
        if (!cutShort.isEmpty()) {
            return new StepRunner.Completion(
                    cutShort,
                    "The step has reached the number of objects that its options allow. Run it"
                            + " again for the rest.",
                    false);
        }
        if (log.hasErrors() && log.counters().getOrDefault("export-failure", 0L) > 0) {
            return new StepRunner.Completion(
                    "completed-export-errors",
                    "Some changes were refused. They are pending again and are sent by the next"
                            + " export.",
                    false);
        }
        if (stale > 0) {
            return new StepRunner.Completion(
                    "completed-warnings",
                    stale + " approved changes had moved on and were left out.",
                    false);
        }
        return new StepRunner.Completion(nothing ? "completed-no-objects" : "success", "", false);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.syncline.connector.ExportsChanges;
import org.syncline.connector.ImportsChanges;
import org.syncline.connector.ImportsFully;
import org.syncline.engine.ErrorView;
import org.syncline.engine.ExportOrder;
import org.syncline.engine.Progress;
import org.syncline.engine.StepOptions;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.engine.internal.export.ExportStep;
import org.syncline.engine.internal.importing.DeltaImportStep;
import org.syncline.engine.internal.importing.FullImportStep;
import org.syncline.engine.internal.importing.ImportSetting;
import org.syncline.engine.internal.rules.RuleBook;
import org.syncline.engine.internal.run.StepRunner;
import org.syncline.engine.internal.step.DeltaSyncStep;
import org.syncline.engine.internal.step.FullSyncStep;
import org.syncline.engine.internal.view.ImportTimes;
import org.syncline.engine.internal.view.StatusViews;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ConnectorLimits;
import org.syncline.rules.Limit;
import org.syncline.rules.ProjectModel;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.SyncStore;

/**
 * The steps of runs: each is made from the project's settings, waits for the one before, and is
 * given back as it stands on record. Imports of different connectors do not wait for each other.
 */
final class Steps {
    private final SyncStore store;
    private final ProjectModel model;
    private final Clock clock;
    private final RuleBook rules;
    private final StepRunner runner;
    private final StatusViews views;
    private final ReadWriteLock order;
    private final Map<String, Lock> spaces = new ConcurrentHashMap<>();

    Steps(
            SyncStore store,
            ProjectModel model,
            Clock clock,
            RuleBook rules,
            StatusViews views,
            ReadWriteLock order) {
        this.store = store;
        this.model = model;
        this.clock = clock;
        this.rules = rules;
        this.runner = new StepRunner(store, clock);
        this.views = views;
        this.order = order;
    }

    StepResult fullImport(
            long run,
            ConnectorDefinition connector,
            ImportsFully source,
            StepOptions options,
            Progress progress) {
        FullImportStep step = new FullImportStep(imports(connector, options, progress));
        return run(run, connector, StepType.FULL_IMPORT, () -> step.run(run, source));
    }

    StepResult deltaImport(
            long run,
            ConnectorDefinition connector,
            ImportsChanges source,
            StepOptions options,
            Progress progress) {
        DeltaImportStep step = new DeltaImportStep(imports(connector, options, progress));
        return run(run, connector, StepType.DELTA_IMPORT, () -> step.run(run, source));
    }

    private ImportSetting imports(
            ConnectorDefinition connector, StepOptions options, Progress progress) {
        List<Limit> limits =
                model.limits().stream()
                        .filter(of -> of.connector().equals(connector.name()))
                        .map(ConnectorLimits::limits)
                        .flatMap(List::stream)
                        .toList();
        return new ImportSetting(runner, clock, rules, connector, limits, options, progress);
    }

    StepResult fullSynchronization(long run, ConnectorDefinition connector, Progress progress) {
        FullSyncStep step = new FullSyncStep(runner, clock, model, rules, connector, progress);
        return run(run, connector, StepType.FULL_SYNC, () -> step.run(run));
    }

    StepResult limitedSynchronization(long run, ConnectorDefinition connector, Progress progress) {
        FullSyncStep step =
                new FullSyncStep(runner, clock, model, rules, connector, progress).limited();
        return run(run, connector, StepType.FULL_SYNC, () -> step.run(run));
    }

    StepResult export(
            long run,
            ConnectorDefinition connector,
            ExportsChanges target,
            ExportOrder order,
            StepOptions options,
            Progress progress) {
        ExportStep step = new ExportStep(runner, store, clock, model, connector, progress);
        return run(run, connector, StepType.EXPORT, () -> step.run(run, target, order, options));
    }

    StepResult deltaSynchronization(long run, ConnectorDefinition connector, Progress progress) {
        DeltaSyncStep step = new DeltaSyncStep(runner, clock, model, rules, connector, progress);
        return run(run, connector, StepType.DELTA_SYNC, () -> step.run(run));
    }

    StepResult recordNoStart(
            long run, ConnectorDefinition connector, StepType step, String status, String detail) {
        Instant now = clock.instant();
        long id =
                store.inTransaction(
                        session -> {
                            ConnectorRecord record =
                                    session.connector(connector.key(), connector.name());
                            long number = session.startStep(run, record.number(), step.word(), now);
                            session.finishStep(number, status, detail, now, new TreeMap<>());
                            return number;
                        });
        return new StepResult(
                id,
                run,
                connector.name(),
                step.word(),
                status,
                detail,
                now,
                now,
                new TreeMap<>(),
                List.of());
    }

    private StepResult run(
            long run,
            ConnectorDefinition connector,
            StepType type,
            Supplier<StepRunner.Ended> step) {
        Lock lock = type.isImport() ? order.readLock() : order.writeLock();
        Lock space = spaces.computeIfAbsent(connector.name(), name -> new ReentrantLock());
        lock.lock();
        space.lock();
        try {
            Instant started = clock.instant();
            StepRunner.Ended ended = step.get();
            StepResult result = result(run, connector, type, started, ended);
            if (type.isImport() && !result.stopped()) {
                store.inTransaction(session -> ImportTimes.save(session, connector, result));
            }
            return result;
        } finally {
            space.unlock();
            lock.unlock();
        }
    }

    /** The step as it is on record; when even reading that fails, what is known without it. */
    private StepResult result(
            long run,
            ConnectorDefinition connector,
            StepType type,
            Instant started,
            StepRunner.Ended ended) {
        List<ErrorView> errors = List.of();
        if (ended.step() != 0 && !ended.status().startsWith("stopped-database-")) {
            errors = store.inTransaction(session -> views.errors(session.errors(ended.step())));
        }
        return new StepResult(
                ended.step(),
                run,
                connector.name(),
                type.word(),
                ended.status(),
                ended.detail(),
                started,
                clock.instant(),
                ended.counters(),
                errors);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.DeltaSink;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.connector.ImportsChanges;
import org.syncline.connector.ImportsFully;
import org.syncline.connector.Watermark;
import org.syncline.engine.ExportOrder;
import org.syncline.engine.Progress;
import org.syncline.engine.StepOptions;
import org.syncline.engine.StepResult;
import org.syncline.engine.plan.Plan;
import org.syncline.engine.plan.Plans;
import org.syncline.engine.plan.Verdict;
import org.syncline.engine.service.SyncEngine;
import org.syncline.rules.SyncRule;

/** The engine with directories in memory, for one case. */
@SuppressWarnings("resource") // nothing of it holds anything outside of the memory
final class Bench {
    static final Instant NOW = Instant.parse("2024-05-01T10:00:00Z");

    final MapStore store;
    final Map<String, Directory> directories;
    private Random order;
    private SyncEngine engine;
    private long seconds;
    private List<SyncRule> rules;

    Bench(List<SyncRule> rules) {
        store = new MapStore();
        directories = new HashMap<>();
        for (String name : Vocabulary.CONNECTORS) {
            directories.put(name, new Directory(name));
        }
        rules(rules);
    }

    private Bench(Bench other) {
        store = other.store.copy();
        directories = other.directories;
        rules(other.rules);
    }

    /** The same store once more; both see the same directories. */
    Bench fork() {
        return new Bench(this);
    }

    /** Lets imports report in an order of chance. */
    Bench shuffled(long seed) {
        order = new Random(seed);
        return this;
    }

    /** From now on other rules hold. */
    void rules(List<SyncRule> newRules) {
        rules = newRules;
        Instant time = NOW.plusSeconds(seconds++);
        engine =
                new SyncEngine(
                        store, Vocabulary.project(newRules), Clock.fixed(time, ZoneOffset.UTC));
    }

    /** Everything that was written since it was asked last. */
    List<String> takeWrites() {
        return store.takeWrites();
    }

    SyncEngine engine() {
        return engine;
    }

    /** Does what happens in a round, edits of rules first. */
    void begin(Case.Round round) {
        if (!round.rules().isEmpty()) {
            rules(round.rules());
        }
        apply(round);
    }

    /** Imports: fully the first time and when the directory is empty, else what has changed. */
    StepResult reads(String connector, boolean first) {
        if (first || directories.get(connector).entries().isEmpty()) {
            return imports(connector);
        }
        StepResult result = deltaImports(connector);
        return result.status().startsWith("no-start") ? imports(connector) : result;
    }

    /** The names of the errors of a step, one for each object. */
    static List<String> errorTypes(StepResult result) {
        return result.errors().stream()
                .map(error -> List.of(error.type(), error.dn()))
                .distinct()
                .map(List::getFirst)
                .sorted()
                .toList();
    }

    void apply(Case.Round round) {
        round.changes().forEach(change -> directories.get(change.connector()).apply(change));
    }

    StepResult imports(String connector) {
        Directory directory = directories.get(connector);
        ImportsFully source =
                new ImportsFully() {
                    @Override
                    public Watermark importAll(
                            ImportRequest request, ImportSink sink, Cancellation cancellation)
                            throws ConnectorException {
                        return directory.report(sink, order);
                    }

                    @Override
                    public void close() {
                        // nothing to give up
                    }
                };
        return engine.fullImport(engine.beginRun("case"), connector, source, Progress.NONE);
    }

    /** Reads what has changed, as far as the directory knows what was read before. */
    StepResult deltaImports(String connector) {
        Directory directory = directories.get(connector);
        ImportsChanges source =
                new ImportsChanges() {
                    @Override
                    public Watermark importChanges(
                            ImportRequest request,
                            Watermark from,
                            DeltaSink sink,
                            Cancellation cancellation)
                            throws ConnectorException {
                        return directory.reportChanges(from, sink, order);
                    }

                    @Override
                    public void close() {
                        // nothing to give up
                    }
                };
        return engine.deltaImport(
                engine.beginRun("case"), connector, source, StepOptions.DEFAULT, Progress.NONE);
    }

    StepResult deltaSyncs(String connector) {
        return engine.deltaSynchronization(engine.beginRun("case"), connector, Progress.NONE);
    }

    StepResult limitedSyncs(String connector) {
        return engine.limitedSynchronization(engine.beginRun("case"), connector, Progress.NONE);
    }

    StepResult syncs(String connector) {
        return engine.fullSynchronization(engine.beginRun("case"), connector, Progress.NONE);
    }

    /**
     * Seals what is pending, approves all of it, and writes it to the directory.
     *
     * @param faults draws which changes fail, or null for none
     */
    StepResult exports(String connector, Random faults) {
        Plans plans = engine.plans();
        Plan plan = plans.seal(connector, "ann");
        plans.decide(plan.id(), c -> true, "all", Verdict.APPROVED, "a case", "ann", false);
        return engine.export(
                engine.beginRun("case"),
                connector,
                new DirectoryTarget(directories.get(connector), faults),
                ExportOrder.ofPlan(plan.id(), "ann"),
                StepOptions.DEFAULT,
                Progress.NONE);
    }

    /**
     * Imports all connectors, then synchronizes all, in the given order; whether errors occurred.
     */
    boolean cycle(List<String> connectors) {
        connectors.forEach(this::imports);
        boolean errors = false;
        for (String connector : connectors) {
            errors |= !syncs(connector).errors().isEmpty();
        }
        return errors;
    }

    boolean cycle() {
        return cycle(Vocabulary.CONNECTORS);
    }
}

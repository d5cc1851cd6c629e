// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.syncline.bench.directory.DirectoryProcess;
import org.syncline.connector.Cancellation;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportsChanges;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.connector.ImportsChanges;
import org.syncline.connector.ImportsFully;
import org.syncline.connector.Watermark;
import org.syncline.connector.ldap.LdapConnectorType;
import org.syncline.engine.ExportOrder;
import org.syncline.engine.Progress;
import org.syncline.engine.StepOptions;
import org.syncline.engine.StepResult;
import org.syncline.engine.plan.Plan;
import org.syncline.engine.plan.Verdict;
import org.syncline.engine.service.SyncEngine;
import org.syncline.review.ExportFiles;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;
import org.syncline.store.SyncStore;

/** An engine over a fresh store, with a generated directory in a process of its own before it. */
final class Bed implements AutoCloseable {
    private final Path folder;
    private final SyncStore store;
    private final SyncEngine engine;
    private final DirectoryProcess directory;
    private final List<ConnectorDefinition> connectors;

    /**
     * @param model first the source, then the target
     * @param people how many the source has
     */
    Bed(Path folder, ProjectModel model, long people) throws IOException {
        this.folder = folder;
        this.store = BenchStore.open(folder);
        this.engine = new SyncEngine(store, model, Clock.systemUTC());
        this.directory = DirectoryProcess.people(people);
        this.connectors = model.connectors();
    }

    DirectoryProcess directory() {
        return directory;
    }

    SyncEngine engine() {
        return engine;
    }

    String source() {
        return connectors.get(0).name();
    }

    String target() {
        return connectors.get(1).name();
    }

    /** Seconds of a full import of the source over LDAP. */
    double importSource() throws ConnectorException {
        long start = System.nanoTime();
        try (Connector connector = openSource()) {
            check(
                    engine.fullImport(
                            engine.beginRun("bench"),
                            source(),
                            (ImportsFully) connector,
                            Progress.NONE));
        }
        return seconds(start);
    }

    /**
     * Seconds of a full import of a target that holds nothing; 0 for one without partitions, as a
     * translated tenant is, which cannot be read at all.
     */
    double importEmptyTarget() {
        if (connectors.get(1).partitions().isEmpty()) {
            return 0;
        }
        long start = System.nanoTime();
        ImportsFully empty = new Empty();
        check(engine.fullImport(engine.beginRun("bench"), target(), empty, Progress.NONE));
        return seconds(start);
    }

    /** Seconds of a full import of a target that is read in one page, as its server wants it. */
    double importTarget(DirectoryProcess server) throws ConnectorException {
        long start = System.nanoTime();
        try (Connector connector = openTarget(server)) {
            StepResult result =
                    engine.fullImport(
                            engine.beginRun("bench"),
                            target(),
                            (ImportsFully) connector,
                            Progress.NONE);
            check(result);
        }
        return seconds(start);
    }

    /** Seals a plan of everything that is pending, and approves it. */
    Plan planAll() {
        Plan plan = engine.plans().seal(target(), "bench");
        engine.plans()
                .decide(plan.id(), change -> true, "all", Verdict.APPROVED, "bench", "bench", true);
        return plan;
    }

    /** Seconds to export a plan, with the undo and audit files that belong to it. */
    double export(Plan plan, DirectoryProcess server) throws ConnectorException {
        ExportFiles files =
                new ExportFiles(
                        folder.resolveSibling("exports"), target(), plan.id(), Instant.now());
        long start = System.nanoTime();
        try (Connector connector = openTarget(server)) {
            check(
                    engine.export(
                            engine.beginRun("bench"),
                            target(),
                            (ExportsChanges) connector,
                            ExportOrder.ofPlan(plan.id(), "bench").with(files),
                            StepOptions.DEFAULT,
                            Progress.NONE));
        }
        return seconds(start);
    }

    private Connector openTarget(DirectoryProcess server) throws ConnectorException {
        return new LdapConnectorType()
                .open(
                        new ConnectorConfiguration(
                                target(),
                                Map.of(
                                        "url", server.url(),
                                        "page-size", "0",
                                        "delta", "none",
                                        "timeout", "60"),
                                Map.of()));
    }

    /** Seconds of a full synchronization. */
    double synchronize(String connector) {
        long start = System.nanoTime();
        check(engine.fullSynchronization(engine.beginRun("bench"), connector, Progress.NONE));
        return seconds(start);
    }

    /** Seconds of a delta import of the source. */
    double importChanges() throws ConnectorException {
        long start = System.nanoTime();
        try (Connector connector = openSource()) {
            check(
                    engine.deltaImport(
                            engine.beginRun("bench"),
                            source(),
                            (ImportsChanges) connector,
                            StepOptions.DEFAULT,
                            Progress.NONE));
        }
        return seconds(start);
    }

    /** Seconds of a delta synchronization of the source. */
    double synchronizeChanges() {
        long start = System.nanoTime();
        check(engine.deltaSynchronization(engine.beginRun("bench"), source(), Progress.NONE));
        return seconds(start);
    }

    private Connector openSource() throws ConnectorException {
        return new LdapConnectorType()
                .open(
                        new ConnectorConfiguration(
                                source(),
                                Map.of(
                                        "url", directory.url(),
                                        "profile", "active-directory",
                                        "page-size", "500",
                                        "delta", "changelog",
                                        "timeout", "60"),
                                Map.of()));
    }

    private static void check(StepResult result) {
        if (!result.succeeded()) {
            throw new IllegalStateException(
                    result.step()
                            + ": "
                            + result.status()
                            + " "
                            + result.detail()
                            + " "
                            + result.errors().stream().limit(3).toList());
        }
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() throws IOException {
        directory.close();
        store.close();
        delete(folder);
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** A directory that holds nothing yet. */
    private static final class Empty implements ImportsFully {
        @Override
        public Watermark importAll(
                ImportRequest request, ImportSink sink, Cancellation cancellation) {
            return Watermark.NONE;
        }

        @Override
        public void close() {
            // holds nothing open
        }
    }
}

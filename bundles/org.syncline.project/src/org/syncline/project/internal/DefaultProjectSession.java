// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.syncline.connector.ConnectorType;
import org.syncline.engine.BystanderObject;
import org.syncline.engine.CurrentError;
import org.syncline.engine.Engine;
import org.syncline.engine.EngineException;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingFilter;
import org.syncline.engine.Progress;
import org.syncline.engine.RunView;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.engine.preview.Previews;
import org.syncline.engine.search.Searches;
import org.syncline.engine.service.SyncEngine;
import org.syncline.language.Compilation;
import org.syncline.language.Finding;
import org.syncline.language.ProjectCompiler;
import org.syncline.language.Severity;
import org.syncline.project.Connections;
import org.syncline.project.ConnectorSecrets;
import org.syncline.project.Exports;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.project.ProjectStatus;
import org.syncline.project.RunRequest;
import org.syncline.project.RunResult;
import org.syncline.project.Secrets;
import org.syncline.rules.ProjectModel;
import org.syncline.store.CountedObject;
import org.syncline.store.Disposition;
import org.syncline.store.StoreException;
import org.syncline.store.StoreFinding;

/** The operations over one folder: compiler, store, engine and connectors put together. */
public final class DefaultProjectSession implements ProjectSession {
    private final Path folder;
    private final Clock clock;
    private final InstalledConnectors installed;
    private final StoreHolder store;
    private final LocalServers localServers;
    private final ConnectorOpener opener;
    private final Secrets secrets;
    private final ReentrantLock running = new ReentrantLock();
    private ProjectModel model;
    private Engine engine;

    public DefaultProjectSession(
            Path folder, List<ConnectorType> connectorTypes, Secrets secrets, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.installed = new InstalledConnectors(connectorTypes);
        this.secrets = secrets;
        this.store = new StoreHolder(folder, secrets);
        this.localServers = new LocalServers(folder);
        this.opener = new ConnectorOpener(folder, installed, secrets, localServers);
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Compilation check() {
        Compilation compilation = new ProjectCompiler(installed).compile(folder);
        compilation.model().ifPresent(this::adopt);
        return compilation;
    }

    private synchronized void adopt(ProjectModel newModel) {
        model = newModel;
        engine = null;
    }

    @Override
    public ProjectModel model() {
        ProjectModel known = known();
        if (known != null) {
            return known;
        }
        Compilation compilation = check();
        return compilation.model().orElseThrow(() -> hasErrors(compilation));
    }

    private synchronized ProjectModel known() {
        return model;
    }

    private static ProjectException hasErrors(Compilation compilation) {
        Finding first =
                compilation.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .findFirst()
                        .orElseThrow();
        String count = compilation.errors() == 1 ? "an error" : compilation.errors() + " errors";
        return new ProjectException(
                "The project has " + count + ": " + first.location() + ": " + first.message(),
                "Mend the files and look at all findings with \"syncline check\".",
                null);
    }

    @SuppressWarnings("resource") // the holder closes the store
    private Engine engine() {
        ProjectModel current = model();
        synchronized (this) {
            if (engine == null) {
                engine = new SyncEngine(store.get(current.store()), current, clock);
            }
            return engine;
        }
    }

    @Override
    public RunResult run(RunRequest request, Progress progress, Consumer<StepResult> onStepEnd) {
        return exclusively(
                () -> {
                    requireNoErrors(check());
                    return new Runs(engine(), model(), opener, new ExportHost().starter(), person())
                            .run(request, progress, onStepEnd);
                });
    }

    @Override
    public List<StepResult> runInitial(Progress progress, Consumer<StepResult> onStepEnd) {
        return run(RunRequest.initial(), progress, onStepEnd).steps();
    }

    @Override
    public StepResult runStep(String connector, StepType step, Progress progress) {
        return run(RunRequest.step(connector, step), progress, DefaultProjectSession::unseen)
                .steps()
                .getFirst();
    }

    @SuppressWarnings("unused")
    private static void unseen(StepResult step) {
        // the caller gets it when it has ended
    }

    private static String person() {
        return System.getProperty("user.name", "unknown");
    }

    @Override
    public List<RunView> runs(int limit) {
        return translated(() -> engine().runs().newest(limit));
    }

    @Override
    public List<CountedObject> countedObjects(long step, String counter, long after, int limit) {
        return translated(() -> engine().runs().objects(step, counter, after, limit));
    }

    @Override
    public void forEachError(Consumer<CurrentError> consumer) {
        translated(
                () -> {
                    engine().forEachError(consumer);
                    return null;
                });
    }

    @Override
    public int keepHistory(int days) {
        return exclusively(
                () -> {
                    engine().runs().keepDays(days);
                    return engine().runs().purge();
                });
    }

    private static void requireNoErrors(Compilation compilation) {
        if (compilation.model().isEmpty()) {
            throw hasErrors(compilation);
        }
    }

    private <T> T exclusively(Supplier<T> work) {
        if (!running.tryLock()) {
            throw new ProjectException(
                    "no-start-concurrent-execution: A run is in progress on this project.",
                    "Wait until it has ended, or cancel it.",
                    null);
        }
        try {
            return translated(work);
        } finally {
            running.unlock();
        }
    }

    static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreException e) {
            throw new ProjectException(e.getMessage(), e.remedy(), e);
        } catch (EngineException e) {
            throw new ProjectException(e.getMessage(), e.remedy(), e);
        }
    }

    @Override
    public Connections connections() {
        return new ProjectConnections(folder, installed, opener, this::freshModel);
    }

    @Override
    public ConnectorSecrets secrets() {
        return new ProjectSecrets(installed, secrets, this::freshModel);
    }

    /** Forms change the files, so what was read before is not enough for them. */
    private ProjectModel freshModel() {
        requireNoErrors(check());
        return model();
    }

    @Override
    public Exports exports() {
        return new DefaultExports(new ExportHost());
    }

    /** What plans and exports borrow. */
    private final class ExportHost implements DefaultExports.Host {
        @Override
        public Engine engine() {
            return DefaultProjectSession.this.engine();
        }

        @Override
        public ProjectModel model() {
            return DefaultProjectSession.this.model();
        }

        @Override
        public ProjectModel checkedModel() {
            requireNoErrors(check());
            return DefaultProjectSession.this.model();
        }

        @Override
        public ExportStarter starter() {
            return new ExportStarter(engine(), model(), opener, folder, clock);
        }

        @Override
        public String person() {
            return DefaultProjectSession.person();
        }

        @Override
        public StagingLine stagingLine() {
            return new StagingLine(folder);
        }

        @Override
        public <T> T exclusively(Supplier<T> work) {
            return DefaultProjectSession.this.exclusively(work);
        }

        @Override
        public <T> T translated(Supplier<T> work) {
            return DefaultProjectSession.translated(work);
        }
    }

    @Override
    public ProjectStatus status() {
        return translated(
                () -> {
                    Engine current = engine();
                    return new ProjectStatus(
                            model().name(),
                            model().staging(),
                            current.status(),
                            current.metaverseObjects());
                });
    }

    @Override
    public SortedMap<String, Long> objectTypes(String connector) {
        return translated(() -> engine().objectTypes(connector));
    }

    @Override
    public long countPending(PendingFilter filter) {
        return translated(() -> engine().countPending(filter));
    }

    @Override
    public void forEachPending(PendingFilter filter, Consumer<PendingChange> consumer) {
        translated(
                () -> {
                    engine().forEachPending(filter, consumer);
                    return null;
                });
    }

    @Override
    public List<PendingChange> pendingPage(
            PendingFilter filter, PendingChange after, long skip, int limit) {
        return translated(() -> engine().pendingPage(filter, after, skip, limit));
    }

    @Override
    public Map<String, String> readableNames(String connector, Collection<String> dns) {
        return translated(() -> engine().readableNames(connector, dns));
    }

    @Override
    public void forEachBystander(
            String connector, Disposition disposition, Consumer<BystanderObject> consumer) {
        translated(
                () -> {
                    engine().forEachBystander(connector, disposition, consumer);
                    return null;
                });
    }

    @Override
    public Previews previews() {
        return new ProjectPreviews(this::previewing, this::committing);
    }

    @Override
    public Searches searches() {
        return new ProjectSearches(() -> translated(() -> engine().searches()));
    }

    private <T> T previewing(Function<Previews, T> work) {
        return translated(() -> work.apply(engine().previews()));
    }

    private <T> T committing(Function<Previews, T> work) {
        return exclusively(() -> work.apply(engine().previews()));
    }

    @Override
    public List<StepResult> history(int limit) {
        return translated(() -> engine().history(limit));
    }

    @Override
    @SuppressWarnings("resource") // the holder closes the store
    public void verifyStore(Consumer<StoreFinding> findings) {
        translated(
                () ->
                        store.existing(model().store())
                                .inTransaction(
                                        session -> {
                                            session.maintenance().verify(findings);
                                            return null;
                                        }));
    }

    @Override
    public long backup(Path file, boolean replace) {
        return translated(() -> StoreBackup.write(store.existing(model().store()), file, replace));
    }

    @Override
    public void close() {
        try {
            localServers.close();
        } finally {
            store.close();
            synchronized (this) {
                engine = null;
            }
        }
    }
}

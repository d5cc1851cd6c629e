// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.syncline.engine.BystanderObject;
import org.syncline.engine.ConnectorStatus;
import org.syncline.engine.CurrentError;
import org.syncline.engine.ErrorView;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingFilter;
import org.syncline.engine.Progress;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.engine.preview.LinkOutcome;
import org.syncline.engine.preview.MetaverseView;
import org.syncline.engine.preview.Preview;
import org.syncline.engine.preview.PreviewMode;
import org.syncline.engine.preview.Previews;
import org.syncline.engine.preview.SourcePreview;
import org.syncline.engine.search.Searches;
import org.syncline.language.Compilation;
import org.syncline.model.Operation;
import org.syncline.project.Connections;
import org.syncline.project.ConnectorSecrets;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.project.ProjectStatus;
import org.syncline.project.RunRequest;
import org.syncline.project.RunResult;
import org.syncline.rules.ProjectModel;
import org.syncline.store.CountedObject;
import org.syncline.store.Disposition;

/** A project without files and store, whose steps go as a test wants. */
public final class FakeSession implements ProjectSession {
    private final Path folder;
    private final FakeConnections connections = new FakeConnections();
    private final FakeSecrets secrets = new FakeSecrets();
    private final List<StepResult> history = new CopyOnWriteArrayList<>();
    private final List<PendingChange> pending = new CopyOnWriteArrayList<>();
    private final List<String> committed = new CopyOnWriteArrayList<>();
    private volatile List<CurrentError> errors = List.of();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile ProjectException problem;
    private volatile boolean closed;
    private volatile Runnable onClose = FakeSession::nothing;

    /**
     * @param folder a folder of rule files, only to be shown
     */
    public FakeSession(Path folder) {
        this.folder = folder;
    }

    /** Steps begun from now on wait in the middle until {@link #release}. */
    public void holdSteps() {
        gate = new CountDownLatch(1);
    }

    public void release() {
        gate.countDown();
    }

    /** Every operation fails from now on; null for none. */
    public void failWith(ProjectException why) {
        problem = why;
    }

    public void addPending(PendingChange change) {
        pending.add(change);
    }

    /** Objects are in these errors from now on. */
    public void errors(List<CurrentError> now) {
        errors = List.copyOf(now);
    }

    /** Previews that were committed. */
    public List<String> committed() {
        return committed;
    }

    /** Runs something when the session is closed. */
    public void onClose(Runnable action) {
        onClose = action;
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Compilation check() {
        return new Compilation(List.of(), Optional.of(model()));
    }

    @Override
    public ProjectModel model() {
        failIfWanted();
        return Samples.model();
    }

    @Override
    public RunResult run(RunRequest request, Progress progress, Consumer<StepResult> onStepEnd) {
        if (request.kind() != RunRequest.Kind.DELTA) {
            return ProjectSession.super.run(request, progress, onStepEnd);
        }
        List<StepType> types = List.of(StepType.DELTA_IMPORT, StepType.DELTA_SYNC);
        return new RunResult(0, "delta", runAll(types, progress, onStepEnd), List.of());
    }

    @Override
    public List<StepResult> runInitial(Progress progress, Consumer<StepResult> onStepEnd) {
        return runAll(List.of(StepType.FULL_IMPORT, StepType.FULL_SYNC), progress, onStepEnd);
    }

    private List<StepResult> runAll(
            List<StepType> types, Progress progress, Consumer<StepResult> onStepEnd) {
        List<StepResult> results = new ArrayList<>();
        for (StepType type : types) {
            for (ConnectorStatus connector : Samples.connectors()) {
                StepResult result = runStep(connector.name(), type, progress);
                results.add(result);
                onStepEnd.accept(result);
            }
        }
        return results;
    }

    @Override
    public StepResult runStep(String connector, StepType step, Progress progress) {
        failIfWanted();
        Instant started = Instant.now();
        progress.phase(connector + ": " + step.label(), 1000);
        progress.worked(400);
        awaitGate(progress);
        boolean cancelled = progress.isCancelled();
        if (!cancelled) {
            progress.worked(600);
        }
        boolean sync = step == StepType.FULL_SYNC;
        List<ErrorView> errors = sync && !cancelled ? List.of(Samples.error()) : List.of();
        StepResult result =
                new StepResult(
                        history.size() + 1L,
                        1,
                        connector,
                        step.word(),
                        status(cancelled, errors),
                        cancelled ? "A person stopped the step. Run it again." : "",
                        started,
                        Instant.now(),
                        new TreeMap<>(sync ? Samples.syncCounters() : Samples.importCounters()),
                        errors);
        history.add(result);
        return result;
    }

    private static String status(boolean cancelled, List<ErrorView> errors) {
        if (cancelled) {
            return "stopped-user-termination-from-wmi-or-ui";
        }
        return errors.isEmpty() ? "success" : "completed-sync-errors";
    }

    private void awaitGate(Progress progress) {
        try {
            while (!gate.await(5, TimeUnit.MILLISECONDS)) {
                if (progress.isCancelled()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ProjectStatus status() {
        failIfWanted();
        return new ProjectStatus("Contoso", true, Samples.connectors(), 1043);
    }

    @Override
    public long countPending(PendingFilter filter) {
        failIfWanted();
        return pending.stream().filter(change -> matches(change, filter)).count();
    }

    @Override
    public void forEachPending(PendingFilter filter, Consumer<PendingChange> consumer) {
        failIfWanted();
        pending.stream().filter(change -> matches(change, filter)).forEach(consumer);
    }

    private static boolean matches(PendingChange change, PendingFilter filter) {
        return change.connector().equals(filter.connector())
                && (filter.operations().isEmpty()
                        || filter.operations().contains(change.operation()))
                && change.dn().toLowerCase().contains(filter.text().toLowerCase());
    }

    @Override
    public void forEachBystander(
            String connector, Disposition disposition, Consumer<BystanderObject> consumer) {
        failIfWanted();
    }

    @Override
    public Connections connections() {
        return connections;
    }

    @Override
    public ConnectorSecrets secrets() {
        return secrets;
    }

    /** What was kept, and what is missing. */
    public FakeSecrets fakeSecrets() {
        return secrets;
    }

    /** What the panels of connectors asked for. */
    public FakeConnections fakeConnections() {
        return connections;
    }

    @Override
    public Searches searches() {
        return new FakeSearches();
    }

    @Override
    public void forEachError(Consumer<CurrentError> consumer) {
        failIfWanted();
        errors.forEach(consumer);
    }

    @Override
    public List<CountedObject> countedObjects(long step, String counter, long after, int limit) {
        return after == 0 && counter.equals("connector-flow")
                ? List.of(
                        new CountedObject(1, counter, 1, "CN=1,DC=contoso,DC=com"),
                        new CountedObject(2, counter, 2, "CN=2,DC=contoso,DC=com"))
                : List.of();
    }

    @Override
    public Previews previews() {
        return new Previews() {
            @Override
            public Preview generate(String connector, String dn, PreviewMode mode) {
                return preview(connector, dn, mode, false);
            }

            @Override
            public Preview commit(String connector, String dn, PreviewMode mode) {
                failIfWanted();
                committed.add(connector + " " + dn + " " + mode);
                return preview(connector, dn, mode, true);
            }

            @Override
            public Optional<MetaverseView> metaverseObject(String connector, String dn) {
                return Optional.empty();
            }
        };
    }

    private static Preview preview(String connector, String dn, PreviewMode mode, boolean stands) {
        SourcePreview source =
                new SourcePreview(
                        connector,
                        dn,
                        "user",
                        Operation.UPDATE,
                        List.of(),
                        List.of(),
                        LinkOutcome.NONE,
                        null);
        return new Preview(
                mode, stands, "success", "", source, null, List.of(), List.of(), List.of());
    }

    @Override
    public List<StepResult> history(int limit) {
        failIfWanted();
        return history.reversed().stream().limit(limit).toList();
    }

    @Override
    public void close() {
        closed = true;
        onClose.run();
    }

    private static void nothing() {
        // nobody wants to know
    }

    private void failIfWanted() {
        ProjectException why = problem;
        if (why != null) {
            throw why;
        }
    }
}

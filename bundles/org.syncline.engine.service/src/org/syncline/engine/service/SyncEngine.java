// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.service;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.syncline.connector.ExportsChanges;
import org.syncline.connector.ImportsChanges;
import org.syncline.connector.ImportsFully;
import org.syncline.engine.BystanderObject;
import org.syncline.engine.ConnectorStatus;
import org.syncline.engine.CurrentError;
import org.syncline.engine.Engine;
import org.syncline.engine.EngineException;
import org.syncline.engine.ExportOrder;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingFilter;
import org.syncline.engine.Progress;
import org.syncline.engine.RunHistory;
import org.syncline.engine.StepNeeds;
import org.syncline.engine.StepOptions;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.engine.internal.plan.StoredPlans;
import org.syncline.engine.internal.preview.PreviewService;
import org.syncline.engine.internal.rules.RuleBook;
import org.syncline.engine.internal.search.SearchService;
import org.syncline.engine.internal.view.CurrentErrors;
import org.syncline.engine.internal.view.Listings;
import org.syncline.engine.internal.view.PendingChanges;
import org.syncline.engine.internal.view.RuleReferences;
import org.syncline.engine.internal.view.StatusViews;
import org.syncline.engine.internal.view.StoredRuns;
import org.syncline.engine.internal.view.TypeCounts;
import org.syncline.engine.plan.Plans;
import org.syncline.engine.preview.Previews;
import org.syncline.engine.search.Searches;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;
import org.syncline.store.Disposition;
import org.syncline.store.StoreSession;
import org.syncline.store.SyncStore;

/**
 * The engine over a store and the rules of a project. Rules are compiled once, when it is made;
 * when they change, make another one over the same store. Reading methods may be called from any
 * thread; steps wait for each other.
 */
public final class SyncEngine implements Engine {
    private final SyncStore store;
    private final ProjectModel model;
    private final Clock clock;
    private final Listings listings;
    private final StatusViews views;
    private final RunHistory runs;
    private final Previews previews;
    private final Searches searches;
    private final ReentrantReadWriteLock order = new ReentrantReadWriteLock();
    private final Steps steps;

    /**
     * Makes an engine.
     *
     * @param store opened and closed by the caller
     * @param model rules without errors
     * @param clock gives the time of steps and of {@code Now()}
     */
    public SyncEngine(SyncStore store, ProjectModel model, Clock clock) {
        this.store = Objects.requireNonNull(store, "store");
        this.model = Objects.requireNonNull(model, "model");
        this.clock = Objects.requireNonNull(clock, "clock");
        RuleBook rules = new RuleBook(model);
        RuleReferences references = new RuleReferences(model);
        this.views = new StatusViews(model, rules, references);
        this.runs = new StoredRuns(store, views, clock);
        this.listings = new Listings(store, new PendingChanges(references), views);
        this.searches = new SearchService(store, model, references, clock);
        this.previews =
                new PreviewService(
                        store, clock, model, rules, references, views, order.writeLock());
        this.steps = new Steps(store, model, clock, rules, views, order);
    }

    @Override
    public long beginRun(String profile) {
        return store.inTransaction(session -> session.startRun(profile, clock.instant()));
    }

    @Override
    public StepResult fullImport(
            long run,
            String connector,
            ImportsFully source,
            StepOptions options,
            Progress progress) {
        return steps.fullImport(run, definition(connector), source, options, progress);
    }

    @Override
    public StepResult deltaImport(
            long run,
            String connector,
            ImportsChanges source,
            StepOptions options,
            Progress progress) {
        return steps.deltaImport(run, definition(connector), source, options, progress);
    }

    @Override
    public StepResult fullSynchronization(long run, String connector, Progress progress) {
        return steps.fullSynchronization(run, definition(connector), progress);
    }

    @Override
    public StepResult limitedSynchronization(long run, String connector, Progress progress) {
        return steps.limitedSynchronization(run, definition(connector), progress);
    }

    @Override
    public StepResult deltaSynchronization(long run, String connector, Progress progress) {
        return steps.deltaSynchronization(run, definition(connector), progress);
    }

    @Override
    public StepResult export(
            long run,
            String connector,
            ExportsChanges target,
            ExportOrder order,
            StepOptions options,
            Progress progress) {
        return steps.export(run, definition(connector), target, order, options, progress);
    }

    @Override
    public StepResult recordNoStart(
            long run, String connector, StepType step, String status, String detail) {
        return steps.recordNoStart(run, definition(connector), step, status, detail);
    }

    @Override
    public Plans plans() {
        return new StoredPlans(store, model, clock, listings, order.writeLock());
    }

    @Override
    public void forEachError(Consumer<CurrentError> consumer) {
        new CurrentErrors(store, model, views).forEach(consumer);
    }

    @Override
    public RunHistory runs() {
        return runs;
    }

    @Override
    public StepNeeds needs(String connector) {
        ConnectorDefinition definition = definition(connector);
        return store.inTransaction(session -> views.needs(session, definition));
    }

    @Override
    public List<ConnectorStatus> status() {
        return store.inTransaction(views::status);
    }

    @Override
    public long metaverseObjects() {
        return store.inTransaction(StoreSession::mvCount);
    }

    @Override
    public SortedMap<String, Long> objectTypes(String connector) {
        return new TypeCounts(store).of(definition(connector));
    }

    @Override
    public long countPending(PendingFilter filter) {
        return listings.countPending(definition(filter.connector()), filter);
    }

    @Override
    public void forEachPending(PendingFilter filter, Consumer<PendingChange> consumer) {
        listings.forEachPending(definition(filter.connector()), filter, consumer);
    }

    @Override
    public List<PendingChange> pendingPage(
            PendingFilter filter, PendingChange after, long skip, int limit) {
        return listings.pendingPage(definition(filter.connector()), filter, after, skip, limit);
    }

    @Override
    public Map<String, String> readableNames(String connector, Collection<String> dns) {
        return listings.readableNames(definition(connector), dns);
    }

    @Override
    public void forEachBystander(
            String connector, Disposition disposition, Consumer<BystanderObject> consumer) {
        listings.forEachBystander(definition(connector), disposition, consumer);
    }

    @Override
    public Previews previews() {
        return previews;
    }

    @Override
    public Searches searches() {
        return searches;
    }

    @Override
    public List<StepResult> history(int limit) {
        return store.inTransaction(session -> views.history(session, limit));
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

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.syncline.connector.ExportsChanges;
import org.syncline.connector.ImportsChanges;
import org.syncline.connector.ImportsFully;
import org.syncline.engine.plan.Plans;
import org.syncline.engine.preview.Previews;
import org.syncline.engine.search.Searches;
import org.syncline.store.Disposition;

/**
 * The synchronization engine over one store and one set of rules. Steps run one at a time; reading
 * methods may be called from any thread at any time and see committed state.
 */
public interface Engine {
    /** Begins a run and returns its number; steps belong to a run. */
    long beginRun(String profile);

    /**
     * Runs a full import of one connector. Everything that goes wrong with the connector or the
     * store's content is in the result and on record, not thrown.
     *
     * @param connector name in the project
     * @param source opened by the caller, closed by the caller; when it {@code ResolvesContainers},
     *     renamed containers are followed
     */
    StepResult fullImport(
            long run,
            String connector,
            ImportsFully source,
            StepOptions options,
            Progress progress);

    /** The same with the usual options. */
    default StepResult fullImport(
            long run, String connector, ImportsFully source, Progress progress) {
        return fullImport(run, connector, source, StepOptions.DEFAULT, progress);
    }

    /**
     * Runs a delta import of one connector: what changed since the watermark that the last import
     * left. The watermark moves with a complete import without errors only; to do an import again
     * is harmless.
     *
     * @param source opened by the caller, closed by the caller
     */
    StepResult deltaImport(
            long run,
            String connector,
            ImportsChanges source,
            StepOptions options,
            Progress progress);

    /** Records that a step of a run could not start, with its status and reason. */
    StepResult recordNoStart(
            long run, String connector, StepType step, String status, String detail);

    /** Hands over the errors that objects are in, by connector in the order of the project. */
    void forEachError(Consumer<CurrentError> consumer);

    /** Runs and their history. */
    RunHistory runs();

    /** Whether delta steps of a connector are enough, and if not, why. */
    StepNeeds needs(String connector);

    /**
     * Runs a full synchronization of one connector, and computes pending exports of all target
     * connectors.
     */
    StepResult fullSynchronization(long run, String connector, Progress progress);

    /**
     * Runs a full synchronization of one connector that looks only at what has changed and at what
     * edited rules can touch, and comes to the same as one that looks at everything. Where more
     * than rules was changed since they were applied last (schema, for example) or where it is not
     * known which ones were, it looks at everything. Its detail says how much it has looked at, and
     * why.
     */
    StepResult limitedSynchronization(long run, String connector, Progress progress);

    /**
     * Exports to one target: guards first, then everything that the order names, in the order of
     * decisions, "Export". What goes wrong is in the result and on record, not thrown.
     *
     * @param target opened by the caller, closed by the caller
     */
    StepResult export(
            long run,
            String connector,
            ExportsChanges target,
            ExportOrder order,
            StepOptions options,
            Progress progress);

    /**
     * Runs a delta synchronization of one connector: what its imports have changed, what is in
     * error, its disconnectors, and everything that any earlier step has left to do. When rules or
     * schema have changed since the last full synchronization it runs all the same, and its detail
     * says that it is not enough.
     */
    StepResult deltaSynchronization(long run, String connector, Progress progress);

    /** Sealed plans and the decisions about them. */
    Plans plans();

    /** Status of every declared connector, in the order of the project. */
    List<ConnectorStatus> status();

    long metaverseObjects();

    /** How many objects imports of a connector have brought, by object type. */
    SortedMap<String, Long> objectTypes(String connector);

    /** Number of pending changes for a filter. */
    long countPending(PendingFilter filter);

    /** Hands every pending change to the consumer, by name, in pages. */
    void forEachPending(PendingFilter filter, Consumer<PendingChange> consumer);

    /**
     * One page of the pending changes, in the order of {@link #forEachPending}. Meant for screens
     * that jump about in long listings: from the nearest change that the caller knows, some changes
     * are passed over and the next ones returned.
     *
     * <p>The default walks the whole listing; an engine over a store with an ordered index should
     * do better.
     *
     * @param after a change of the same filter, the page begins behind it; null for the beginning.
     *     Only its identifying parts are looked at, its lines may be missing
     * @param skip number of changes to pass over behind {@code after}
     * @param limit most changes to return
     * @return fewer than {@code limit} only at the end; empty when {@code after} is gone
     */
    default List<PendingChange> pendingPage(
            PendingFilter filter, PendingChange after, long skip, int limit) {
        PendingPage page = new PendingPage(after, skip, limit);
        forEachPending(filter, page);
        return page.changes();
    }

    /** Orphans or objects that are not ours. */
    void forEachBystander(
            String connector, Disposition disposition, Consumer<BystanderObject> consumer);

    /**
     * Readable names of objects of one connector: display name, common name or the like as the
     * directory holds them, or as they are about to be written. Meant for screens, since names in a
     * directory may be identifiers that mean nothing to people. Not escaped.
     *
     * @param dns names in the directory, some thousand at most
     * @return by name as it was given; objects without a readable name are absent
     */
    @SuppressWarnings("unused")
    default Map<String, String> readableNames(String connector, Collection<String> dns) {
        return Map.of();
    }

    /** Single objects: what a synchronization would do to one, and where its values come from. */
    Previews previews();

    /** Searches of connector spaces and of the metaverse, and single objects as they are. */
    Searches searches();

    /** Steps of all runs, newest first. */
    List<StepResult> history(int limit);
}

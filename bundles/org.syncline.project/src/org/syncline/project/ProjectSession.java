// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.syncline.engine.BystanderObject;
import org.syncline.engine.CurrentError;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingFilter;
import org.syncline.engine.PendingPage;
import org.syncline.engine.Progress;
import org.syncline.engine.RunView;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.engine.preview.Previews;
import org.syncline.engine.search.Searches;
import org.syncline.language.Compilation;
import org.syncline.rules.ProjectModel;
import org.syncline.store.CountedObject;
import org.syncline.store.Disposition;
import org.syncline.store.StoreFinding;

/**
 * The operations on one project folder: what the command line and the window both call. Safe for
 * use by many threads; runs go one at a time. The store is opened by the first operation that needs
 * it and then held until {@link #close}. Operations throw {@link ProjectException} with a message
 * and a remedy for a person.
 */
public interface ProjectSession extends AutoCloseable {
    /** The project folder, absolute. */
    Path folder();

    /** Reads and checks all files of the project as they are on disk. */
    Compilation check();

    /**
     * The project's records as of the last {@link #check()} without errors, reading the files when
     * there was none.
     */
    ProjectModel model();

    /**
     * Runs a cycle, a run profile, one step, or what is left of a run that stopped. What goes wrong
     * in a step is in its result; steps that would build on it are held back, the others go on.
     *
     * @param onStepEnd is told of each step as it ends, from the calling thread
     */
    default RunResult run(RunRequest request, Progress progress, Consumer<StepResult> onStepEnd) {
        return switch (request.kind()) {
            case INITIAL -> new RunResult(0, "initial", runInitial(progress, onStepEnd), List.of());
            case STEP -> {
                StepResult step = runStep(request.connector(), request.step(), progress);
                onStepEnd.accept(step);
                yield new RunResult(0, request.step().label(), List.of(step), List.of());
            }
            case DELTA, PROFILE, RESUME ->
                    throw new ProjectException(
                            "This project can be run by steps and initially only.",
                            "Run its steps one by one.",
                            null);
        };
    }

    /**
     * Runs the steps of {@code initial}: full imports of all connectors, then full
     * synchronizations.
     */
    List<StepResult> runInitial(Progress progress, Consumer<StepResult> onStepEnd);

    /** Runs one step of one connector. */
    StepResult runStep(String connector, StepType step, Progress progress);

    ProjectStatus status();

    /** How many objects imports of a connector have brought, by object type. */
    @SuppressWarnings("unused")
    default SortedMap<String, Long> objectTypes(String connector) {
        return new TreeMap<>();
    }

    long countPending(PendingFilter filter);

    /** Every pending change of a filter, by name. */
    void forEachPending(PendingFilter filter, Consumer<PendingChange> consumer);

    /**
     * One page of the pending changes, in the order of {@link #forEachPending}. Meant for screens
     * that jump about in long listings: from the nearest change that the caller knows, some changes
     * are passed over and the next ones returned.
     *
     * <p>The default walks the whole listing; an implementation should hand over to the engine's
     * method of this name.
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

    /** Runs with their steps, newest first. */
    @SuppressWarnings("unused")
    default List<RunView> runs(int limit) {
        return List.of();
    }

    /**
     * Single objects: what a synchronization would do to one, and where its values come from. Its
     * operations throw {@link ProjectException} as those of this interface do; nothing else can be
     * committed while a run is in progress.
     */
    default Previews previews() {
        throw new UnsupportedOperationException("This session shows no previews");
    }

    /**
     * Searches of connector spaces and of the metaverse, and single objects as they are. Its
     * operations throw {@link ProjectException} as those of this interface do.
     */
    default Searches searches() {
        throw new UnsupportedOperationException("This session cannot be searched");
    }

    /** Testing connectors, asking directories, changing what the files say of connectors. */
    default Connections connections() {
        throw new UnsupportedOperationException("This session has no connectors");
    }

    /** The passwords that the connectors need. */
    default ConnectorSecrets secrets() {
        throw new UnsupportedOperationException("This project keeps no passwords");
    }

    /** Plans, decisions and exports. */
    default Exports exports() {
        throw new UnsupportedOperationException("This session exports nothing");
    }

    /**
     * The objects that a counter of a step has counted, in the order of the work; only the first
     * ten thousand are kept, and none of those that count what did not change.
     *
     * @param after position behind which the page begins, 0 for the beginning
     */
    @SuppressWarnings("unused")
    default List<CountedObject> countedObjects(long step, String counter, long after, int limit) {
        return List.of();
    }

    /** Hands over the errors that objects are in, by connector in the order of the project. */
    @SuppressWarnings("unused")
    default void forEachError(Consumer<CurrentError> consumer) {
        // a session without a store has none
    }

    /**
     * Says for how many days runs are kept, and forgets older ones.
     *
     * @param days 0 keeps the newest step of each kind only
     * @return how many runs were forgotten
     */
    @SuppressWarnings("unused")
    default int keepHistory(int days) {
        return 0;
    }

    /** Steps, newest first. */
    List<StepResult> history(int limit);

    /**
     * Holds the store against itself, see {@link org.syncline.store.StoreMaintenance#verify}.
     *
     * @param findings is told each finding
     */
    @SuppressWarnings("unused")
    default void verifyStore(Consumer<StoreFinding> findings) {
        throw new UnsupportedOperationException("This project cannot verify its store");
    }

    /**
     * Copies the store into a file that only its owner can read, while it stays open.
     *
     * @param file a zip file, of the content of {@code .syncline/store}
     * @param replace whether a file that exists may be replaced
     * @return size of the file in bytes
     */
    @SuppressWarnings("unused")
    default long backup(Path file, boolean replace) {
        throw new UnsupportedOperationException("This project cannot back up its store");
    }

    /** Gives up store and local directories. Idempotent, never throws. */
    @Override
    void close();
}

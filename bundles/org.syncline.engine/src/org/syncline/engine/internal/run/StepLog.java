// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.decision.ErrorTypes;
import org.syncline.store.CsObject;
import org.syncline.store.ObjectError;
import org.syncline.store.StoreSession;
import org.syncline.store.SyncStore;

/**
 * Counters and object errors of a running step. They are saved in the transaction of the batch that
 * gave them, so that a step that dies has on record exactly what it did: see {@link StepCounters}
 * for what can wait.
 */
public final class StepLog {
    /** More errors than this end a step (semantics reference, 6.7). */
    public static final int ERROR_LIMIT = 5000;

    private final SyncStore store;
    private final long step;
    private final StepCounters counters = new StepCounters();
    private final Set<String> known = new HashSet<>();
    private final Map<Long, ObjectError> troubled = new LinkedHashMap<>();
    private final List<ObjectError> unsaved = new ArrayList<>();
    private long errors;
    private long warnings;

    StepLog(SyncStore store, long step) {
        this.store = store;
        this.step = step;
    }

    public long step() {
        return step;
    }

    public void count(String counter) {
        count(counter, 1);
    }

    public void count(String counter, long by) {
        counters.count(counter, by);
    }

    /**
     * Counts an event of an object, which the counter then leads to. Of each counter the first
     * objects only are kept; of those that count what did not change, none.
     */
    public void count(String counter, CsObject object) {
        counters.count(counter, object);
    }

    public SortedMap<String, Long> counters() {
        return counters.shown();
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    /** The objects in error in this step, each with its first error. */
    public Map<Long, ObjectError> troubled() {
        return Collections.unmodifiableMap(troubled);
    }

    /** An error of a decision; one that is on record for the object already is not repeated. */
    public void error(CsObject object, DecisionException e) {
        error(object, object.dn().text(), e.type(), e.algorithmStep(), e.ruleKey(), e.getMessage());
    }

    /** A failure of the engine itself on one object: the others go on. */
    public void unexpected(CsObject object, String algorithmStep, RuntimeException e) {
        error(
                object,
                object.dn().text(),
                ErrorTypes.UNEXPECTED,
                algorithmStep,
                "",
                "The object could not be processed: "
                        + e
                        + ". This is a defect of Syncline; please report it.");
    }

    /**
     * A warning about an object: on record as its errors are, but it does not count towards the
     * limit that ends a step.
     */
    public void warning(CsObject object, String type, String algorithmStep, String message) {
        long before = errors;
        error(object, object.dn().text(), type, algorithmStep, "", message);
        warnings += errors - before;
        errors = before;
    }

    /** Number of warnings so far. */
    public long warnings() {
        return warnings;
    }

    public void discoveryError(int connector, String dn, String type, String message) {
        add(new ObjectError(step, connector, 0, dn, type, ErrorTypes.STEP_STAGING, "", message));
    }

    /** An object that the directory did not take. */
    public void exportError(CsObject object, String type, String message) {
        error(object, object.dn().text(), type, ErrorTypes.STEP_EXPORT, "", message);
    }

    /** A change that the export left out, for a reason of its own. */
    public void exportError(int connector, long object, String dn, String type, String message) {
        add(
                new ObjectError(
                        step, connector, object, dn, type, ErrorTypes.STEP_EXPORT, "", message));
    }

    private void error(
            CsObject object,
            String dn,
            String type,
            String algorithmStep,
            String ruleKey,
            String message) {
        if (known.add(object.id() + "/" + dn + "/" + type + "/" + ruleKey)) {
            add(
                    new ObjectError(
                            step,
                            object.connector(),
                            object.id(),
                            dn,
                            type,
                            algorithmStep,
                            ruleKey,
                            message));
        }
    }

    private void add(ObjectError error) {
        unsaved.add(error);
        errors++;
        if (error.object() != 0) {
            troubled.putIfAbsent(error.object(), error);
        }
    }

    /** Saves what no batch has saved yet, if anything was done. */
    void save(StoreSession session) {
        if (counters.isOpen() || !unsaved.isEmpty()) {
            session.recordProgress(step, counters(), List.copyOf(unsaved));
        }
        counters.saveObjects(session, step);
    }

    /**
     * Runs one batch in a transaction and saves counters and errors with it. When the batch fails,
     * they are as if it had not begun.
     *
     * @throws StepFailure when the batch has passed the limit of errors; its work stands
     */
    public <T> T batch(Function<StoreSession, T> work) {
        StepCounters.Mark countersBefore = counters.mark();
        int unsavedBefore = unsaved.size();
        long errorsBefore = errors;
        long warningsBefore = warnings;
        T result;
        try {
            result =
                    store.inTransaction(
                            session -> {
                                T value = work.apply(session);
                                save(session);
                                return value;
                            });
        } catch (RuntimeException e) {
            counters.reset(countersBefore);
            unsaved.subList(unsavedBefore, unsaved.size()).clear();
            errors = errorsBefore;
            warnings = warningsBefore;
            throw e;
        }
        unsaved.clear();
        counters.committed();
        if (errors > ERROR_LIMIT) {
            throw new StepFailure(
                    "stopped-error-limit",
                    "More than "
                            + ERROR_LIMIT
                            + " objects are in error. Correct what they have in common and run the"
                            + " step again.");
        }
        return result;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.run;

import java.time.Clock;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.engine.StepType;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.StoreException;
import org.syncline.store.SyncStore;

/** Begins a step, runs it, and puts its end on record whatever happens. */
public final class StepRunner {
    /**
     * How a step ended.
     *
     * @param step its number, 0 when the store could not even record its beginning
     */
    public record Ended(
            long step, String status, String detail, SortedMap<String, Long> counters) {}

    /** The work of a step. */
    public interface Body {
        /** Does the work; returns the status that the step ends with. */
        Completion run(StepLog log, ConnectorRecord connector);
    }

    /**
     * A normal end.
     *
     * @param recorded whether the work has put its end on record itself
     */
    public record Completion(String status, String detail, boolean recorded) {}

    private final SyncStore store;
    private final Clock clock;

    public StepRunner(SyncStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Ended run(long run, ConnectorDefinition definition, StepType type, Body body) {
        StepLog log = null;
        try {
            Begun begun =
                    store.inTransaction(
                            session -> {
                                ConnectorRecord record =
                                        session.connector(definition.key(), definition.name());
                                long step =
                                        session.startStep(
                                                run, record.number(), type.word(), clock.instant());
                                return new Begun(record, step);
                            });
            log = new StepLog(store, begun.step());
            Completion completion = body.run(log, begun.connector());
            return completion.recorded()
                    ? ended(log, completion.status(), completion.detail())
                    : finish(log, completion.status(), completion.detail());
        } catch (StepFailure e) {
            return finish(log, e.status(), e.getMessage());
        } catch (StoreException e) {
            return finish(log, statusOf(e), e.getMessage() + " " + e.remedy());
        } catch (OutOfMemoryError e) {
            return finish(
                    log,
                    "stopped-out-of-memory",
                    "The step needs more memory than this process may use ("
                            + e.getMessage()
                            + "). Give it more with SYNCLINE_JAVA_OPTIONS=-Xmx4g and run it again;"
                            + " what is done stays done.");
        } catch (RuntimeException e) {
            return finish(
                    log,
                    "stopped-server",
                    "The step failed: " + e + ". This is a defect of Syncline; please report it.");
        }
    }

    private record Begun(ConnectorRecord connector, long step) {}

    private static String statusOf(StoreException e) {
        return e.kind() == StoreException.Kind.DISK_FULL
                ? "stopped-database-disk-full"
                : "stopped-database-connection-lost";
    }

    @SuppressWarnings("unused") // the first failure is the one to tell
    private Ended finish(StepLog log, String status, String detail) {
        if (log == null) {
            return new Ended(0, status, detail, new TreeMap<>());
        }
        try {
            store.inTransaction(
                    session -> {
                        log.save(session);
                        session.finishStep(
                                log.step(), status, detail, clock.instant(), log.counters());
                        return null;
                    });
        } catch (StoreException e) {
            // The store is what failed: the caller learns it from the result, the next opening of
            // the store records the step as stopped.
            return ended(log, status, detail);
        }
        return ended(log, status, detail);
    }

    private static Ended ended(StepLog log, String status, String detail) {
        return new Ended(log.step(), status, detail, log.counters());
    }
}

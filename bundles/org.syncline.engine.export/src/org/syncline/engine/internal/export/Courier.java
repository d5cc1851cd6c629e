// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.export;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.engine.ExportJournal;
import org.syncline.engine.Progress;
import org.syncline.engine.internal.run.StepFailure;

/**
 * Takes batches to the connector, one at a time, each in a thread of its own, and tells the journal
 * what became of them before the batch counts as arrived: who sends it can make the next one ready
 * meanwhile.
 */
final class Courier {
    private static final CompletableFuture<Optional<StepFailure>> NOTHING =
            CompletableFuture.completedFuture(Optional.empty());

    private final String name;
    private final StagingSwitch target;
    private final ExportLease lease;
    private final ExportJournal journal;
    private final Progress progress;
    private CompletableFuture<Optional<StepFailure>> way = NOTHING;
    private volatile boolean stopped;
    private boolean begun;

    /**
     * @param name for the threads
     */
    Courier(
            String name,
            StagingSwitch target,
            ExportLease lease,
            ExportJournal journal,
            Progress progress) {
        this.name = name;
        this.target = target;
        this.lease = lease;
        this.journal = journal;
        this.progress = progress;
    }

    /**
     * Hands a batch over and returns; the one before has arrived. Parcels get their results, except
     * those that have one.
     */
    void hand(List<Parcel> parcels) {
        boolean first = !begun;
        begun = begun || parcels.stream().anyMatch(parcel -> parcel.result() == null);
        way =
                parcels.isEmpty()
                        ? NOTHING
                        : CompletableFuture.supplyAsync(
                                () -> Optional.ofNullable(deliver(parcels, first)),
                                work -> Thread.ofPlatform().daemon().name(name).start(work));
    }

    /**
     * Waits a little.
     *
     * @return whether nothing is on its way any more
     */
    boolean hasArrived(long millis) {
        try {
            way.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (
                @SuppressWarnings("unused")
                TimeoutException e) {
            return false;
        } catch (
                @SuppressWarnings("unused")
                ExecutionException e) {
            // Told by outcome().
            return true;
        } catch (
                @SuppressWarnings("unused")
                InterruptedException e) {
            // Only a person stops a step; what was handed over has to be waited for.
            await();
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** What went wrong on the way of the last batch, or null. Waits until it has arrived. */
    StepFailure outcome() {
        try {
            return way.join().orElse(null);
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Makes the connector end as soon as it can. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /** Waits until nothing is on its way, whatever becomes of it. */
    void await() {
        way.handle((outcome, failure) -> outcome).join();
    }

    private StepFailure deliver(List<Parcel> parcels, boolean first) {
        StepFailure failure = null;
        StepFailure untold;
        try {
            List<Parcel> sent = parcels.stream().filter(p -> p.result() == null).toList();
            failure = sent.isEmpty() ? null : send(sent, first);
        } finally {
            untold = tell(parcels);
        }
        return failure == null ? untold : failure;
    }

    /** The journal has results on disk before the next batch is sent. */
    private StepFailure tell(List<Parcel> parcels) {
        try {
            for (Parcel parcel : parcels) {
                journal.result(parcel.message(), parcel.result());
            }
            journal.keep();
            return null;
        } catch (IOException e) {
            stopped = true;
            return JournalKeeper.failure(e);
        }
    }

    private StepFailure send(List<Parcel> parcels, boolean first) {
        Map<Long, Parcel> open = HashMap.newHashMap(parcels.size());
        parcels.forEach(parcel -> open.put(parcel.object().id(), parcel));
        List<ExportObject> batch = parcels.stream().map(Parcel::message).toList();
        try {
            target.export(batch, (number, result) -> take(open.get(number), result), this::stops);
        } catch (ConnectorException e) {
            return failure(e, parcels, first);
        } catch (StepFailure e) {
            return e;
        } catch (RuntimeException e) {
            return new StepFailure(
                    "stopped-extensible-extension-error",
                    "The connector failed: "
                            + e
                            + ". What it reported before is on record, the rest is sent again by"
                            + " the next export.");
        }
        if (lease.isLost()) {
            return lease.lostFailure();
        }
        return progress.isCancelled() ? StepFailure.cancelled() : null;
    }

    private void take(Parcel parcel, ExportResult result) {
        if (parcel != null && parcel.result() == null) {
            parcel.result(result);
        }
        lease.keep();
    }

    private boolean stops() {
        return stopped || progress.isCancelled() || !lease.keep();
    }

    private static StepFailure failure(ConnectorException e, List<Parcel> parcels, boolean first) {
        String status = e.kind().status();
        boolean onTheWay = !first || parcels.stream().anyMatch(p -> p.result() != null);
        if (e.kind() == ConnectorException.Kind.CONNECTION && onTheWay) {
            status = "stopped-server-down";
        }
        return new StepFailure(status, e.getMessage() + " " + e.remedy());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.engine.Progress;
import org.syncline.engine.internal.run.StepFailure;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.model.Operation;
import org.syncline.store.StoreSession;

/**
 * Sends batches, three of them at a time: one is with the connector, meanwhile one commit settles
 * the one before and marks the one behind. So what is handed over was marked in a commit before,
 * and what became of it is written in a commit after; between the two a crash may leave objects on
 * their way, which the next export sends once more.
 */
final class Shipping implements AutoCloseable {
    /** How often progress is told. */
    private static final long LOOK_MILLIS = 50;

    private final StepLog log;
    private final Courier courier;
    private final Settlement settlement;
    private final NameSet names;
    private final Progress progress;

    /** Marked, and not handed over yet. */
    private List<Parcel> ready = List.of();

    /** With the connector, except for those whose result was known before. */
    private List<Parcel> underWay = List.of();

    /** Those of them that count as under way still. */
    private List<Parcel> uncounted = List.of();

    private Consumer<Parcel> observer;

    /** Back from the connector. */
    private final List<Parcel> unsettled = new ArrayList<>();

    Shipping(
            StepLog log, Courier courier, Settlement settlement, NameSet names, Progress progress) {
        this.log = log;
        this.courier = courier;
        this.settlement = settlement;
        this.names = names;
        this.progress = progress;
    }

    /** Makes parcels of stored objects. */
    interface Packer {
        List<Parcel> pack(StoreSession session);
    }

    /**
     * Sends one batch; it is with the connector when this returns.
     *
     * @param ahead whether it may be packed before the results of the one before are known
     * @param newObserver sees what was packed when its results are known
     * @throws StepFailure when the step has to end; what is known is settled
     */
    void ship(boolean ahead, Packer packer, Consumer<Parcel> newObserver) {
        if (!ahead || progress.isCancelled()) {
            arrive();
        }
        if (progress.isCancelled()) {
            throw end(StepFailure.cancelled());
        }
        prepare(packer);
        arrive();
        underWay = ready;
        uncounted = ready;
        observer = newObserver;
        ready = List.of();
        courier.hand(underWay);
    }

    private void prepare(Packer packer) {
        List<Parcel> packed = new ArrayList<>();
        try {
            log.batch(
                    session -> {
                        settlement.settle(session, unsettled);
                        packed.addAll(packer.pack(session));
                        Escrow.mark(session, packed);
                        return null;
                    });
        } catch (StepFailure e) {
            // The commit stands: there were too many errors.
            prepared(packed);
            courier.stop();
            arrive();
            throw end(e);
        } catch (RuntimeException e) {
            // Nothing can be settled any more, but the journal says what was sent.
            courier.stop();
            courier.await();
            throw e;
        }
        prepared(packed);
    }

    private void prepared(List<Parcel> packed) {
        unsettled.clear();
        ready = packed;
    }

    /**
     * Waits for what is with the connector and takes down what became of it.
     *
     * @throws StepFailure when the step has to end; what is known is settled
     */
    void arrive() {
        if (underWay.isEmpty()) {
            return;
        }
        await();
        StepFailure failure = courier.outcome();
        List<Parcel> arrived = underWay;
        underWay = List.of();
        uncounted = List.of();
        unsettled.addAll(arrived);
        arrived.forEach(this::follow);
        if (failure != null) {
            throw end(failure);
        }
        if (!courier.isStopped()) {
            arrived.forEach(this::complainOfSilence);
        }
        arrived.forEach(observer);
    }

    /** Waits for what is with the connector, and counts what comes back. */
    private void await() {
        boolean arrived = false;
        while (!arrived) {
            arrived = courier.hasArrived(LOOK_MILLIS);
            count(arrived);
        }
    }

    private void count(boolean arrived) {
        List<Parcel> left = new ArrayList<>();
        for (Parcel parcel : uncounted) {
            if (parcel.result() == null && !arrived) {
                left.add(parcel);
            } else {
                progress.worked(parcel.isCounted() ? 0 : 1);
            }
        }
        uncounted = left;
    }

    /** Waits for the last batch and settles it. */
    void finish() {
        arrive();
        conclude();
    }

    /** Nothing is with the connector any more when this returns. */
    @Override
    public void close() {
        courier.stop();
        courier.await();
    }

    private StepFailure end(StepFailure failure) {
        conclude();
        return failure;
    }

    private void conclude() {
        List<Parcel> last = List.copyOf(unsettled);
        List<Parcel> unsent = ready;
        unsettled.clear();
        ready = List.of();
        if (!last.isEmpty() || !unsent.isEmpty()) {
            log.batch(
                    session -> {
                        settlement.settle(session, last);
                        Escrow.release(session, unsent);
                        return null;
                    });
        }
    }

    /** A connector that says nothing about an object is in error; the object stays on its way. */
    private void complainOfSilence(Parcel parcel) {
        if (parcel.result() == null) {
            log.count("export-failure", parcel.object());
            log.exportError(
                    parcel.object(),
                    "unexpected-error",
                    "The connector did not say what became of the change. The next export sends"
                            + " it again.");
        }
    }

    private void follow(Parcel parcel) {
        if (!(parcel.result() instanceof ExportResult.Done)) {
            return;
        }
        ExportObject message = parcel.message();
        if (message.operation() == Operation.ADD) {
            names.made(message.dn());
        } else if (message.newDn() != null) {
            names.renamed(parcel.object().dn(), message.newDn());
        }
    }
}

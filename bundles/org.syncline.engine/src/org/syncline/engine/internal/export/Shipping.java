// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.export;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.engine.ExportJournal;
import org.syncline.engine.Progress;
import org.syncline.engine.internal.step.StepFailure;
import org.syncline.engine.internal.step.StepLog;
import org.syncline.model.Operation;
import org.syncline.store.CsObject;
import org.syncline.store.StoreSession;

/**
 * Hands batches to the connector. What is handed over is marked in a commit before, what became of
 * it is written in a commit after; between the two a crash may leave objects on their way, which
 * the next export sends once more.
 */
final class Shipping {
    private final StepLog log;
    private final StagingSwitch target;
    private final ExportLease lease;
    private final ExportJournal journal;
    private final Settlement settlement;
    private final NameSet names;
    private final Progress progress;
    private List<Parcel> unsettled = List.of();
    private boolean begun;

    Shipping(
            StepLog log,
            StagingSwitch target,
            ExportLease lease,
            ExportJournal journal,
            Settlement settlement,
            NameSet names,
            Progress progress) {
        this.log = log;
        this.target = target;
        this.lease = lease;
        this.journal = journal;
        this.settlement = settlement;
        this.names = names;
        this.progress = progress;
    }

    /** Makes parcels of stored objects. */
    interface Packer {
        List<Parcel> pack(StoreSession session);
    }

    /**
     * Sends one batch.
     *
     * @return what was packed, with results as far as they are known
     * @throws StepFailure when the step has to end; what is known is settled
     */
    List<Parcel> ship(Packer packer) {
        if (progress.isCancelled()) {
            finish();
            throw StepFailure.cancelled();
        }
        List<Parcel> packed =
                log.batch(
                        session -> {
                            settlement.settle(session, unsettled);
                            List<Parcel> parcels = packer.pack(session);
                            escrow(session, parcels);
                            return parcels;
                        });
        unsettled = packed;
        RuntimeException failure = hand(packed.stream().filter(p -> p.result() == null).toList());
        packed.forEach(this::follow);
        RuntimeException journalFailure = tell(packed);
        progress.worked(packed.stream().filter(parcel -> !parcel.isCounted()).count());
        if (failure != null || journalFailure != null) {
            finish();
            throw failure != null ? failure : journalFailure;
        }
        return packed;
    }

    /** Settles what is left. */
    void finish() {
        if (!unsettled.isEmpty()) {
            List<Parcel> last = unsettled;
            unsettled = List.of();
            log.batch(
                    session -> {
                        settlement.settle(session, last);
                        return null;
                    });
        }
    }

    private static void escrow(StoreSession session, List<Parcel> parcels) {
        List<CsObject> marked =
                parcels.stream()
                        .filter(p -> p.result() == null)
                        .map(p -> p.object().withState(p.object().state().withEscrowed(p.sent())))
                        .toList();
        session.plans().addInFlight(marked.stream().map(CsObject::id).toList());
        session.writeCs(marked);
    }

    private RuntimeException hand(List<Parcel> parcels) {
        if (parcels.isEmpty()) {
            return null;
        }
        Map<Long, Parcel> open = new HashMap<>();
        parcels.forEach(parcel -> open.put(parcel.object().id(), parcel));
        List<ExportObject> batch = parcels.stream().map(Parcel::message).toList();
        try {
            target.export(batch, (number, result) -> take(open.get(number), result), this::stops);
        } catch (ConnectorException e) {
            return failure(e);
        } catch (StepFailure e) {
            return e;
        } catch (RuntimeException e) {
            return new StepFailure(
                    "stopped-extensible-extension-error",
                    "The connector failed: "
                            + e
                            + ". What it reported before is on record, the rest is sent again by"
                            + " the next export.");
        } finally {
            begun = true;
        }
        if (lease.isLost()) {
            return lease.lostFailure();
        }
        return progress.isCancelled() ? StepFailure.cancelled() : silent(parcels);
    }

    private void take(Parcel parcel, ExportResult result) {
        if (parcel != null && parcel.result() == null) {
            parcel.result(result);
        }
        lease.keep();
    }

    private boolean stops() {
        return progress.isCancelled() || !lease.keep();
    }

    /** A connector that says nothing about an object is in error; the object stays on its way. */
    private RuntimeException silent(List<Parcel> parcels) {
        for (Parcel parcel : parcels) {
            if (parcel.result() == null) {
                log.count("export-failure", parcel.object());
                log.exportError(
                        parcel.object(),
                        "unexpected-error",
                        "The connector did not say what became of the change. The next export sends"
                                + " it again.");
            }
        }
        return null;
    }

    private RuntimeException failure(ConnectorException e) {
        String status = e.kind().status();
        boolean lostOnTheWay = begun || unsettled.stream().anyMatch(p -> p.result() != null);
        if (e.kind() == ConnectorException.Kind.CONNECTION && lostOnTheWay) {
            status = "stopped-server-down";
        }
        return new StepFailure(status, e.getMessage() + " " + e.remedy());
    }

    private RuntimeException tell(List<Parcel> parcels) {
        try {
            for (Parcel parcel : parcels) {
                journal.result(parcel.message(), parcel.result());
            }
            return null;
        } catch (IOException e) {
            return new StepFailure(
                    "stopped-file-error",
                    "The record of the export cannot be written: "
                            + e.getMessage()
                            + ". Make room in the project folder, then run the export again.");
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

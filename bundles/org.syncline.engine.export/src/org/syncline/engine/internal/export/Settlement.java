// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.export;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.syncline.connector.ExportResult;
import org.syncline.engine.internal.decision.Deltas;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.engine.internal.view.ChangeDigest;
import org.syncline.model.Operation;
import org.syncline.store.CsObject;
import org.syncline.store.CsState;
import org.syncline.store.ObjectTrouble;
import org.syncline.store.PendingExport;
import org.syncline.store.PlanRow;
import org.syncline.store.StoreSession;

/** Writes down what became of a batch: the tower of each object, errors, counters, the plan. */
final class Settlement {
    /** States of a change of a plan, as the store has them. */
    static final int OPEN = 0;

    static final int SENT = 1;
    static final int FAILED = 2;

    private final StepLog log;
    private final Clock clock;
    private final long plan;
    private final BiConsumer<StoreSession, List<CsObject>> conflicts;

    /**
     * @param plan number of the plan that is exported, or 0
     * @param conflicts takes objects, as they were packed, that somebody else has changed
     */
    Settlement(
            StepLog log,
            Clock clock,
            long plan,
            BiConsumer<StoreSession, List<CsObject>> conflicts) {
        this.log = log;
        this.clock = clock;
        this.plan = plan;
        this.conflicts = conflicts;
    }

    /** Settles parcels whose result is known; the others stay on their way. */
    void settle(StoreSession session, List<Parcel> parcels) {
        List<CsObject> written = new ArrayList<>();
        List<Long> gone = new ArrayList<>();
        List<Long> landed = new ArrayList<>();
        List<PlanRow> rows = new ArrayList<>();
        List<CsObject> disputed = new ArrayList<>();
        for (Parcel parcel : parcels) {
            ExportResult result = parcel.result();
            if (result == null) {
                continue;
            }
            landed.add(parcel.object().id());
            CsObject after = after(parcel, result, clock.instant());
            if (after == null) {
                gone.add(parcel.object().id());
            } else {
                written.add(after);
            }
            if (isConflict(result)) {
                disputed.add(parcel.object());
            }
            if (plan != 0 && parcel.position() != 0) {
                rows.add(row(session, parcel, result, after));
            }
            count(parcel, result);
        }
        session.writeCs(written);
        session.deleteCs(gone);
        session.plans().removeInFlight(landed);
        session.plans().saveStates(rows);
        if (!disputed.isEmpty()) {
            conflicts.accept(session, disputed);
        }
    }

    private static boolean isConflict(ExportResult result) {
        return result instanceof ExportResult.Failed failed
                && failed.type().equals(ExportResult.CONFLICT);
    }

    private static CsObject after(Parcel parcel, ExportResult result, Instant now) {
        return switch (result) {
            case ExportResult.Done done -> done(parcel, done);
            case ExportResult.Failed failed -> failed(parcel, failed, now);
        };
    }

    /** Null for an object that no import has seen and no import will ever see. */
    private static CsObject done(Parcel parcel, ExportResult.Done done) {
        CsObject object = parcel.object();
        PendingExport unconfirmed = Deltas.merge(object.state().unconfirmed(), parcel.sent());
        if (parcel.sent().operation() == Operation.DELETE && object.confirmed() == null) {
            return null;
        }
        CsState state =
                object.state()
                        .withEscrowed(null)
                        .withUnconfirmed(unconfirmed)
                        .withExportError(null);
        CsObject after = object.withState(state).withExport(parcel.rest());
        return object.anchor() == null && done.anchor() != null
                ? after.withAnchor(done.anchor())
                : after;
    }

    private static CsObject failed(Parcel parcel, ExportResult.Failed failed, Instant now) {
        CsObject object = parcel.object();
        String code =
                failed.literal().isEmpty()
                        ? failed.code()
                        : (failed.code() + " " + failed.literal()).trim();
        ObjectTrouble trouble =
                ObjectTrouble.after(
                        object.state().exportError(), failed.type(), code, failed.detail(), now);
        PendingExport again =
                object.state().escrowed() == null
                        ? object.pendingExport()
                        : Deltas.merge(object.state().escrowed(), object.pendingExport());
        return object.withState(object.state().withEscrowed(null).withExportError(trouble))
                .withExport(again);
    }

    private PlanRow row(StoreSession session, Parcel parcel, ExportResult result, CsObject after) {
        boolean ok = result instanceof ExportResult.Done;
        boolean more = after != null && after.pendingExport() != null;
        int state = ok ? (more ? OPEN : SENT) : FAILED;
        return new PlanRow(
                plan,
                parcel.position(),
                parcel.object().id(),
                "",
                parcel.sent().operation(),
                0,
                state,
                more ? ChangeDigest.of(session, after) : "",
                new byte[0]);
    }

    private void count(Parcel parcel, ExportResult result) {
        if (result instanceof ExportResult.Failed failed) {
            log.count("export-failure", parcel.object());
            if (isConflict(failed)) {
                log.count("export-conflict", parcel.object());
            }
            log.exportError(parcel.object(), failed.type(), message(failed));
        } else if (!parcel.isCounted()) {
            log.count("export-" + parcel.sent().operation().word(), parcel.object());
        }
    }

    private static String message(ExportResult.Failed failed) {
        String code = (failed.code() + " " + failed.literal()).trim();
        return code.isEmpty() ? failed.detail() : failed.detail() + " (" + code + ")";
    }
}

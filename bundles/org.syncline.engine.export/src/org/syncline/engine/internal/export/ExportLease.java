// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.export;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportsChanges;
import org.syncline.connector.HoldsLease;
import org.syncline.engine.internal.run.StepFailure;
import org.syncline.store.LeaseRecord;
import org.syncline.store.StoreSession;
import org.syncline.store.SyncStore;

/**
 * The right to export to one target: a row of the store, and an entry in the target where the
 * connector has a place for it (DESIGN, "Processes and people"). It is renewed while the export
 * goes on, from any thread; one that was lost stops the export.
 */
final class ExportLease implements AutoCloseable {
    static final Duration LENGTH = Duration.ofMinutes(5);
    static final String WORD = "lease";

    private static final Duration RENEW_BEFORE = Duration.ofMinutes(4);
    private static final String INSTALLATION = "installation";

    private final SyncStore store;
    private final Clock clock;
    private final int connector;
    private final String name;
    private final HoldsLease place;
    private LeaseRecord mine;
    private String installation;
    private boolean inTarget;
    private volatile boolean lost;

    ExportLease(
            SyncStore store, Clock clock, int connector, String name, ExportsChanges connection) {
        this.store = store;
        this.clock = clock;
        this.connector = connector;
        this.name = name;
        this.place =
                connection instanceof HoldsLease holder && holder.hasLeasePlace() ? holder : null;
    }

    /**
     * Takes it.
     *
     * @param force whether somebody has decided that the present holder does not count
     * @throws StepFailure when somebody else holds it
     */
    void take(boolean force) {
        store.inTransaction(
                session -> {
                    takeRow(session, force);
                    return null;
                });
        if (place != null) {
            takeInTarget(force);
        }
    }

    private void takeRow(StoreSession session, boolean force) {
        LeaseRecord present = session.plans().lease(connector).orElse(null);
        if (present != null && !force && isAlive(present)) {
            throw held(
                    "process "
                            + present.pid()
                            + " on "
                            + present.host()
                            + " until "
                            + present.until());
        }
        LeaseRecord wanted = self(UUID.randomUUID().toString());
        if (!session.plans().replaceLease(connector, present, wanted)) {
            throw held("another process, which was faster");
        }
        mine = wanted;
        installation =
                session.property(INSTALLATION)
                        .orElseGet(
                                () -> {
                                    String made = UUID.randomUUID().toString();
                                    session.setProperty(INSTALLATION, made);
                                    return made;
                                });
    }

    private void takeInTarget(boolean force) {
        try {
            Optional<String> holder = place.takeLease(installation, LENGTH);
            inTarget = holder.isEmpty();
            if (!inTarget && !force) {
                giveUp();
                throw held(holder.get() + ", as the target itself says");
            }
        } catch (ConnectorException e) {
            giveUp();
            throw new StepFailure(e.kind().status(), e.getMessage() + " " + e.remedy());
        }
    }

    /** Renews it when it is due; says whether it is still ours. */
    synchronized boolean keep() {
        if (mine != null
                && !lost
                && clock.instant().isAfter(mine.until().minus(RENEW_BEFORE))
                && !renew()) {
            lost = true;
        }
        return !lost;
    }

    private boolean renew() {
        LeaseRecord longer = mine.until(clock.instant().plus(LENGTH));
        boolean ours =
                store.inTransaction(
                        session -> session.plans().replaceLease(connector, mine, longer));
        if (ours) {
            mine = longer;
        }
        return ours && renewInTarget();
    }

    /** What the target cannot be asked now, it is asked with the next renewal. */
    @SuppressWarnings("unused")
    private boolean renewInTarget() {
        try {
            return !inTarget || place.takeLease(installation, LENGTH).isEmpty();
        } catch (ConnectorException e) {
            return true;
        }
    }

    boolean isLost() {
        return lost;
    }

    StepFailure lostFailure() {
        return new StepFailure(
                "stopped-export-disabled",
                "The right to export to \""
                        + name
                        + "\" was taken over by somebody else while this export was running. Find"
                        + " out who exports, then run the export again.");
    }

    @Override
    public void close() {
        giveUp();
    }

    @SuppressWarnings("unused") // it ends by itself when the target cannot be asked
    private synchronized void giveUp() {
        if (mine == null) {
            return;
        }
        LeaseRecord old = mine;
        mine = null;
        store.inTransaction(session -> session.plans().replaceLease(connector, old, null));
        if (inTarget) {
            try {
                place.giveUpLease(installation);
            } catch (ConnectorException e) {
                inTarget = false;
            }
        }
    }

    private StepFailure held(String holder) {
        return new StepFailure(
                "no-start-concurrent-execution",
                "Another export to \""
                        + name
                        + "\" is running: the right to export is held by "
                        + holder
                        + ". Wait until it has ended. When that process certainly exports no more,"
                        + " override with --override-limit "
                        + WORD
                        + " --reason TEXT.");
    }

    private boolean isAlive(LeaseRecord holder) {
        if (!holder.until().isAfter(clock.instant())) {
            return false;
        }
        return !holder.host().equals(host())
                || ProcessHandle.of(holder.pid())
                        .filter(ProcessHandle::isAlive)
                        .filter(
                                process ->
                                        holder.processStart() == 0
                                                || holder.processStart() == started(process))
                        .isPresent();
    }

    private LeaseRecord self(String owner) {
        ProcessHandle process = ProcessHandle.current();
        return new LeaseRecord(
                owner, host(), process.pid(), started(process), clock.instant().plus(LENGTH));
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (
                @SuppressWarnings("unused")
                UnknownHostException e) {
            return "localhost";
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.engine.internal.plan.PlanContent;
import org.syncline.engine.internal.plan.Verdicts;
import org.syncline.engine.internal.view.ChangeDigest;
import org.syncline.engine.plan.Verdict;
import org.syncline.model.Operation;
import org.syncline.store.CsObject;
import org.syncline.store.DecisionRecord;
import org.syncline.store.PendingQuery;
import org.syncline.store.PlanRow;
import org.syncline.store.StoreSession;
import org.syncline.store.SyncStore;

/** Reads what an export could send, page by page. */
final class Candidates {
    private static final int PAGE = 500;

    private final SyncStore store;
    private final int connector;
    private final NameSet names = new NameSet();
    private final SelectionBuilder builder = new SelectionBuilder(names);
    private final Map<Long, Long> inFlight = new HashMap<>();
    private final List<Stale> stale = new ArrayList<>();

    /** An approved change that has moved on since its plan was sealed. */
    record Stale(long object, String dn) {}

    Candidates(SyncStore store, int connector) {
        this.store = store;
        this.connector = connector;
        readInFlight();
    }

    /** Names that are in motion. */
    NameSet names() {
        return names;
    }

    /** Objects that an export before has left on their way, with their place in the plan or 0. */
    Map<Long, Long> inFlight() {
        return inFlight;
    }

    List<Stale> stale() {
        return stale;
    }

    /** Everything that is pending. */
    Selection everything() {
        CsObject after = null;
        do {
            List<CsObject> page = pending(Set.of(), after);
            for (CsObject object : page) {
                if (!inFlight.containsKey(object.id())) {
                    builder.add(object, 0);
                }
            }
            after = page.size() < PAGE ? null : page.getLast();
        } while (after != null);
        return builder.build();
    }

    /** The approved changes of a plan that were not sent and have not moved on. */
    Selection approved(long plan) {
        readMissing();
        long after = 0;
        List<PlanRow> rows;
        do {
            long from = after;
            rows =
                    store.inTransaction(
                            session -> {
                                List<PlanRow> page = session.plans().changes(plan, from, PAGE);
                                select(session, page);
                                return page;
                            });
            after = rows.isEmpty() ? after : rows.getLast().position();
        } while (rows.size() == PAGE);
        return builder.build();
    }

    private void select(StoreSession session, List<PlanRow> page) {
        List<PlanRow> open = page.stream().filter(r -> r.state() != Settlement.SENT).toList();
        Map<String, DecisionRecord> decisions =
                session.plans().decisions(connector, open.stream().map(PlanRow::digest).toList());
        List<PlanRow> approved = open.stream().filter(r -> isApproved(decisions, r)).toList();
        Map<Long, CsObject> objects =
                session.csByIds(approved.stream().map(PlanRow::object).toList());
        for (PlanRow row : approved) {
            CsObject object = objects.get(row.object());
            if (inFlight.containsKey(row.object())) {
                inFlight.put(row.object(), row.position());
            } else if (isSame(session, row, object)) {
                builder.add(object, row.position());
            } else {
                stale.add(new Stale(row.object(), PlanContent.dn(row)));
            }
        }
    }

    private static boolean isApproved(Map<String, DecisionRecord> decisions, PlanRow row) {
        DecisionRecord decision = decisions.get(row.digest());
        return decision != null && Verdicts.of(decision.verdict()) == Verdict.APPROVED;
    }

    private static boolean isSame(StoreSession session, PlanRow row, CsObject object) {
        if (object == null || object.pendingExport() == null) {
            return false;
        }
        String digest = ChangeDigest.of(session, object);
        return digest.equals(row.digest()) || digest.equals(row.rest());
    }

    /** Adds that nobody has approved do not exist either when others refer to them. */
    private void readMissing() {
        CsObject after = null;
        do {
            List<CsObject> page = pending(Set.of(Operation.ADD), after);
            page.forEach(object -> names.isMissing(object.dn()));
            after = page.size() < PAGE ? null : page.getLast();
        } while (after != null);
    }

    private List<CsObject> pending(Set<Operation> operations, CsObject after) {
        return store.inTransaction(
                session ->
                        session.pendingExports(
                                new PendingQuery(connector, operations, "", after, PAGE)));
    }

    private void readInFlight() {
        long after = 0;
        List<Long> page;
        do {
            long from = after;
            page = store.inTransaction(session -> session.plans().inFlight(connector, from, PAGE));
            page.forEach(id -> inFlight.put(id, 0L));
            after = page.isEmpty() ? after : page.getLast();
        } while (page.size() == PAGE);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.connector.EntryDelta;
import org.syncline.engine.internal.decision.ErrorTypes;
import org.syncline.engine.internal.decision.ImportDecision;
import org.syncline.engine.internal.decision.ImportDecision.Staged;
import org.syncline.engine.internal.importing.IntakeCheck.Refusal;
import org.syncline.engine.internal.importing.SubtreeMoves.Move;
import org.syncline.engine.internal.run.Paging;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.store.CsObject;
import org.syncline.store.StoreSession;

/** Stages what a delta import brings, one event after the other, in batches. */
final class DeltaStager {
    private final ImportContext context;
    private final ImportFuses fuses;
    private final SortedMap<String, Long> numbers;
    private final SubtreeMoves subtrees;
    private final FollowedReferences references;
    private final Set<Long> open = new HashSet<>();

    /**
     * @param numbers objects by type as the last full import counted them
     */
    DeltaStager(
            ImportContext context,
            ImportFuses fuses,
            SortedMap<String, Long> numbers,
            SubtreeMoves subtrees,
            FollowedReferences references) {
        this.context = context;
        this.fuses = fuses;
        this.numbers = numbers;
        this.subtrees = subtrees;
        this.references = references;
    }

    /** How far a transaction came, and the container that has to be followed before it goes on. */
    private record Halt(int events, Move move) {}

    void stage(List<ImportEvent> events) {
        int at = 0;
        Set<Move> followed = new HashSet<>();
        while (at < events.size()) {
            List<ImportEvent> rest = events.subList(at, events.size());
            Halt halt = log().batch(session -> new Batch(session).run(rest, followed));
            if (halt.events() > 0) {
                followed.clear();
            }
            at += halt.events();
            if (halt.move() != null) {
                subtrees.run(halt.move());
                followed.add(halt.move());
            }
        }
    }

    private StepLog log() {
        return context.log();
    }

    /** Judges exports that nothing in the whole delta has shown. */
    void settle() {
        List<Long> ids = new ArrayList<>(open);
        for (int at = 0; at < ids.size(); at += Paging.BATCH) {
            List<Long> page = ids.subList(at, Math.min(ids.size(), at + Paging.BATCH));
            log().batch(
                            session -> {
                                settle(session, page);
                                return null;
                            });
        }
    }

    private void settle(StoreSession session, List<Long> ids) {
        List<CsObject> writes = new ArrayList<>();
        for (CsObject object : session.csByIds(ids).values()) {
            if (object.confirmed() != null && object.state().unconfirmed() != null) {
                Staged staged =
                        ImportDecision.stage(
                                object, object.confirmed(), object.seen(), context.lastTerms());
                Staged named =
                        object.state().transience() == null
                                ? staged
                                : SubtreeMoves.keepingName(object, staged);
                writes.add(named.object());
                ImportBatch.warn(context, named);
            }
        }
        session.writeCs(writes);
    }

    /** One transaction. */
    private final class Batch {
        private final StoreSession session;
        private final ImportBatch batch;
        private final SpaceView view;
        private boolean deletes;

        Batch(StoreSession session) {
            this.session = session;
            this.batch = new ImportBatch(context, session);
            this.view = batch.view();
        }

        Halt run(List<ImportEvent> events, Set<Move> followed) {
            load(events);
            for (int i = 0; i < events.size(); i++) {
                Move move = move(events.get(i), i == 0 ? followed : Set.of());
                if (move != null) {
                    end();
                    return new Halt(i, move);
                }
                apply(events.get(i));
            }
            end();
            return new Halt(events.size(), null);
        }

        private void end() {
            if (deletes) {
                TreeMap<String, Long> before = new TreeMap<>(numbers);
                context.census()
                        .gone()
                        .forEach((type, gone) -> before.merge(type, gone, Math::max));
                fuses.check(context.census().gone(), before);
            }
            references.follow(session, batch);
            batch.write();
        }

        private void load(List<ImportEvent> events) {
            List<Value.Binary> anchors = new ArrayList<>();
            List<Dn> names = new ArrayList<>();
            for (ImportEvent event : events) {
                switch (event) {
                    case ImportEvent.Reported reported -> {
                        anchors.add(reported.entry().anchor());
                        names.add(reported.entry().dn());
                    }
                    case ImportEvent.Changed changed -> anchors.add(changed.delta().anchor());
                    case ImportEvent.Deleted deleted when deleted.anchor() != null ->
                            anchors.add(deleted.anchor());
                    case ImportEvent.Deleted deleted -> names.add(deleted.dn());
                    default -> {
                        // tells of no object that is stored
                    }
                }
            }
            view.loadAnchors(anchors);
            view.loadNames(names);
        }

        private Move move(ImportEvent event, Set<Move> followed) {
            Move move =
                    switch (event) {
                        case ImportEvent.Moved moved -> new Move(moved.from(), moved.to(), null);
                        case ImportEvent.Reported reported ->
                                move(reported.entry().anchor(), reported.entry().dn(), followed);
                        case ImportEvent.Changed changed when changed.delta().dn() != null ->
                                move(changed.delta().anchor(), changed.delta().dn(), followed);
                        default -> null;
                    };
            return move == null || followed.contains(move) ? null : move;
        }

        /** First who has to leave the name, then who takes it. */
        private Move move(Value.Binary anchor, Dn name, Set<Move> followed) {
            CsObject known = view.byAnchor(anchor);
            CsObject holder = Placement.inTheWay(view, name, known);
            if (holder != null && holder.anchor() != null && contains(holder)) {
                Move away =
                        SubtreeMoves.displaced(
                                holder, known == null ? Placement.ADD : Placement.MOVE);
                if (!followed.contains(away)) {
                    return away;
                }
            }
            boolean moves =
                    known != null
                            && !SpaceView.isGone(known)
                            && !known.dn().equals(name)
                            && contains(known);
            return moves ? new Move(known.dn(), name, null) : null;
        }

        private boolean contains(CsObject object) {
            return context.parents().mayContain(object.objectType());
        }

        private void apply(ImportEvent event) {
            switch (event) {
                case ImportEvent.Reported reported -> reported(reported.entry());
                case ImportEvent.Changed changed -> changed(changed.delta());
                case ImportEvent.Deleted deleted -> deleted(deleted);
                case ImportEvent.Filtered filtered -> log().count("filtered-objects");
                case ImportEvent.Problem problem ->
                        problem(problem.dn(), problem.error(), problem.detail());
                case ImportEvent.Moved moved -> {
                    // what lies below has followed already
                }
            }
        }

        private void problem(String dn, String error, String detail) {
            log().discoveryError(context.connector(), dn, error, detail);
        }

        private void reported(Entry entry) {
            references.reportedWhole(entry);
            keep(batch.stage(entry));
        }

        private void keep(Staged staged) {
            if (staged.open()) {
                open.add(staged.object().id());
            } else {
                open.remove(staged.object().id());
            }
        }

        private void changed(EntryDelta delta) {
            CsObject known = view.byAnchor(delta.anchor());
            if (known == null || known.confirmed() == null) {
                problem(
                        delta.dn() == null ? delta.anchor().text() : delta.dn().text(),
                        ErrorTypes.NEED_FULL_OBJECT,
                        "A change of an object came that is not known. Run a full import.");
                return;
            }
            try {
                Entry after = context.check().check(applied(known.confirmed(), delta));
                if (delta.dn() == null && known.state().transience() != null) {
                    keep(batch.restage(known, after));
                } else {
                    keep(batch.stage(after));
                }
            } catch (Refusal e) {
                problem(known.dn().text(), e.error(), e.getMessage());
            }
        }

        private Entry applied(Entry before, EntryDelta delta) {
            Entry after = delta.dn() == null ? before : before.withDn(delta.dn());
            for (var change : delta.attributes().entrySet()) {
                if (context.check().brings(before.objectType(), change.getKey())) {
                    after =
                            after.with(
                                    change.getKey(),
                                    change.getValue().applyTo(before.get(change.getKey())));
                }
            }
            return after;
        }

        private void deleted(ImportEvent.Deleted deleted) {
            CsObject known =
                    deleted.anchor() != null
                            ? view.byAnchor(deleted.anchor())
                            : named(deleted.dn());
            if (known == null || known.anchor() == null) {
                log().count("filtered-deletions");
            } else if (!SpaceView.isGone(known)) {
                deletes = true;
                context.census().gone(known.objectType());
                open.remove(known.id());
                batch.gone(known);
            }
        }

        /** The news about a transient object names it as it was called before. */
        private CsObject named(Dn name) {
            return session.csTransientPage(context.connector(), 0, Paging.BATCH).stream()
                    .map(stored -> view.byId(stored.id()))
                    .filter(object -> object != null && object.state().transience() != null)
                    .filter(object -> object.state().transience().formerDn().equals(name))
                    .findFirst()
                    .orElseGet(() -> view.byName(name));
        }
    }
}

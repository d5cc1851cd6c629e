// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.util.ArrayList;
import java.util.List;
import org.syncline.engine.internal.decision.ErrorTypes;
import org.syncline.engine.internal.decision.ImportDecision;
import org.syncline.engine.internal.decision.ImportDecision.Kind;
import org.syncline.engine.internal.decision.ImportDecision.Staged;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.store.CsObject;
import org.syncline.store.StoreSession;

/** Stages one batch of reported objects: matches them and writes what differs. */
final class ImportBatch {
    private final ImportContext context;
    private final StoreSession session;
    private final SpaceView view;
    private final Placement placement;

    ImportBatch(ImportContext context, StoreSession session) {
        this.context = context;
        this.session = session;
        this.view = new SpaceView(session, context.connector(), context.known());
        this.placement = new Placement(context, view);
    }

    SpaceView view() {
        return view;
    }

    /** Reads what a batch needs, in two questions for all of it. */
    void load(List<Entry> entries) {
        view.loadAnchors(entries.stream().map(Entry::anchor).toList());
        List<Dn> names = new ArrayList<>();
        for (Entry entry : entries) {
            CsObject known = view.byAnchor(entry.anchor());
            if (known == null || !known.dn().equals(entry.dn())) {
                names.add(entry.dn());
            }
        }
        view.loadNames(names);
    }

    /** Stages an object; returns what was found, or null for one that was reported before. */
    Staged stage(Entry entry) {
        CsObject known = view.byAnchor(entry.anchor());
        if (context.full() && known != null && isReported(known)) {
            duplicate(entry, known);
            return null;
        }
        if (context.full() && known != null && known.confirmed() != null) {
            context.census().matched(known.confirmed().objectType());
        }
        context.census().reported(entry.objectType());
        noteParent(entry);
        CsObject meant = placement.place(entry);
        Staged staged = meant == null ? arrive(entry) : settle(meant, entry);
        context.log().count(staged.kind().counter(), staged.object());
        return staged;
    }

    private boolean isReported(CsObject known) {
        return known.seen() == context.generation() || context.reported().contains(known.id());
    }

    private void noteParent(Entry entry) {
        Dn above = context.parents().reported(entry);
        CsObject parent = above == null ? null : view.byName(above);
        if (parent != null && !SpaceView.isGone(parent)) {
            context.parents().add(parent.objectType());
        }
    }

    private Staged arrive(Entry entry) {
        CsObject fresh = CsObject.imported(context.connector(), entry, context.generation());
        return new Staged(Kind.ADD, view.add(fresh), List.of(), false);
    }

    private Staged settle(CsObject known, Entry entry) {
        long seen = context.full() ? context.generation() : known.seen();
        Staged staged = ImportDecision.stage(known, entry, seen, context.terms());
        if (staged.kind() == Kind.UNCHANGED && ImportDecision.isUntouched(known, staged.object())) {
            view.keep(staged.object());
        } else {
            view.put(staged.object());
        }
        warn(context, staged);
        return staged;
    }

    /** Puts on record what was exported and is not there. */
    static void warn(ImportContext context, Staged staged) {
        if (!staged.missed().isEmpty()) {
            context.log()
                    .warning(
                            staged.object(),
                            ErrorTypes.NOT_REIMPORTED,
                            ErrorTypes.STEP_STAGING,
                            ImportDecision.notReimported(staged.missed()));
        }
    }

    private void duplicate(Entry entry, CsObject first) {
        context.log()
                .discoveryError(
                        context.connector(),
                        entry.dn().text(),
                        ErrorTypes.DUPLICATE_OBJECT,
                        "An object with this anchor was reported twice in one import. It was"
                                + " reported as \""
                                + first.dn()
                                + "\" before. Nothing is treated as deleted in this import. Run it"
                                + " again; when it stays, check the anchor attribute.");
    }

    /** An object has other content, and keeps the name that it has, be it a temporary one. */
    Staged restage(CsObject known, Entry after) {
        Staged staged = ImportDecision.stage(known, after, known.seen(), context.terms());
        Staged named =
                known.state().transience() == null
                        ? staged
                        : SubtreeMoves.keepingName(known, staged);
        view.put(named.object());
        context.log().count(named.kind().counter());
        warn(context, named);
        return named;
    }

    /** An object that is reported no more. */
    void gone(CsObject object) {
        context.log().count(Kind.DELETE.counter(), object);
        CsObject after = ImportDecision.obsolete(object);
        if (after == null) {
            view.remove(object);
        } else {
            view.put(after);
        }
    }

    void write() {
        view.write();
        view.kept().forEach(context.reported()::add);
        if (!placement.due().isEmpty()) {
            session.markDue(placement.due());
        }
    }
}

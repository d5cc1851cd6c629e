// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.util.List;
import org.syncline.connector.ContainerScope;
import org.syncline.engine.Progress;
import org.syncline.engine.internal.decision.ErrorTypes;
import org.syncline.engine.internal.decision.ImportDecision;
import org.syncline.engine.internal.run.Paging;
import org.syncline.model.Dn;
import org.syncline.model.InvalidDnException;
import org.syncline.store.CsObject;
import org.syncline.store.StoreSession;
import org.syncline.store.TransientState;

/**
 * Moves what lies below a container that got another name, because a delta names the container
 * alone. Reads the whole space, and is done before the container itself is stored under its new
 * name: a step that dies in between finds by the container that it has to be done again.
 */
final class SubtreeMoves {
    /**
     * A container moved.
     *
     * @param cause why what is below it is transient, or null when its new name is known
     */
    record Move(Dn from, Dn to, String cause) {}

    private static final String PARENT = "-parent";

    private final ImportContext context;
    private final Progress progress;
    private final List<ContainerScope> scopes;
    private final FollowedReferences references;

    SubtreeMoves(
            ImportContext context,
            Progress progress,
            List<ContainerScope> scopes,
            FollowedReferences references) {
        this.context = context;
        this.progress = progress;
        this.scopes = scopes;
        this.references = references;
    }

    /** What a container's loss of its name means for what is below it. */
    static Move displaced(CsObject holder, String cause) {
        return new Move(holder.dn(), Placement.temporaryName(holder), cause + PARENT);
    }

    void run(Move move) {
        Paging.run(
                context.log(),
                progress,
                (session, after) -> {
                    List<CsObject> page = session.csPage(context.connector(), after, Paging.BATCH);
                    page(session, move, page);
                    return page.size() < Paging.BATCH ? Paging.END : page.getLast().id();
                });
    }

    private void page(StoreSession session, Move move, List<CsObject> page) {
        List<CsObject> below = page.stream().filter(object -> concerns(move, object)).toList();
        if (below.isEmpty()) {
            return;
        }
        ImportBatch batch = new ImportBatch(context, session);
        below.forEach(batch.view()::take);
        below.forEach(object -> follow(batch, move, object));
        references.follow(session, batch);
        batch.write();
    }

    private static boolean concerns(Move move, CsObject object) {
        return object.anchor() != null
                && object.confirmed() != null
                && !object.dn().equals(move.from())
                && object.dn().isAtOrBelow(move.from());
    }

    private void follow(ImportBatch batch, Move move, CsObject object) {
        try {
            Dn target = object.dn().moved(move.from(), move.to());
            TransientState state = object.state().transience();
            if (move.cause() != null) {
                TransientState since =
                        state != null
                                ? state
                                : new TransientState(move.cause(), context.now(), object.dn());
                batch.view().put(named(object, target, since));
            } else if (state != null && !state.cause().endsWith(PARENT)) {
                batch.view().put(named(object, target, state));
            } else if (scopes.stream().noneMatch(scope -> scope.includes(target))) {
                batch.gone(object);
            } else {
                batch.stage(object.confirmed().withDn(target));
            }
        } catch (InvalidDnException e) {
            context.log()
                    .discoveryError(
                            context.connector(),
                            object.dn().text(),
                            ErrorTypes.INVALID_DN,
                            e.getMessage());
        }
    }

    private static CsObject named(CsObject object, Dn name, TransientState state) {
        return object.withDn(name).withState(object.state().withTransience(state));
    }

    /** The object with another content, its temporary name kept. */
    static ImportDecision.Staged keepingName(CsObject before, ImportDecision.Staged staged) {
        CsObject object = named(staged.object(), before.dn(), before.state().transience());
        return new ImportDecision.Staged(staged.kind(), object, staged.missed(), staged.open());
    }
}

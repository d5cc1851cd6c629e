// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.syncline.connector.ContainerScope;
import org.syncline.engine.Progress;
import org.syncline.engine.internal.decision.ImportDecision;
import org.syncline.engine.internal.decision.ImportDecision.Kind;
import org.syncline.engine.internal.decision.ImportDecision.Staged;
import org.syncline.engine.internal.run.Paging;
import org.syncline.engine.internal.run.StepFailure;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.model.Dn;
import org.syncline.store.CsObject;
import org.syncline.store.StoreSession;

/**
 * What a complete full import did not report: first counted, so that limits can be asked, then
 * treated as gone. An add of ours that was sent and is not there waits to be sent again.
 */
final class Obsoletion {
    private final ImportContext context;
    private final Progress progress;
    private final List<ContainerScope> read;
    private final List<ContainerScope> all;
    private final Set<Dn> filled = new LinkedHashSet<>();
    private long[] ids = new long[64];
    private int size;

    /**
     * @param read the partitions that were read
     * @param all the partitions of the connector
     */
    Obsoletion(
            ImportContext context,
            Progress progress,
            List<ContainerScope> read,
            List<ContainerScope> all) {
        this.context = context;
        this.progress = progress;
        this.read = read;
        this.all = all;
    }

    /** Finds and counts them. */
    void count() {
        Paging.run(
                context.log(),
                progress,
                (session, after) -> {
                    List<Long> page =
                            session.csNotSeenPage(
                                    context.connector(), context.generation(), after, Paging.BATCH);
                    session.csByIds(page.stream().filter(this::isMissing).toList())
                            .values()
                            .forEach(this::count);
                    return page.size() < Paging.BATCH ? Paging.END : page.getLast();
                });
    }

    private boolean isMissing(long id) {
        return !context.reported().contains(id);
    }

    private void count(CsObject object) {
        Dn partition = partition(object);
        boolean other =
                read.size() < all.size()
                        && read.stream().noneMatch(r -> r.partition().equals(partition));
        if (SpaceView.isGone(object) || other) {
            return;
        }
        if (!ImportDecision.isUnconfirmedAdd(object)) {
            context.census().gone(object.confirmed().objectType());
            if (partition != null) {
                filled.add(partition);
            }
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
        }
        ids[size++] = object.id();
    }

    /** The deepest partition that holds an object, or null for none of today's. */
    private Dn partition(CsObject object) {
        Dn name = object.confirmed() == null ? object.dn() : object.confirmed().dn();
        Dn best = null;
        for (ContainerScope scope : all) {
            Dn candidate = scope.partition();
            if (name.isAtOrBelow(candidate) && (best == null || candidate.depth() > best.depth())) {
                best = candidate;
            }
        }
        return best;
    }

    /** Partitions of which objects were not reported. */
    Collection<Dn> filled() {
        return filled;
    }

    boolean isEmpty() {
        return context.census().gone().isEmpty();
    }

    /** Treats them as gone; finished batches stand when the step is stopped. */
    void run() {
        for (int at = 0; at < size; at += Paging.BATCH) {
            if (progress.isCancelled()) {
                throw StepFailure.cancelled();
            }
            List<Long> batch = new ArrayList<>();
            for (int i = at; i < Math.min(size, at + Paging.BATCH); i++) {
                batch.add(ids[i]);
            }
            StepLog log = context.log();
            log.batch(
                    session -> {
                        obsolete(session, session.csByIds(batch).values());
                        return null;
                    });
            progress.worked(batch.size());
        }
    }

    private void obsolete(StoreSession session, Collection<CsObject> objects) {
        List<CsObject> writes = new ArrayList<>();
        List<Long> forgotten = new ArrayList<>();
        Set<Long> due = new LinkedHashSet<>();
        for (CsObject object : objects) {
            boolean ours = ImportDecision.isUnconfirmedAdd(object);
            CsObject after = ours ? notMade(object) : gone(object);
            if (after == null) {
                forgotten.add(object.id());
            } else {
                writes.add(after);
            }
            if (ours && object.link() != null) {
                due.add(object.link().metaverseId());
            }
        }
        session.writeCs(writes);
        session.deleteCs(forgotten);
        session.markDue(due);
    }

    private CsObject gone(CsObject object) {
        context.log().count(Kind.DELETE.counter(), object);
        return ImportDecision.obsolete(object);
    }

    private CsObject notMade(CsObject object) {
        Staged staged = ImportDecision.notMade(object, context.lastTerms());
        ImportBatch.warn(context, staged);
        return staged.object();
    }
}

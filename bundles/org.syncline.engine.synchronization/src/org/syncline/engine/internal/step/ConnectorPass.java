// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.syncline.engine.Progress;
import org.syncline.engine.internal.decision.Contributor;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.decision.ErrorTypes;
import org.syncline.engine.internal.decision.InboundDecision;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.engine.internal.run.Paging;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.store.CsObject;
import org.syncline.store.Disposition;
import org.syncline.store.Link;
import org.syncline.store.MvObject;
import org.syncline.store.StoreException;
import org.syncline.store.StoreSession;

/**
 * First pass over the synchronized connector: linked objects that are gone or out of scope lose
 * their link, the metaverse objects of the others are computed anew. It ends before any object is
 * joined, so that an object that takes the place of another is joined in every order.
 */
final class ConnectorPass {
    private final SyncContext context;
    private final StepLog log;
    private final Progress progress;

    ConnectorPass(SyncContext context, StepLog log, Progress progress) {
        this.context = context;
        this.log = log;
        this.progress = progress;
    }

    /** Reads objects of the connector above a key, by rising key. */
    interface Listing {
        List<CsObject> read(StoreSession session, int connector, long after, int limit);
    }

    void run() {
        Seekers seekers = new Seekers(context, context.current());
        if (context.extent().allLinks()) {
            if (context.extent().tracked()) {
                Paging.run(log, progress, (session, after) -> seekers(session, seekers, after));
            }
            run(StoreSession::csLinkedPage);
            return;
        }
        // A group that a scope asks for is changed for its members until its own import is applied.
        new GroupChanges(context, log, progress).members().forEach(this::run);
        run(
                (session, connector, after, limit) -> {
                    List<CsObject> page = session.csPendingImportPage(connector, after, limit);
                    mark(session, seekers, page);
                    return page;
                });
        Paging.run(log, progress, this::errors);
        if (context.edited().concernCurrent()) {
            Paging.run(log, progress, this::edited);
        }
    }

    private long seekers(StoreSession session, Seekers seekers, long after) {
        List<CsObject> page = session.csPendingImportPage(context.current(), after, Paging.BATCH);
        mark(session, seekers, page);
        return page.size() < Paging.BATCH ? Paging.END : page.getLast().id();
    }

    private void mark(StoreSession session, Seekers seekers, List<CsObject> page) {
        new MetaverseWriter(context, log, session).mark(seekers.of(session, page));
    }

    /** Linked objects that edited rules can touch. */
    private long edited(StoreSession session, long after) {
        List<CsObject> page = session.csPage(context.current(), after, Paging.BATCH);
        List<CsObject> touched = page.stream().filter(context.edited()::touches).toList();
        context.edited().visited(touched);
        new Batch(session, touched).run();
        progress.worked(page.size());
        return page.size() < Paging.BATCH ? Paging.END : page.getLast().id();
    }

    private void run(Listing listing) {
        Paging.run(log, progress, (session, after) -> page(session, listing, after));
    }

    /** Objects in error; those that have a pending import came among those already. */
    private long errors(StoreSession session, long after) {
        List<CsObject> page = session.csSyncErrorPage(context.current(), after, Paging.BATCH);
        new Batch(
                        session,
                        page.stream().filter(cs -> cs.importOperation() == Operation.NONE).toList())
                .run();
        return page.size() < Paging.BATCH ? Paging.END : page.getLast().id();
    }

    private void run(List<Dn> names) {
        log.batch(
                session -> {
                    Collection<CsObject> found = session.csByDns(context.current(), names).values();
                    new Batch(session, List.copyOf(found)).run();
                    return null;
                });
    }

    private long page(StoreSession session, Listing listing, long after) {
        List<CsObject> page = listing.read(session, context.current(), after, Paging.BATCH);
        new Batch(session, page).run();
        progress.worked(page.size());
        return page.size() < Paging.BATCH ? Paging.END : page.getLast().id();
    }

    private final class Batch {
        private final StoreSession session;
        private final List<CsObject> page;
        private final Neighbourhood around = new Neighbourhood();
        private final MetaverseWriter metaverse;
        private final Map<Long, CsObject> kept = new LinkedHashMap<>();
        private final List<CsObject> unlinked = new ArrayList<>();
        private final List<CsObject> removed = new ArrayList<>();
        private final Set<Long> touched = new LinkedHashSet<>();
        private final Set<Long> bereft = new LinkedHashSet<>();
        private final List<CsObject> writes = new ArrayList<>();

        Batch(StoreSession session, List<CsObject> page) {
            this.session = session;
            this.page = page;
            this.metaverse = new MetaverseWriter(context, log, session);
        }

        void run() {
            around.load(
                    session,
                    page.stream()
                            .filter(cs -> cs.link() != null)
                            .map(cs -> cs.link().metaverseId())
                            .toList());
            page.forEach(this::judge);
            touched.forEach(id -> metaverse.references().readAhead(around.linked(id)));
            List<MvObject> changed = new ArrayList<>();
            touched.forEach(id -> recompute(id, changed));
            session.writeMv(changed);
            session.writeCs(writes);
            session.deleteCs(removed.stream().map(CsObject::id).toList());
            metaverse.markReferrers(unlinked);
            metaverse.keep(bereft);
            if (context.extent().tracked()) {
                metaverse.mark(touched);
                metaverse.markReferrersByName(formerNames());
                metaverse.markReferrers(moved());
            }
        }

        /** Names that references do not meet any more, because an object moved that was linked. */
        private List<Dn> formerNames() {
            return Stream.concat(kept.values().stream(), unlinked.stream())
                    .filter(Batch::isRenamed)
                    .map(object -> object.synchronizedEntry().dn())
                    .toList();
        }

        /** Everything by which others refer to what has moved in this connector, or is gone. */
        private List<CsObject> moved() {
            Set<Long> ids = new HashSet<>(bereft);
            kept.values().stream()
                    .filter(Batch::isRenamed)
                    .forEach(object -> ids.add(object.link().metaverseId()));
            List<CsObject> moved = new ArrayList<>();
            ids.forEach(id -> moved.addAll(around.linked(id)));
            return moved;
        }

        private static boolean isRenamed(CsObject object) {
            return object.importedEntry() != null
                    && object.synchronizedEntry() != null
                    && !object.synchronizedEntry().dn().equals(object.dn());
        }

        private void judge(CsObject object) {
            if (object.link() == null) {
                if (object.importOperation() == Operation.DELETE) {
                    removed.add(object);
                }
            } else if (object.importOperation() == Operation.DELETE) {
                removed.add(object);
                lose(object, context.memory().lostByDelete(), "connector-delete-leave-mv");
            } else if (object.importOperation() == Operation.DELETE_ADD) {
                lose(object, context.memory().lostByDelete(), "connector-delete-add-processed");
                writes.add(
                        object.withLink(null)
                                .withExport(null)
                                .withOwned(false, Disposition.NORMAL));
            } else if (object.confirmed() != null) {
                judgeLink(object);
            }
        }

        private void judgeLink(CsObject object) {
            MvObject target = around.object(object.link().metaverseId());
            try {
                CsObject standing = target == null ? null : standing(object, target);
                if (standing == null) {
                    lose(object, context.memory().lostByFilter(), "connector-filtered-leave-mv");
                    writes.add(object.withLink(null));
                } else {
                    kept.put(object.id(), object);
                    around.link(standing);
                    touched.add(target.id());
                }
            } catch (DecisionException e) {
                log.error(object, e);
            } catch (StoreException e) {
                throw e;
            } catch (RuntimeException e) {
                log.unexpected(object, ErrorTypes.STEP_FILTER, e);
            }
        }

        /** The object with the link as it stands from now on, or null when it has to go. */
        private CsObject standing(CsObject object, MvObject target) throws DecisionException {
            Link link = object.link();
            if (!link.kind().isInbound()) {
                return object;
            }
            Contributor contributor = context.contributor(object);
            CompiledRule rule =
                    InboundDecision.standsBy(
                            link,
                            target.type(),
                            contributor.rules(),
                            context.equivalences().of(session, link.ruleKey()));
            if (rule == null) {
                return null;
            }
            return rule.key().equals(link.ruleKey())
                    ? object
                    : object.withLink(new Link(link.metaverseId(), rule.key(), link.kind()));
        }

        private void lose(CsObject object, Set<Long> lost, String counter) {
            log.count(counter, object);
            lost.add(object.link().metaverseId());
            unlinked.add(object);
            around.unlink(object);
            if (around.object(object.link().metaverseId()) != null) {
                touched.add(object.link().metaverseId());
                bereft.add(object.link().metaverseId());
            }
        }

        private void recompute(long id, List<MvObject> changed) {
            MvObject before = around.object(id);
            List<CsObject> linked = around.linked(id);
            boolean again = context.memory().isComputed(id);
            context.memory().computed(id);
            MvObject after = metaverse.compute(before, linked, null, null);
            if (after == null) {
                return;
            }
            if (after != before) {
                changed.add(after);
            }
            for (CsObject object : linked) {
                CsObject original = kept.get(object.id());
                if (original != null) {
                    if (!again || after != before) {
                        log.count(after != before ? "connector-flow" : "connector-no-flow", object);
                    }
                    CsObject applied = object.withImportApplied();
                    if (!applied.equals(original)) {
                        writes.add(applied);
                    }
                }
            }
        }
    }
}

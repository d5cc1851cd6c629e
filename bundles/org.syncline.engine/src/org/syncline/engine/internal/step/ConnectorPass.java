// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.engine.Progress;
import org.syncline.engine.internal.decision.Contributor;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.decision.ErrorTypes;
import org.syncline.engine.internal.decision.InboundDecision;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.model.Operation;
import org.syncline.store.CsObject;
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

    void run() {
        Paging.run(log, progress, this::page);
    }

    private long page(StoreSession session, long after) {
        List<CsObject> page = session.csPage(context.current(), after, Paging.BATCH);
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
                writes.add(object.withLink(null).withExport(null));
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
            log.count(counter);
            lost.add(object.link().metaverseId());
            unlinked.add(object);
            around.unlink(object);
            if (around.object(object.link().metaverseId()) != null) {
                touched.add(object.link().metaverseId());
            }
        }

        private void recompute(long id, List<MvObject> changed) {
            MvObject before = around.object(id);
            List<CsObject> linked = around.linked(id);
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
                    log.count(after != before ? "connector-flow" : "connector-no-flow");
                    CsObject applied = object.withImportApplied();
                    if (!applied.equals(original)) {
                        writes.add(applied);
                    }
                }
            }
        }
    }
}

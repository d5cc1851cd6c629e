// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.engine.internal.run.Paging;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.model.Value;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.store.CsObject;
import org.syncline.store.MvAttribute;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/** Applies the outbound rules of all connectors to a batch of metaverse objects. */
final class OutboundBatch {
    /** When errors go on record. */
    enum Errors {
        /**
         * Not now: the object is marked and comes again at the end of the step, when what stood in
         * its way may be gone.
         */
        LATER,
        NOW
    }

    private final SyncContext context;
    private final StepLog log;
    private final StoreSession session;
    private final Errors errors;

    OutboundBatch(SyncContext context, StepLog log, StoreSession session, Errors errors) {
        this.context = context;
        this.log = log;
        this.session = session;
        this.errors = errors;
    }

    void run(List<MvObject> objects, Neighbourhood around) {
        if (objects.isEmpty()) {
            return;
        }
        Map<Long, List<CsObject>> referred = referred(objects);
        Set<Long> failed = new HashSet<>();
        Set<Long> displaced = new HashSet<>();
        for (Map.Entry<Integer, ConnectorDefinition> target : context.connectors().entrySet()) {
            List<OutboundItem> items = items(objects, around, target);
            if (!items.isEmpty()) {
                TargetBatch batch =
                        new TargetBatch(context, log, session, target.getKey(), referred, errors);
                batch.run(items);
                items.stream()
                        .filter(OutboundItem::failed)
                        .forEach(item -> failed.add(item.object().id()));
                displaced.addAll(batch.displaced());
                if (context.extent().delta()) {
                    items.forEach(this::defer);
                }
            }
        }
        MetaverseWriter metaverse = new MetaverseWriter(context, log, session);
        metaverse.keep(failed);
        metaverse.mark(displaced);
    }

    /**
     * What was joined to an existing object has got a contributor with it, and is computed with it
     * by the next step. A full synchronization of that connector would find it, a delta would not.
     */
    private void defer(OutboundItem item) {
        CsObject joined = item.current();
        if (joined != null
                && joined.id() != 0
                && joined.synchronizedEntry() != null
                && item.source().linked().stream().noneMatch(cs -> cs.id() == joined.id())) {
            String connector = context.connectors().get(joined.connector()).name();
            if (!context.rules().inbound(connector, joined.objectType()).isEmpty()) {
                session.markDue(List.of(item.object().id()));
                context.memory().defer(item.object().id());
            }
        }
    }

    /** The objects for which a connector has rules, or holds an object. */
    private List<OutboundItem> items(
            List<MvObject> objects,
            Neighbourhood around,
            Map.Entry<Integer, ConnectorDefinition> target) {
        int number = target.getKey();
        boolean rules = !context.rules().outbound(target.getValue().name()).isEmpty();
        List<OutboundItem> items = new ArrayList<>();
        for (MvObject object : objects) {
            List<CsObject> linked = around.linked(object.id());
            boolean present =
                    linked.stream()
                            .anyMatch(
                                    cs ->
                                            cs.connector() == number
                                                    && (cs.owned()
                                                            || cs.pendingExport() != null
                                                            || !cs.link().kind().isInbound()));
            if (rules || present) {
                items.add(new OutboundItem(context.source(object, linked, number), number));
            }
        }
        return items;
    }

    /** The connector space objects of what the batch refers to. */
    private Map<Long, List<CsObject>> referred(List<MvObject> objects) {
        Set<Long> ids = new HashSet<>();
        for (MvObject object : objects) {
            for (MvAttribute attribute : object.attributes().values()) {
                for (Value value : attribute.values()) {
                    if (value instanceof Value.Link link) {
                        ids.add(link.metaverseId());
                    }
                }
            }
        }
        Map<Long, List<CsObject>> found = new HashMap<>();
        List<Long> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += Paging.BATCH) {
            session.csByMetaverse(all.subList(from, Math.min(all.size(), from + Paging.BATCH)))
                    .forEach(
                            cs ->
                                    found.computeIfAbsent(
                                                    cs.link().metaverseId(),
                                                    id -> new ArrayList<>())
                                            .add(cs));
        }
        return found;
    }
}

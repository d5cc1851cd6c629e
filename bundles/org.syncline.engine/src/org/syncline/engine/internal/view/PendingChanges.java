// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingFilter;
import org.syncline.engine.PendingLine;
import org.syncline.engine.SourceReference;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.CsObject;
import org.syncline.store.Lineage;
import org.syncline.store.PendingExport;
import org.syncline.store.PendingQuery;
import org.syncline.store.StoreSession;

/** Pending exports as people and programs see them, page by page. */
public final class PendingChanges {
    private static final int PAGE = 500;

    private final RuleReferences rules;

    public PendingChanges(RuleReferences rules) {
        this.rules = rules;
    }

    /**
     * One page.
     *
     * @param changes in the order of listings
     * @param last where the next page begins, or null when there is none
     */
    public record Page(List<PendingChange> changes, CsObject last) {}

    /** The page after an object, or the first one. */
    public Page page(StoreSession session, PendingFilter filter, int connector, CsObject after) {
        List<CsObject> objects = objects(session, filter, connector, after, PAGE);
        return new Page(
                changes(session, filter, objects),
                objects.size() < PAGE ? null : objects.getLast());
    }

    /**
     * Some changes behind a change; those passed over are read and not resolved.
     *
     * @param after number of the object behind which to begin, or null for the beginning
     */
    public List<PendingChange> page(
            StoreSession session,
            PendingFilter filter,
            int connector,
            Long after,
            long skip,
            int limit) {
        CsObject last = after == null ? null : session.csByIds(List.of(after)).get(after);
        if (after != null && last == null) {
            return List.of();
        }
        long rest = skip;
        while (rest > 0) {
            int step = (int) Math.min(rest, PAGE);
            List<CsObject> passed = objects(session, filter, connector, last, step);
            if (passed.size() < step) {
                return List.of();
            }
            last = passed.getLast();
            rest -= step;
        }
        return changes(session, filter, objects(session, filter, connector, last, limit));
    }

    /**
     * One pending export, whether it is in the store or not.
     *
     * @param object an object with a pending export, as it is or as it was
     * @param connector name of its connector
     */
    public PendingChange of(StoreSession session, CsObject object, String connector) {
        return changes(session, PendingFilter.all(connector), List.of(object)).getFirst();
    }

    private static List<CsObject> objects(
            StoreSession session, PendingFilter filter, int connector, CsObject after, int limit) {
        return session.pendingExports(
                new PendingQuery(connector, filter.operations(), filter.text(), after, limit));
    }

    private List<PendingChange> changes(
            StoreSession session, PendingFilter filter, List<CsObject> objects) {
        Map<Long, SourceReference> sources = sources(session, objects);
        return objects.stream().map(object -> change(session, object, filter, sources)).toList();
    }

    private static Map<Long, SourceReference> sources(
            StoreSession session, List<CsObject> objects) {
        Set<Long> ids = new HashSet<>();
        for (CsObject object : objects) {
            PendingExport export = object.pendingExport();
            ids.add(export.cause().sourceObject());
            export.changes().forEach(change -> ids.add(change.lineage().sourceObject()));
        }
        ids.remove(0L);
        Map<Integer, String> names = new HashMap<>();
        for (ConnectorRecord record : session.connectors()) {
            names.put(record.number(), record.name());
        }
        Map<Long, SourceReference> sources = new HashMap<>();
        session.csByIds(ids)
                .forEach(
                        (id, cs) ->
                                sources.put(
                                        id,
                                        new SourceReference(
                                                names.getOrDefault(cs.connector(), ""),
                                                cs.dn().text())));
        return sources;
    }

    private PendingChange change(
            StoreSession session,
            CsObject object,
            PendingFilter filter,
            Map<Long, SourceReference> sources) {
        PendingExport export = object.pendingExport();
        List<PendingLine> lines = new ArrayList<>();
        export.changes().stream()
                .sorted(Comparator.comparing(change -> change.change().attribute()))
                .forEach(
                        change -> {
                            Lineage lineage = change.lineage();
                            lines.add(
                                    new PendingLine(
                                            change.change(),
                                            rules.flow(
                                                    lineage.ruleKey(), change.change().attribute()),
                                            sources.get(lineage.sourceObject()),
                                            lineage.time()));
                        });
        return new PendingChange(
                object.id(),
                filter.connector(),
                export.operation(),
                object.dn().text(),
                export.newDn() == null ? null : export.newDn().text(),
                object.objectType(),
                ChangeDigest.of(session, object),
                lines,
                rules.rule(export.cause().ruleKey()),
                sources.get(export.cause().sourceObject()));
    }
}

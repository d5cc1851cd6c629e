// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.view;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.syncline.engine.BystanderObject;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingFilter;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.CsObject;
import org.syncline.store.Disposition;
import org.syncline.store.SyncStore;

/** Long listings, read page by page: each page is one transaction and consumers run in none. */
public final class Listings {
    private static final int PAGE = 500;

    private final SyncStore store;
    private final PendingChanges pending;
    private final StatusViews views;

    public Listings(SyncStore store, PendingChanges pending, StatusViews views) {
        this.store = store;
        this.pending = pending;
        this.views = views;
    }

    /** Number of pending changes for a filter. */
    public long countPending(ConnectorDefinition definition, PendingFilter filter) {
        Integer number = number(definition);
        if (number == null) {
            return 0;
        }
        if (filter.text().isEmpty()) {
            return store
                    .inTransaction(session -> session.counts(number))
                    .pendingExports()
                    .entrySet()
                    .stream()
                    .filter(
                            entry ->
                                    filter.operations().isEmpty()
                                            || filter.operations().contains(entry.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
        long[] count = new long[1];
        forEachPending(definition, filter, change -> count[0]++);
        return count[0];
    }

    /** Hands over every pending change of a filter, page by page, outside of any transaction. */
    public void forEachPending(
            ConnectorDefinition definition,
            PendingFilter filter,
            Consumer<PendingChange> consumer) {
        Integer number = number(definition);
        if (number == null) {
            return;
        }
        CsObject after = null;
        do {
            CsObject from = after;
            PendingChanges.Page page =
                    store.inTransaction(session -> pending.page(session, filter, number, from));
            page.changes().forEach(consumer);
            after = page.last();
        } while (after != null);
    }

    /** Some pending changes behind a change, see {@code Engine.pendingPage}. */
    public List<PendingChange> pendingPage(
            ConnectorDefinition definition,
            PendingFilter filter,
            PendingChange after,
            long skip,
            int limit) {
        Integer number = number(definition);
        if (number == null) {
            return List.of();
        }
        Long behind = after == null ? null : after.id();
        return store.inTransaction(
                session -> pending.page(session, filter, number, behind, skip, limit));
    }

    /** Readable names of objects, see {@code Engine.readableNames}. */
    public Map<String, String> readableNames(
            ConnectorDefinition definition, Collection<String> dns) {
        Integer number = number(definition);
        return number == null
                ? Map.of()
                : store.inTransaction(session -> ReadableNames.of(session, number, dns));
    }

    /** Hands over every object of a disposition, likewise. */
    public void forEachBystander(
            ConnectorDefinition definition,
            Disposition disposition,
            Consumer<BystanderObject> consumer) {
        Integer number = number(definition);
        if (number == null) {
            return;
        }
        long after = 0;
        List<CsObject> page;
        do {
            long from = after;
            page =
                    store.inTransaction(
                            session -> session.csByDisposition(number, disposition, from, PAGE));
            page.forEach(
                    object ->
                            consumer.accept(
                                    views.bystander(definition.name(), object, disposition)));
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == PAGE);
    }

    /** Number of a declared connector in the store, or null when it was never used. */
    private Integer number(ConnectorDefinition definition) {
        ConnectorRecord record =
                store.inTransaction(session -> StatusViews.record(session, definition));
        return record == null ? null : record.number();
    }
}

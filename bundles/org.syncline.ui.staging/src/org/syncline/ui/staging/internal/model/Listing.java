// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.connector.Cancellation;
import org.syncline.engine.BystanderObject;
import org.syncline.engine.ConnectorStatus;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingFilter;
import org.syncline.store.Disposition;

/**
 * The answer to a query: how many rows of each kind match its text, how many are listed, and where
 * they are read from.
 *
 * @param matching rows by kind that match the text, whatever the kinds of the query
 * @param size rows of the listing
 * @param pages reads the rows
 */
record Listing(ReviewCounts matching, int size, PageCache.Loader<ReviewRow> pages) {
    /** Most objects standing by that are listed; beyond that the text filter narrows them. */
    static final int BYSTANDER_LIMIT = 10_000;

    private static final int NAMES_AT_ONCE = 1000;

    /** No rows. */
    static final Listing NONE =
            new Listing(ReviewCounts.NONE, 0, (after, skip, limit, cancellation) -> List.of());

    /** Reads the answer. Called in the background. */
    static Listing read(
            ReviewSource source,
            ReviewQuery query,
            ConnectorStatus connector,
            Cancellation cancellation) {
        ReviewCounts matching =
                query.text().isEmpty()
                        ? ReviewCounts.of(connector)
                        : countMatching(source, query, cancellation);
        return switch (query.section()) {
            case PENDING -> pending(source, query.filter(), matching, matching.listed(query));
            case ORPHANS -> standingBy(source, query, ChangeKind.ORPHAN, matching);
            case NOT_OURS -> standingBy(source, query, ChangeKind.NOT_OURS, matching);
        };
    }

    private static Listing pending(
            ReviewSource source, PendingFilter filter, ReviewCounts matching, long count) {
        return new Listing(
                matching,
                (int) Math.min(count, Integer.MAX_VALUE / 100),
                (after, skip, limit, cancellation) ->
                        rows(source, source.page(filter, changeOf(after), skip, limit)));
    }

    /** What the change itself has no name for is looked up: mostly objects to be deleted. */
    private static List<ReviewRow> rows(ReviewSource source, List<PendingChange> changes) {
        List<String> nameless =
                changes.stream().filter(ObjectNames::isNameless).map(PendingChange::dn).toList();
        Map<String, String> names =
                nameless.isEmpty() ? Map.of() : source.names(changes.get(0).connector(), nameless);
        return changes.stream().map(change -> row(change, names)).toList();
    }

    private static ReviewRow row(PendingChange change, Map<String, String> names) {
        return names.containsKey(change.dn())
                ? new ReviewRow.Pending(change, ObjectNames.ofDn(change.dn(), names))
                : new ReviewRow.Pending(change);
    }

    private static PendingChange changeOf(ReviewRow row) {
        return row instanceof ReviewRow.Pending pending ? pending.change() : null;
    }

    private static Listing standingBy(
            ReviewSource source, ReviewQuery query, ChangeKind kind, ReviewCounts matching) {
        List<ReviewRow> rows = bystanders(source, query, kind);
        return new Listing(
                matching,
                rows.size(),
                (after, skip, limit, cancellation) -> {
                    int from = (after == null ? 0 : rows.indexOf(after) + 1) + (int) skip;
                    return rows.subList(
                            Math.min(from, rows.size()), Math.min(from + limit, rows.size()));
                });
    }

    private static List<ReviewRow> bystanders(
            ReviewSource source, ReviewQuery query, ChangeKind kind) {
        String connector = query.connector();
        List<BystanderObject> objects =
                source.bystanders(connector, disposition(kind), query.text(), BYSTANDER_LIMIT)
                        .objects();
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < objects.size(); i += NAMES_AT_ONCE) {
            List<BystanderObject> some =
                    objects.subList(i, Math.min(i + NAMES_AT_ONCE, objects.size()));
            names.putAll(source.names(connector, some.stream().map(BystanderObject::dn).toList()));
        }
        return objects.stream()
                .<ReviewRow>map(
                        object ->
                                new ReviewRow.StandingBy(
                                        kind, object, ObjectNames.ofDn(object.dn(), names)))
                .toList();
    }

    private static ReviewCounts countMatching(
            ReviewSource source, ReviewQuery query, Cancellation cancellation) {
        Map<ChangeKind, Long> counts = new EnumMap<>(ChangeKind.class);
        for (ChangeKind kind : ChangeKind.values()) {
            if (!cancellation.isCancelled()) {
                counts.put(kind, countMatching(source, query, kind));
            }
        }
        return new ReviewCounts(counts, 0);
    }

    private static long countMatching(ReviewSource source, ReviewQuery query, ChangeKind kind) {
        if (kind.isPending()) {
            return source.count(
                    new PendingFilter(query.connector(), Set.of(kind.operation()), query.text()));
        }
        return source.bystanders(query.connector(), disposition(kind), query.text(), 0).matching();
    }

    private static Disposition disposition(ChangeKind kind) {
        return kind == ChangeKind.ORPHAN ? Disposition.ORPHAN : Disposition.NOT_OURS;
    }
}

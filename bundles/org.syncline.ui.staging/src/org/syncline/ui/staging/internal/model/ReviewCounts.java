// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import java.util.EnumMap;
import java.util.Map;
import org.syncline.engine.ConnectorStatus;

/**
 * How many rows there are of each kind. Immutable.
 *
 * @param byKind number by kind; kinds without any may be absent
 * @param unchanged objects of the target that nothing would be written to
 */
public record ReviewCounts(Map<ChangeKind, Long> byKind, long unchanged) {
    /** Nothing of any kind. */
    public static final ReviewCounts NONE = new ReviewCounts(Map.of(), 0);

    public ReviewCounts {
        byKind = Map.copyOf(byKind);
    }

    /** All of a connector, without any filter. */
    public static ReviewCounts of(ConnectorStatus connector) {
        Map<ChangeKind, Long> counts = new EnumMap<>(ChangeKind.class);
        for (ChangeKind kind : ChangeKind.pending()) {
            counts.put(kind, connector.pendingExports().getOrDefault(kind.operation(), 0L));
        }
        counts.put(ChangeKind.ORPHAN, connector.orphans());
        counts.put(ChangeKind.NOT_OURS, connector.notOurs());
        long others = counts.values().stream().mapToLong(Long::longValue).sum();
        return new ReviewCounts(counts, Math.max(0, connector.objects() - others));
    }

    public long of(ChangeKind kind) {
        return byKind.getOrDefault(kind, 0L);
    }

    /** Pending exports of all operations. */
    public long pending() {
        return ChangeKind.pending().stream().mapToLong(this::of).sum();
    }

    /** Rows of a query's listing, going by its section and kinds. */
    public long listed(ReviewQuery query) {
        return switch (query.section()) {
            case ORPHANS -> of(ChangeKind.ORPHAN);
            case NOT_OURS -> of(ChangeKind.NOT_OURS);
            case PENDING ->
                    query.kinds().isEmpty()
                            ? pending()
                            : query.kinds().stream().mapToLong(this::of).sum();
        };
    }
}

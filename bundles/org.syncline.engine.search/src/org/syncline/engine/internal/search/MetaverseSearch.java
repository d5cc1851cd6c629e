// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.search;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.syncline.engine.internal.view.ShownValues;
import org.syncline.engine.search.Comparison;
import org.syncline.engine.search.SearchCondition;
import org.syncline.engine.search.SearchPage;
import org.syncline.engine.search.SearchQuery;
import org.syncline.model.Value;
import org.syncline.store.JoinKey;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/** A search of the metaverse, while one transaction lasts. */
final class MetaverseSearch {
    private static final int READ_AT_ONCE = 500;

    private final StoreSession session;
    private final SearchQuery query;

    MetaverseSearch(StoreSession session, SearchQuery query) {
        this.session = session;
        this.query = query;
    }

    long extent() {
        return source().count();
    }

    SearchPage page(long after, int limit) {
        boolean known =
                query.type().isEmpty()
                        && query.conditions().stream()
                                .allMatch(SearchCondition.Everything.class::isInstance);
        int most = known ? limit : Math.min(limit, READ_AT_ONCE);
        List<Long> ids = source().ids(after, most);
        return new SearchPage(
                known ? ids : fitting(ids),
                ids.isEmpty() ? after : ids.getLast(),
                ids.size(),
                ids.size() < most);
    }

    private List<Long> fitting(List<Long> ids) {
        return session.mvByIds(ids).values().stream()
                .filter(mv -> query.type().isEmpty() || mv.type().equalsIgnoreCase(query.type()))
                .filter(mv -> query.conditions().stream().allMatch(one -> holds(one, mv)))
                .map(MvObject::id)
                .toList();
    }

    private static boolean holds(SearchCondition condition, MvObject object) {
        return switch (condition) {
            case SearchCondition.Everything all -> true;
            case SearchCondition.AnyText text ->
                    ShownValues.all(object)
                            .anyMatch(value -> Texts.contains(value.text(), text.text()));
            case SearchCondition.Clause clause ->
                    Texts.holds(clause, ShownValues.of(object, clause.attribute()));
            case SearchCondition.Id id -> object.id() == id.id();
            case SearchCondition.Not not -> !holds(not.condition(), object);
            default -> throw new IllegalStateException("Not of the metaverse: " + condition.word());
        };
    }

    private Source source() {
        for (SearchCondition condition : query.conditions()) {
            if (condition instanceof SearchCondition.Id id) {
                return Source.of(session.mvByIds(List.of(id.id())).keySet());
            }
            if (condition instanceof SearchCondition.Clause clause
                    && clause.comparison() == Comparison.EQUALS
                    && session.search().mvIndexed().contains(clause.attribute())) {
                return Source.of(indexed(clause));
            }
        }
        return new Source() {
            @Override
            public List<Long> ids(long after, int limit) {
                return session.search().mvIds(after, limit);
            }

            @Override
            public long count() {
                return session.mvCount();
            }
        };
    }

    private Set<Long> indexed(SearchCondition.Clause clause) {
        List<JoinKey> keys =
                Stream.concat(
                                Stream.of(Value.of(clause.value())),
                                Anchors.of(clause.value()).stream().map(Value.class::cast))
                        .map(value -> new JoinKey(clause.attribute(), value))
                        .toList();
        Set<Long> hits = new TreeSet<>();
        session.mvByJoinKeys(keys).values().forEach(hits::addAll);
        return hits;
    }
}

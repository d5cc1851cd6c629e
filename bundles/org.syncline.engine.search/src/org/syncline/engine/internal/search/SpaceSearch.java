// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.syncline.engine.search.Comparison;
import org.syncline.engine.search.DateScope;
import org.syncline.engine.search.ErrorKind;
import org.syncline.engine.search.SearchCondition;
import org.syncline.engine.search.SearchPage;
import org.syncline.model.Dn;
import org.syncline.model.Value;
import org.syncline.store.ConnectorCounts;
import org.syncline.store.CsObject;
import org.syncline.store.JoinKey;
import org.syncline.store.ObjectError;
import org.syncline.store.ObjectTrait;
import org.syncline.store.StepRecord;
import org.syncline.store.StoreSession;

/**
 * A search of one connector space, while one transaction lasts. The condition that leaves the
 * fewest objects is answered by an index; the others are held against what the index gives, and
 * records are read only where they have to be.
 */
final class SpaceSearch {
    /** As many records as can be read without holding up anybody. */
    private static final int READ_AT_ONCE = 500;

    /** As many steps as it takes to meet the newest import. */
    private static final int STEPS = 500;

    /** What no import has confirmed, or what one has removed, is in no index of values. */
    private static final Set<ObjectTrait> NOT_INDEXED =
            EnumSet.of(
                    ObjectTrait.PENDING_EXPORT,
                    ObjectTrait.ESCROWED,
                    ObjectTrait.UNCONFIRMED,
                    ObjectTrait.PENDING_IMPORT);

    private final StoreSession session;
    private final int connector;
    private final List<SearchCondition> conditions;
    private final Predicate<Set<ObjectTrait>> listed;
    private Set<Long> importErrors;

    SpaceSearch(StoreSession session, int connector, List<SearchCondition> conditions) {
        this.session = session;
        this.connector = connector;
        this.conditions = conditions;
        this.listed =
                conditions.stream()
                        .map(SpaceConditions::needed)
                        .reduce(traits -> true, Predicate::and);
    }

    long extent() {
        return source().count();
    }

    SearchPage page(long after, int limit) {
        Source source = source();
        boolean known = conditions.stream().allMatch(this::isAnswered);
        int most = known ? limit : Math.min(limit, READ_AT_ONCE);
        List<Long> ids = source.ids(after, most);
        return new SearchPage(
                known ? ids : fitting(ids),
                ids.isEmpty() ? after : ids.getLast(),
                ids.size(),
                ids.size() < most);
    }

    private List<Long> fitting(List<Long> ids) {
        boolean times =
                conditions.stream().map(SpaceSearch::inner).anyMatch(SpaceSearch::asksForLinkTime);
        Map<Long, Instant> linked = times ? session.search().linkChanges(ids) : Map.of();
        Set<Long> failed = asksForImportErrors() ? importErrors() : Set.of();
        Map<Long, CsObject> objects = session.csByIds(ids);
        List<Long> found = new ArrayList<>();
        for (long id : ids) {
            CsObject object = objects.get(id);
            if (object != null && fits(object, linked.get(id), failed.contains(id))) {
                found.add(id);
            }
        }
        return found;
    }

    private boolean fits(CsObject object, Instant linkTime, boolean importError) {
        Candidate candidate = new Candidate(object, ObjectTrait.of(object), linkTime, importError);
        return conditions.stream().allMatch(c -> SpaceConditions.holds(c, candidate));
    }

    /** Whether the source gives exactly the objects for which the condition holds. */
    private boolean isAnswered(SearchCondition condition) {
        return isSource(condition)
                ? !(condition instanceof SearchCondition.Clause)
                : SpaceConditions.isListed(condition) && few() == null;
    }

    private boolean isSource(SearchCondition condition) {
        return condition.equals(few());
    }

    /** The condition that an index answers with a few objects, or null. */
    private SearchCondition few() {
        for (Class<?> kind :
                List.of(
                        SearchCondition.Id.class,
                        SearchCondition.Name.class,
                        SearchCondition.Anchor.class,
                        SearchCondition.Clause.class,
                        SearchCondition.InError.class,
                        SearchCondition.PendingExport.class)) {
            for (SearchCondition condition : conditions) {
                if (kind.isInstance(condition) && isFew(condition)) {
                    return condition;
                }
            }
        }
        return null;
    }

    private boolean isFew(SearchCondition condition) {
        return switch (condition) {
            case SearchCondition.Clause clause ->
                    clause.comparison() == Comparison.EQUALS
                            && session.search().csIndexed(connector).contains(clause.attribute());
            case SearchCondition.InError error -> error.kinds().equals(Set.of(ErrorKind.IMPORT));
            case SearchCondition.PendingExport pending -> !pending.operations().isEmpty();
            default -> true;
        };
    }

    private Source source() {
        SearchCondition few = few();
        return switch (few) {
            case null -> listed(listed);
            case SearchCondition.Id id -> Source.of(Set.of(id.id()));
            case SearchCondition.Name name -> Source.of(ids(byName(name.dn())));
            case SearchCondition.Anchor anchor ->
                    Source.of(ids(session.csByAnchors(connector, anchor.readings()).values()));
            case SearchCondition.Clause clause -> indexed(clause);
            case SearchCondition.PendingExport pending -> exports(pending);
            default -> Source.of(importErrors());
        };
    }

    private Collection<CsObject> byName(Dn dn) {
        return session.csByDns(connector, List.of(dn)).values();
    }

    private static List<Long> ids(Collection<CsObject> objects) {
        return objects.stream().map(CsObject::id).toList();
    }

    private Source listed(Predicate<Set<ObjectTrait>> wanted) {
        return new Source() {
            @Override
            public List<Long> ids(long after, int limit) {
                return session.search().csIds(connector, wanted, after, limit);
            }

            @Override
            public long count() {
                return session.search().csCount(connector, wanted);
            }
        };
    }

    /** Hits of the index, and all that it may not hold. */
    private Source indexed(SearchCondition.Clause clause) {
        List<JoinKey> keys =
                Stream.concat(
                                Texts.keys(clause.value()).stream(),
                                Anchors.of(clause.value()).stream().map(Value.class::cast))
                        .map(value -> new JoinKey(clause.attribute(), value))
                        .toList();
        Set<Long> hits = new TreeSet<>();
        session.csByJoinKeys(connector, keys).values().forEach(hits::addAll);
        return Source.either(
                Source.of(hits),
                listed(
                        traits ->
                                listed.test(traits)
                                        && traits.stream().anyMatch(NOT_INDEXED::contains)));
    }

    private Source exports(SearchCondition.PendingExport pending) {
        return new Source() {
            @Override
            public List<Long> ids(long after, int limit) {
                return session.search()
                        .csPendingExportIds(connector, pending.operations(), after, limit);
            }

            @Override
            public long count() {
                ConnectorCounts counts = session.counts(connector);
                return pending.operations().stream()
                        .mapToLong(one -> counts.pendingExports().getOrDefault(one, 0L))
                        .sum();
            }
        };
    }

    private boolean asksForImportErrors() {
        return conditions.stream()
                .map(SpaceSearch::inner)
                .anyMatch(
                        c ->
                                c instanceof SearchCondition.InError error
                                        && error.kinds().contains(ErrorKind.IMPORT));
    }

    private static boolean asksForLinkTime(SearchCondition condition) {
        return condition instanceof SearchCondition.When when
                && (when.scope() == DateScope.DISCONNECTED || when.scope() == DateScope.LINKED);
    }

    private static SearchCondition inner(SearchCondition condition) {
        return condition instanceof SearchCondition.Not not ? not.condition() : condition;
    }

    /** Objects of which the newest import that ended met an error. */
    private Set<Long> importErrors() {
        if (importErrors == null) {
            Set<Long> found = new TreeSet<>();
            newestImport(session, connector)
                    .forEach(
                            error ->
                                    found.addAll(
                                            error.object() != 0
                                                    ? List.of(error.object())
                                                    : byText(error.dn())));
            importErrors = Set.copyOf(session.csByIds(found).keySet());
        }
        return importErrors;
    }

    private List<Long> byText(String dn) {
        return Dn.isValid(dn) ? ids(byName(Dn.of(dn))) : List.of();
    }

    /** The errors of the newest import of a connector that came to an end. */
    static List<ObjectError> newestImport(StoreSession session, int connector) {
        return session.steps(STEPS).stream()
                .filter(step -> step.connector() == connector && step.ended() != null)
                .filter(step -> step.step().endsWith("-import"))
                .findFirst()
                .map(StepRecord::id)
                .map(session::errors)
                .orElse(List.of());
    }
}

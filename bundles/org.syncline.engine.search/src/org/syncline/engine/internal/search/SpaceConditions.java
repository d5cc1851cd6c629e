// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.search;

import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.syncline.engine.internal.view.ShownValues;
import org.syncline.engine.search.DateScope;
import org.syncline.engine.search.ErrorKind;
import org.syncline.engine.search.SearchColumn;
import org.syncline.engine.search.SearchCondition;
import org.syncline.model.Operation;
import org.syncline.store.CsObject;
import org.syncline.store.ObjectTrait;

/** What the conditions of a search mean for a connector space object. */
final class SpaceConditions {
    private SpaceConditions() {}

    /** Whether the condition holds. */
    static boolean holds(SearchCondition condition, Candidate candidate) {
        CsObject object = candidate.object();
        return switch (condition) {
            case SearchCondition.Everything all -> true;
            case SearchCondition.AnyText text -> anywhere(object, text.text());
            case SearchCondition.Types types ->
                    types.types().stream().anyMatch(object.objectType()::equalsIgnoreCase);
            case SearchCondition.Name name -> object.dn().equals(name.dn());
            case SearchCondition.Anchor anchor -> anchor.readings().contains(object.anchor());
            case SearchCondition.Subtree subtree -> object.dn().isAtOrBelow(subtree.base());
            case SearchCondition.Rdn rdn ->
                    rdn.text().equalsIgnoreCase(object.dn().rdn())
                            || rdn.text().equalsIgnoreCase(object.dn().rdnValue());
            case SearchCondition.PendingImport pending ->
                    fits(pending.operations(), object.importOperation());
            case SearchCondition.PendingExport pending ->
                    object.pendingExport() != null
                            && fits(pending.operations(), object.pendingExport().operation());
            case SearchCondition.InError error -> inError(error.kinds(), candidate);
            case SearchCondition.State state -> state.state().holds(candidate.traits());
            case SearchCondition.When when -> when(when, candidate);
            case SearchCondition.Clause clause -> clause(clause, object);
            case SearchCondition.Id id -> object.id() == id.id();
            case SearchCondition.Not not -> !holds(not.condition(), candidate);
        };
    }

    /** Under what an object has to be listed for the condition to hold. */
    static Predicate<Set<ObjectTrait>> needed(SearchCondition condition) {
        return switch (condition) {
            case SearchCondition.PendingImport pending -> has(ObjectTrait.PENDING_IMPORT);
            case SearchCondition.PendingExport pending -> has(ObjectTrait.PENDING_EXPORT);
            case SearchCondition.InError error -> error(error.kinds());
            case SearchCondition.State state -> state.state()::holds;
            case SearchCondition.When when -> needed(when.scope());
            case SearchCondition.Not not when isListed(not.condition()) ->
                    needed(not.condition()).negate();
            default -> traits -> true;
        };
    }

    /** Whether the condition holds exactly for the objects that are listed as {@link #needed}. */
    static boolean isListed(SearchCondition condition) {
        return switch (condition) {
            case SearchCondition.Everything all -> true;
            case SearchCondition.PendingImport pending -> pending.operations().isEmpty();
            case SearchCondition.PendingExport pending -> pending.operations().isEmpty();
            case SearchCondition.InError error -> !error.kinds().contains(ErrorKind.IMPORT);
            case SearchCondition.State state -> true;
            case SearchCondition.Not not -> isListed(not.condition());
            default -> false;
        };
    }

    private static Predicate<Set<ObjectTrait>> has(ObjectTrait trait) {
        return traits -> traits.contains(trait);
    }

    private static Predicate<Set<ObjectTrait>> error(Set<ErrorKind> kinds) {
        return traits ->
                kinds.contains(ErrorKind.IMPORT)
                        || kinds.contains(ErrorKind.SYNC) && traits.contains(ObjectTrait.SYNC_ERROR)
                        || kinds.contains(ErrorKind.EXPORT)
                                && traits.contains(ObjectTrait.EXPORT_ERROR);
    }

    private static Predicate<Set<ObjectTrait>> needed(DateScope scope) {
        return switch (scope) {
            case DISCONNECTED -> has(ObjectTrait.DISCONNECTOR);
            case LINKED -> has(ObjectTrait.DISCONNECTOR).negate();
            case ERROR -> has(ObjectTrait.SYNC_ERROR).or(has(ObjectTrait.EXPORT_ERROR));
            case PENDING_EXPORT -> has(ObjectTrait.PENDING_EXPORT);
        };
    }

    private static boolean fits(Set<Operation> wanted, Operation operation) {
        return wanted.isEmpty() ? operation != Operation.NONE : wanted.contains(operation);
    }

    private static boolean inError(Set<ErrorKind> kinds, Candidate candidate) {
        return kinds.contains(ErrorKind.SYNC) && candidate.object().state().syncError() != null
                || kinds.contains(ErrorKind.EXPORT)
                        && candidate.object().state().exportError() != null
                || kinds.contains(ErrorKind.IMPORT) && candidate.importError();
    }

    /** What has no time on record holds neither way. */
    private static boolean when(SearchCondition.When when, Candidate candidate) {
        if (!needed(when.scope()).test(candidate.traits())) {
            return false;
        }
        Instant time = time(when.scope(), candidate);
        return time != null && time.isBefore(when.time()) == when.before();
    }

    private static Instant time(DateScope scope, Candidate candidate) {
        CsObject object = candidate.object();
        return switch (scope) {
            case DISCONNECTED, LINKED -> candidate.linkTime();
            case ERROR ->
                    object.state().syncError() != null
                            ? object.state().syncError().firstOccurred()
                            : object.state().exportError().firstOccurred();
            case PENDING_EXPORT -> object.pendingExport().cause().time();
        };
    }

    private static boolean clause(SearchCondition.Clause clause, CsObject object) {
        return switch (clause.attribute()) {
            case SearchColumn.DN -> Texts.holds(clause, object.dn().text());
            case SearchColumn.RDN -> Texts.holds(clause, object.dn().rdnValue());
            default -> Texts.holds(clause, ShownValues.of(object, clause.attribute()));
        };
    }

    private static boolean anywhere(CsObject object, String text) {
        return Texts.contains(object.dn().text(), text)
                || ShownValues.all(object).anyMatch(value -> Texts.contains(value.text(), text));
    }
}

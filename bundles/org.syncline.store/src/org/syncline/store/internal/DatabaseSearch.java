// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.syncline.model.Operation;
import org.syncline.store.ObjectSearch;
import org.syncline.store.ObjectTrait;

/** Searches within one transaction: hands every call on, through the guard. */
final class DatabaseSearch implements ObjectSearch {
    private final Tables tables;
    private final Guard guard;

    DatabaseSearch(Tables tables, Guard guard) {
        this.tables = tables;
        this.guard = guard;
    }

    @Override
    public List<Long> csIds(
            int connector, Predicate<Set<ObjectTrait>> wanted, long afterId, int limit) {
        return guard.call(() -> tables.cs().idPage(connector, flags(wanted), afterId, limit));
    }

    @Override
    public long csCount(int connector, Predicate<Set<ObjectTrait>> wanted) {
        return guard.call(() -> count(connector, flags(wanted)));
    }

    @Override
    public List<Long> csPendingExportIds(
            int connector, Set<Operation> operations, long afterId, int limit) {
        return guard.call(() -> tables.exports().idPage(connector, operations, afterId, limit));
    }

    @Override
    public Map<Long, Instant> linkChanges(Collection<Long> ids) {
        return guard.call(() -> tables.cs().linkChanges(ids));
    }

    @Override
    public List<Long> mvIds(long afterId, int limit) {
        return guard.call(() -> tables.mv().idPage(afterId, limit));
    }

    @Override
    public Set<String> csIndexed(int connector) {
        return guard.call(() -> Set.copyOf(tables.indexed().of(connector)));
    }

    @Override
    public Set<String> mvIndexed() {
        return csIndexed(IndexedAttributes.METAVERSE);
    }

    private long count(int connector, IntPredicate wanted) throws SQLException {
        return tables.cs().counts(connector, wanted).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static IntPredicate flags(Predicate<Set<ObjectTrait>> wanted) {
        return flags -> wanted.test(traits(flags));
    }

    private static Set<ObjectTrait> traits(int flags) {
        Set<ObjectTrait> traits = EnumSet.noneOf(ObjectTrait.class);
        for (Flag flag : Flag.values()) {
            if (flag.in(flags)) {
                traits.add(flag.trait());
            }
        }
        return traits;
    }
}

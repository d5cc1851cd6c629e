// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.syncline.store.ConnectorCounts;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;
import org.syncline.store.ObjectState;
import org.syncline.store.PlanStore;
import org.syncline.store.StoreFinding;

/** The tables of an open store, made once and used by one session after the other. */
final class Tables {
    private static final int REINDEX_BATCH = 500;

    private final Sql sql;
    private final Dictionary dictionary = new Dictionary();
    private final IndexedAttributes indexed;
    private final FlagsInUse inUse;
    private final ConnectorTable connectors;
    private final PropertyTable properties;
    private final CsTable cs;
    private final CsWriter csWriter;
    private final MvTable mv;
    private final DueTable due;
    private final JoinSearch joins;
    private final PendingExportTable exports;
    private final RunTable runs;
    private final CountedTable counted;

    Tables(Sql sql) {
        this(sql, Clock.systemUTC());
    }

    Tables(Sql sql, Clock clock) {
        this.sql = sql;
        KeyHash hash = new KeyHash();
        ValueCodec values = new ValueCodec(dictionary);
        CsCodec csCodec = new CsCodec(values);
        indexed = new IndexedAttributes(sql);
        connectors = new ConnectorTable(sql);
        properties = new PropertyTable(sql);
        exports = new PendingExportTable(sql);
        inUse = new FlagsInUse(sql);
        cs = new CsTable(sql, hash, csCodec, inUse);
        csWriter = new CsWriter(sql, hash, csCodec, indexed, exports, inUse, clock);
        mv = new MvTable(sql, hash, new MvCodec(values), indexed);
        due = new DueTable(sql);
        joins = new JoinSearch(sql, hash, indexed);
        runs = new RunTable(sql);
        counted = new CountedTable(sql);
    }

    Sql sql() {
        return sql;
    }

    Dictionary dictionary() {
        return dictionary;
    }

    IndexedAttributes indexed() {
        return indexed;
    }

    ConnectorTable connectors() {
        return connectors;
    }

    PropertyTable properties() {
        return properties;
    }

    CsTable cs() {
        return cs;
    }

    CsWriter csWriter() {
        return csWriter;
    }

    MvTable mv() {
        return mv;
    }

    DueTable due() {
        return due;
    }

    JoinSearch joins() {
        return joins;
    }

    PendingExportTable exports() {
        return exports;
    }

    RunTable runs() {
        return runs;
    }

    CountedTable counted() {
        return counted;
    }

    Retention retention() {
        return new Retention(sql);
    }

    PlanStore plans(Guard guard) {
        return new DatabasePlans(sql, guard);
    }

    /** Forgets what is kept in memory, because another process wrote. */
    void forget() throws SQLException {
        dictionary.clear();
        dictionary.load(sql);
        indexed.rollback();
        inUse.forget();
    }

    /** Everything that can be wrong, in the order in which it is reported. */
    void verify(Consumer<StoreFinding> findings) throws SQLException {
        Findings report = new Findings(sql, findings);
        new TableVerifier(sql, report).verify();
        new CsVerifier(sql, cs, csWriter, report).verify();
        new MvVerifier(sql, mv, report).verify();
        new HistoryVerifier(sql, report).verify();
    }

    /** Empties every table but the record of migrations. */
    void clear() throws SQLException {
        for (String table : sql.tables()) {
            if (!table.equalsIgnoreCase("schema_version")) {
                sql.update("DELETE FROM " + table);
            }
        }
        dictionary.clear();
        indexed.rollback();
        counted.rollback();
        properties.drawDigestKey();
    }

    void indexConnectorSpace(int connector, Set<String> attributes) throws SQLException {
        if (!indexed.declare(connector, attributes)) {
            return;
        }
        List<CsObject> page = cs.page(connector, 0, REINDEX_BATCH);
        while (!page.isEmpty()) {
            csWriter.index(page);
            page = cs.page(connector, page.getLast().id(), REINDEX_BATCH);
        }
    }

    void indexMetaverse(Set<String> attributes) throws SQLException {
        if (!indexed.declare(IndexedAttributes.METAVERSE, attributes)) {
            return;
        }
        List<MvObject> page = mv.page(0, REINDEX_BATCH);
        while (!page.isEmpty()) {
            mv.index(page);
            page = mv.page(page.getLast().id(), REINDEX_BATCH);
        }
    }

    ConnectorCounts counts(int connector) throws SQLException {
        Map<Integer, Long> counts = cs.counts(connector);
        long objects = counts.values().stream().mapToLong(Long::longValue).sum();
        long disconnectors = count(counts, Flag.DISCONNECTOR);
        return new ConnectorCounts(
                objects,
                objects - disconnectors,
                disconnectors,
                count(counts, Flag.PENDING_IMPORT),
                exports.counts(connector),
                count(counts, Flag.ORPHAN),
                count(counts, Flag.NOT_OURS),
                states(counts));
    }

    private static Map<ObjectState, Long> states(Map<Integer, Long> counts) {
        Map<ObjectState, Long> states = new EnumMap<>(ObjectState.class);
        for (ObjectState state : ObjectState.values()) {
            long number = count(counts, Flag.of(state));
            if (number > 0) {
                states.put(state, number);
            }
        }
        return states;
    }

    private static long count(Map<Integer, Long> counts, Flag flag) {
        return counts.entrySet().stream()
                .filter(entry -> flag.in(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}

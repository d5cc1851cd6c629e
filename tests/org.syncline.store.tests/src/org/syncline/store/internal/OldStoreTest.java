// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.model.Operation;
import org.syncline.store.CsObject;
import org.syncline.store.DerbyStores;
import org.syncline.store.Samples;
import org.syncline.store.StoreFinding;
import org.syncline.store.SyncStore;

/** A store that an earlier version has made. */
class OldStoreTest {
    @TempDir Path folder;

    private List<CsObject> makeWithTheFirstSchema() throws SQLException {
        String database = folder.resolve("db").toString();
        DerbyEngine.INSTANCE.reserve(database);
        try (Connection connection =
                        DerbyEngine.INSTANCE.boot(
                                database, folder.resolve("derby.log"), true, java.util.Map.of());
                Sql sql = new Sql(connection)) {
            connection.setAutoCommit(false);
            new Migrator(Migration.ALL.subList(0, 1), Clock.systemUTC()).migrate(sql, true);
            Tables tables = new Tables(sql);
            int connector = tables.connectors().obtain("k", "n").number();
            List<CsObject> objects = new ArrayList<>(Samples.imported(connector, 0, 20));
            objects.set(3, objects.get(3).withExport(Samples.export(Operation.DELETE)));
            // the writer of today fills a column that the first schema did not have
            sql.execute(LinkTimeSchema.STATEMENTS.getFirst());
            List<CsObject> written = tables.csWriter().write(objects);
            sql.execute("ALTER TABLE cs DROP COLUMN linked");
            tables.dictionary().flush(sql);
            connection.commit();
            return written;
        } finally {
            DerbyEngine.INSTANCE.release(database);
        }
    }

    @Test
    void opensWithAllItHoldsAndIsAsNewAfterwards() throws SQLException {
        List<CsObject> written = makeWithTheFirstSchema();

        try (SyncStore store = DerbyStores.open(folder)) {
            List<CsObject> read = store.inTransaction(s -> s.csPage(1, 0, 99));
            assertThat(read).isEqualTo(written);
            List<StoreFinding> findings = new ArrayList<>();
            store.inTransaction(
                    s -> {
                        s.maintenance().verify(findings::add);
                        return s.startRun("p", Samples.NOW);
                    });
            assertThat(findings).isEmpty();
        }
    }
}

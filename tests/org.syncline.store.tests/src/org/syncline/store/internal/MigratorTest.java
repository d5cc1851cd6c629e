// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.store.StoreException;

class MigratorTest {
    private static final Migration ONE = new Migration(1, List.of("CREATE TABLE one (a INT)"));
    private static final Migration TWO =
            new Migration(2, List.of("CREATE TABLE two (a INT)", "INSERT INTO one VALUES (5)"));
    private static final Migration BROKEN =
            new Migration(2, List.of("CREATE TABLE two (a INT)", "NONSENSE"));

    @TempDir Path temp;
    private String database;
    private Connection connection;
    private Sql sql;

    @BeforeEach
    void open() throws SQLException {
        database = temp.resolve("db").toString();
        DerbyEngine.INSTANCE.reserve(database);
        connection =
                DerbyEngine.INSTANCE.boot(
                        database, temp.resolve("derby.log"), true, java.util.Map.of());
        connection.setAutoCommit(false);
        sql = new Sql(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        sql.close();
        DerbyEngine.INSTANCE.release(database);
    }

    private void migrate(boolean fresh, Migration... migrations) throws SQLException {
        new Migrator(List.of(migrations), Clock.systemUTC()).migrate(sql, fresh);
        connection.commit();
    }

    @Test
    void runsWhatIsMissingAndOnlyThat() throws SQLException {
        migrate(true, ONE);
        assertThat(Migrator.version(sql)).isEqualTo(1);

        migrate(false, ONE, TWO);
        assertThat(Migrator.version(sql)).isEqualTo(2);
        migrate(false, ONE, TWO);
        assertThat(sql.number("SELECT COUNT(*) FROM one")).isEqualTo(1);
        assertThat(sql.number("SELECT COUNT(*) FROM schema_version")).isEqualTo(2);
    }

    @Test
    void aNewerStoreIsRefusedWithARemedy() throws SQLException {
        migrate(true, ONE, TWO);

        assertThatThrownBy(() -> migrate(false, ONE))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e -> {
                            assertThat(e.kind()).isEqualTo(StoreException.Kind.TOO_NEW);
                            assertThat(e.remedy()).contains("newer version");
                        });
    }

    @Test
    void aStepThatFailsLeavesNothing() throws SQLException {
        migrate(true, ONE);
        assertThatThrownBy(() -> migrate(false, ONE, BROKEN)).isInstanceOf(SQLException.class);
        connection.rollback();

        assertThat(Migrator.version(sql)).isEqualTo(1);
        migrate(false, ONE, TWO);
        assertThat(Migrator.version(sql)).isEqualTo(2);
    }

    @Test
    void theStepsOfTheProductAreNumberedFromOneWithoutAGap() {
        for (int i = 0; i < Migration.ALL.size(); i++) {
            assertThat(Migration.ALL.get(i).version()).isEqualTo(i + 1);
        }
    }

    @Test
    void tablesHaveLargePages() throws SQLException {
        migrate(true, Migration.ALL.toArray(Migration[]::new));

        assertThat(
                        sql.list(
                                "SELECT DISTINCT pagesize FROM TABLE (SYSCS_DIAG.SPACE_TABLE('APP', 'CS')) t",
                                row -> row.getInt(1)))
                .containsExactly(32768);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostgresqlDialectTest {
    private final PostgresqlDialect dialect = new PostgresqlDialect();

    @Test
    void hintsForDerbyAreLeftOut() {
        assertThat(
                        dialect.statement(
                                "SELECT id FROM cs --DERBY-PROPERTIES index=cs_flags\n WHERE id > ?"))
                .isEqualTo("SELECT id FROM cs   WHERE id > ?");
    }

    @Test
    void settingsOfDerbyAreNotWanted() {
        assertThat(dialect.statement("CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('a', 'b')"))
                .isEmpty();
        assertThat(dialect.statement("ALTER TABLE cs LOCKSIZE TABLE")).isEmpty();
    }

    @Test
    void typesAreThoseOfPostgresql() {
        assertThat(
                        dialect.statement(
                                "CREATE TABLE t (a CHAR(16) FOR BIT DATA NOT NULL, b BLOB,"
                                        + " c VARCHAR(40) NOT NULL)"))
                .isEqualTo(
                        "CREATE TABLE t (a BYTEA NOT NULL, b BYTEA,"
                                + " c VARCHAR(40) COLLATE \"C\" NOT NULL)");
    }

    @Test
    void aSearchInsideOfATextIsTurnedRound() {
        assertThat(dialect.statement("SELECT a FROM t WHERE LOCATE(?, names) > 0"))
                .isEqualTo("SELECT a FROM t WHERE STRPOS(names, ?) > 0");
    }

    @Test
    void aTextLosesOnlyWhatTheServerCannotHold() {
        assertThat(dialect.text("a\ud83d\ude00b")).isEqualTo("a\ud83d\ude00b");
        assertThat(dialect.text("a\u0000b\ud83dc")).isEqualTo("a\u2400b\ufffdc");
    }
}

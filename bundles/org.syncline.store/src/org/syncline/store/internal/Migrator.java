// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.syncline.store.StoreException;

/** Brings a database to the newest schema, step by step; each step is on record. */
final class Migrator {
    private final List<Migration> migrations;
    private final Clock clock;

    Migrator(List<Migration> migrations, Clock clock) {
        this.migrations = migrations;
        this.clock = clock;
    }

    /**
     * Runs the steps that are missing. The caller commits, so that either all happened or none.
     *
     * @param fresh whether the database has just been made and has no tables
     * @throws StoreException when the database is newer than the newest step
     */
    void migrate(Sql sql, boolean fresh) throws SQLException {
        if (fresh) {
            sql.execute(
                    """
                    CREATE TABLE schema_version (
                      version INT NOT NULL CONSTRAINT schema_version_pk PRIMARY KEY,
                      applied VARCHAR(40) NOT NULL)""");
        }
        int present = version(sql);
        int newest = migrations.isEmpty() ? 0 : migrations.getLast().version();
        if (present > newest) {
            throw new StoreException(
                    StoreException.Kind.TOO_NEW,
                    "The store was made by a newer version of Syncline: its schema is "
                            + present
                            + ", this version knows up to "
                            + newest
                            + ".",
                    "Open the project with the newer version of Syncline.",
                    null);
        }
        for (Migration migration : migrations) {
            if (migration.version() > present) {
                apply(sql, migration);
            }
        }
    }

    static int version(Sql sql) throws SQLException {
        return (int) sql.number("SELECT COALESCE(MAX(version), 0) FROM schema_version");
    }

    private void apply(Sql sql, Migration migration) throws SQLException {
        for (String statement : migration.statements()) {
            sql.execute(statement);
        }
        sql.update(
                "INSERT INTO schema_version (version, applied) VALUES (?, ?)",
                migration.version(),
                clock.instant().toString());
    }
}

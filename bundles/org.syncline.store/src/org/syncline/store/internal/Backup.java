// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.syncline.store.StoreException;

/** Copies a database while it is open. */
final class Backup {
    private Backup() {}

    /**
     * Makes a store folder that holds a copy; its database has the name that {@link StoreFolder}
     * wants.
     */
    static void make(Sql sql, Path folder) throws SQLException {
        if (!sql.isEmbedded()) {
            throw new StoreException(
                    StoreException.Kind.FAILED,
                    "The store is in PostgreSQL, which is not backed up from here.",
                    "Use pg_dump, see PostgreSQL's manual.",
                    null);
        }
        try {
            if (Files.exists(folder)) {
                throw new FileAlreadyExistsException(folder.toString());
            }
            Files.createDirectories(folder);
            StoreFolder.restrict(folder, "rwx------");
        } catch (IOException e) {
            throw failure(folder, e);
        }
        sql.update("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)", folder.toString());
        rename(folder);
    }

    /** The copy has the last part of the database's name, which of one in memory is not ours. */
    private static void rename(Path folder) {
        try (var inside = Files.list(folder)) {
            Path copy = inside.filter(Files::isDirectory).findFirst().orElseThrow();
            if (!copy.endsWith("db")) {
                Files.move(copy, folder.resolve("db"));
            }
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    private static StoreException failure(Path folder, IOException cause) {
        return new Failures(folder).of(cause);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.syncline.project.ConnectorSecrets;
import org.syncline.project.ProjectException;
import org.syncline.project.Secrets;
import org.syncline.rules.StoreDefinition;
import org.syncline.store.DerbyStores;
import org.syncline.store.PostgresqlStores;
import org.syncline.store.StoreException;
import org.syncline.store.SyncStore;

/** The store of one project, opened when it is first needed. */
final class StoreHolder {
    private final Path folder;
    private final Secrets secrets;
    private SyncStore store;

    StoreHolder(Path projectFolder, Secrets secrets) {
        this.folder = projectFolder.resolve(".syncline");
        this.secrets = secrets;
    }

    /**
     * The store.
     *
     * @param definition where the project says that it is; looked at by the first call
     */
    synchronized SyncStore get(StoreDefinition definition) {
        if (store == null) {
            try {
                // Plans, undo and audit files are there, whichever database holds the rest.
                Files.createDirectories(folder);
                store =
                        switch (definition) {
                            case StoreDefinition.Derby derby -> embedded(derby);
                            case StoreDefinition.Postgresql server ->
                                    PostgresqlStores.open(
                                            server.url(), server.user(), password().orElse(null));
                        };
            } catch (StoreException e) {
                throw new ProjectException(e.getMessage(), e.remedy(), e);
            } catch (IOException e) {
                throw new ProjectException(
                        "The folder " + folder + " cannot be made: " + Causes.sentence(e) + ".",
                        "Make the project folder writable, or copy the project to a place where you may write.",
                        e);
            }
        }
        return store;
    }

    private SyncStore embedded(StoreDefinition.Derby derby) {
        Path database = folder.resolve("store");
        if (!derby.encrypted()) {
            return DerbyStores.open(database);
        }
        String password =
                password()
                        .orElseThrow(
                                () ->
                                        new ProjectException(
                                                "The password of the encrypted store is not known.",
                                                "Keep it with \"syncline secret PROJECT --database\", or"
                                                        + " set "
                                                        + EnvironmentSecrets.variable(
                                                                ConnectorSecrets.DATABASE)
                                                        + ".",
                                                null));
        return DerbyStores.openEncrypted(database, password);
    }

    private Optional<String> password() {
        return secrets.secret(ConnectorSecrets.DATABASE, "password");
    }

    /** The store, which must be there already. */
    synchronized SyncStore existing(StoreDefinition definition) {
        boolean embedded = definition instanceof StoreDefinition.Derby;
        if (store == null && embedded && !Files.exists(folder.resolve("store"))) {
            throw new ProjectException(
                    "The project has no store yet: nothing was run.",
                    "Run it first, with \"syncline run\".",
                    null);
        }
        return get(definition);
    }

    synchronized void close() {
        if (store != null) {
            store.close();
            store = null;
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.syncline.project.ProjectException;
import org.syncline.store.DerbyStores;
import org.syncline.store.StoreException;
import org.syncline.store.SyncStore;

/** The store of one project, opened when it is first needed. */
final class StoreHolder {
    private final Path folder;
    private SyncStore store;

    StoreHolder(Path projectFolder) {
        this.folder = projectFolder.resolve(".syncline");
    }

    synchronized SyncStore get() {
        if (store == null) {
            try {
                Files.createDirectories(folder);
                store = DerbyStores.open(folder.resolve("store"));
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

    synchronized void close() {
        if (store != null) {
            store.close();
            store = null;
        }
    }
}

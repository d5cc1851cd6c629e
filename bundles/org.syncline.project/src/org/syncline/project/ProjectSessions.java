// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.syncline.connector.ConnectorType;
import org.syncline.project.internal.DefaultProjectSession;
import org.syncline.project.internal.FolderCheck;

/** Opens project folders. */
public final class ProjectSessions {
    private ProjectSessions() {}

    /**
     * Opens a project folder. Neither the store nor any directory is touched yet, so a folder whose
     * store another process holds can still be opened and checked.
     *
     * @param folder an existing folder with at least one rule file
     * @param connectorTypes the connector types that are installed; may be a list that changes
     *     while the project is open, then it must be safe for use by many threads
     * @param secrets where passwords come from
     * @throws ProjectException when it is no project folder
     */
    public static ProjectSession open(
            Path folder, List<ConnectorType> connectorTypes, Secrets secrets) {
        Path absolute = FolderCheck.projectFolder(folder);
        return new DefaultProjectSession(absolute, connectorTypes, secrets, Clock.systemUTC());
    }

    /** The same with the secrets of the environment and of this user, see {@link Secrets#of}. */
    public static ProjectSession open(Path folder, List<ConnectorType> connectorTypes) {
        return open(folder, connectorTypes, Secrets.of(folder, System.getenv()));
    }
}

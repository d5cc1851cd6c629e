// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.syncline.project.ProjectException;
import org.syncline.rules.LocalDirectory;
import org.syncline.rules.ProjectModel;

/** The local directories of one project, each started when it is first asked for. */
final class LocalServers {
    private final Path projectFolder;
    private final Map<String, LocalServer> running = new LinkedHashMap<>();

    LocalServers(Path projectFolder) {
        this.projectFolder = projectFolder;
    }

    /** The running server of that name, started if need be. */
    @SuppressWarnings("resource") // kept until close()
    synchronized LocalServer server(ProjectModel model, String name) {
        LocalServer server = running.get(name);
        if (server == null) {
            server = new LocalServer(declared(model, name), projectFolder);
            running.put(name, server);
        }
        return server;
    }

    private static LocalDirectory declared(ProjectModel model, String name) {
        return model.localDirectories().stream()
                .filter(directory -> directory.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ProjectException(
                                        "No local directory \"" + name + "\" is declared.",
                                        "Declare it with: local directory \""
                                                + name
                                                + "\" { file … base … }",
                                        null));
    }

    /** Stops all, each even when another fails; the first failure passes on. */
    synchronized void close() {
        ProjectException failure = null;
        for (LocalServer server : running.values()) {
            try {
                server.close();
            } catch (ProjectException e) {
                if (failure == null) {
                    failure = e;
                }
            }
        }
        running.clear();
        if (failure != null) {
            throw failure;
        }
    }
}

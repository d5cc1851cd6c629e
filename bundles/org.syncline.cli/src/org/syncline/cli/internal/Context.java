// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.connector.ConnectorType;
import org.syncline.extensions.PlugIns;
import org.syncline.extensions.Sites;
import org.syncline.project.ExampleProject;
import org.syncline.project.ProjectSession;
import org.syncline.project.ProjectSessions;
import org.syncline.project.Secrets;

/**
 * What verbs need from outside.
 *
 * @param console where to write
 * @param connectorTypes installed connector types
 * @param example the sample project of {@code demo}, if one is installed
 * @param workbench opens the workbench, if there is one and a display to open it on
 * @param plugIns the folder of plug-ins, where there is one
 * @param sites reads p2 sites, where that is installed
 * @param environment where passwords are looked for first, and their store is named
 * @param passwords asks for a password
 */
record Context(
        Console console,
        List<ConnectorType> connectorTypes,
        Optional<ExampleProject> example,
        Optional<WorkbenchLauncher> workbench,
        Optional<PlugIns> plugIns,
        Optional<Sites> sites,
        Map<String, String> environment,
        PasswordInput passwords) {
    Context(
            Console console,
            List<ConnectorType> connectorTypes,
            Optional<ExampleProject> example,
            Optional<WorkbenchLauncher> workbench) {
        this(
                console,
                connectorTypes,
                example,
                workbench,
                Optional.empty(),
                Optional.empty(),
                System.getenv(),
                PasswordInput.standard(System.getenv()));
    }

    /** Opens the workbench on a project and waits until it is closed. */
    @FunctionalInterface
    interface WorkbenchLauncher {
        /**
         * @return the exit code of the workbench
         */
        int open(Path project);
    }

    ProjectSession open(Path folder) {
        return ProjectSessions.open(folder, connectorTypes, Secrets.of(folder, environment));
    }
}

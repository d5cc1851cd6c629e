// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.syncline.project.ProjectException;

/** Opens the workbench through the start script of the product, in a process of its own. */
final class ScriptLauncher implements Context.WorkbenchLauncher {
    private final String script;

    private ScriptLauncher(String script) {
        this.script = script;
    }

    /**
     * @param script the start script, or null when the product was not started by it
     * @param environment of this process
     * @return empty when there is no script or no display
     */
    static Optional<Context.WorkbenchLauncher> ifDisplay(
            String script, Map<String, String> environment) {
        return script == null || !hasDisplay(environment)
                ? Optional.empty()
                : Optional.of(new ScriptLauncher(script));
    }

    private static boolean hasDisplay(Map<String, String> environment) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win") || system.contains("mac")) {
            return true;
        }
        return !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }

    @Override
    public int open(Path project) {
        try {
            return new ProcessBuilder(script, "workbench", project.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new ProjectException(
                    "The workbench could not be started: " + e.getMessage(),
                    "Start it by hand: syncline workbench " + project,
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProjectException(
                    "The wait for the workbench was interrupted.",
                    "The workbench may still be open; the project is its own until it is closed.",
                    e);
        }
    }
}

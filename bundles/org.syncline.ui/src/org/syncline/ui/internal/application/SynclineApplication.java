// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * The workbench on one project folder: {@code -project PATH}, or chosen in a dialog. Ends with code
 * 23 when another project was chosen to be opened next; the start script then begins anew with the
 * newest of the recent projects.
 */
public final class SynclineApplication implements IApplication {
    private static final Integer FAILED = 1;

    @Override
    public Object start(IApplicationContext context) {
        startServiceLoaders();
        Display.setAppName("Syncline");
        Display display = PlatformUI.createDisplay();
        try {
            Workspaces workspaces = Workspaces.ofUser();
            Optional<Path> folder = folder(arguments(context), workspaces);
            if (folder.isEmpty()) {
                return EXIT_OK;
            }
            if (!takeWorkspace(workspaces, folder.get())) {
                return FAILED;
            }
            remember(workspaces, folder.get());
            int code =
                    PlatformUI.createAndRunWorkbench(
                            display, new SynclineWorkbenchAdvisor(folder.get()));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        Display display = workbench.getDisplay();
        display.syncExec(
                () -> {
                    if (!display.isDisposed()) {
                        workbench.close();
                    }
                });
    }

    /**
     * SVG icons and the logging of tables are found as services of Java, which needs a bundle to be
     * started before. The command line needs none of that and starts a third faster without.
     */
    private static void startServiceLoaders() {
        Bundle bundle = Platform.getBundle("org.apache.aries.spifly.dynamic.bundle");
        try {
            if (bundle != null) {
                bundle.start(Bundle.START_TRANSIENT);
            }
        } catch (BundleException e) {
            ILog.of(SynclineApplication.class).error("There will be no icons", e);
        }
    }

    private static String[] arguments(IApplicationContext context) {
        return (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
    }

    private static Optional<Path> folder(String[] arguments, Workspaces workspaces) {
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals("-project")) {
                Optional<Path> given = given(arguments[i + 1]);
                if (given.isPresent()) {
                    return given;
                }
            }
        }
        ProjectChooser chooser = new ProjectChooser(null, workspaces);
        return chooser.open() == Window.OK ? chooser.chosen() : Optional.empty();
    }

    private static Optional<Path> given(String argument) {
        try {
            Path folder = Path.of(argument).toAbsolutePath().normalize();
            if (Files.isDirectory(folder)) {
                return Optional.of(folder.toRealPath());
            }
        } catch (InvalidPathException | IOException e) {
            ILog.of(SynclineApplication.class).warn("Not a project folder: " + argument, e);
        }
        MessageDialog.openError(
                null,
                "Syncline",
                "There is no folder " + argument + ".\n\nChoose a project folder next.");
        return Optional.empty();
    }

    /** The workspace is locked while a window is open on it: one window for each project. */
    private static boolean takeWorkspace(Workspaces workspaces, Path folder) {
        Path workspace = workspaces.workspaceOf(folder);
        Location location = Platform.getInstanceLocation();
        try {
            Files.createDirectories(workspace);
            if (location.isSet() || location.set(workspace.toUri().toURL(), true)) {
                return true;
            }
            MessageDialog.openInformation(
                    null,
                    "Syncline",
                    "The project "
                            + folder
                            + " is open in another window of Syncline.\n\nUse that window, or close"
                            + " it first.");
        } catch (IOException e) {
            ILog.of(SynclineApplication.class).error("No workspace at " + workspace, e);
            MessageDialog.openError(
                    null,
                    "Syncline",
                    "Syncline cannot keep its settings in "
                            + workspace
                            + ": "
                            + e.getMessage()
                            + "\n\nMake the folder writable for you, or start with another home"
                            + " folder (-Duser.home).");
        }
        return false;
    }

    private static void remember(Workspaces workspaces, Path folder) {
        try {
            workspaces.remember(folder);
        } catch (IOException e) {
            ILog.of(SynclineApplication.class).warn("Recent projects were not written", e);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal.application;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.syncline.extensions.PlugIn;
import org.syncline.extensions.PlugIns;
import org.syncline.model.Printable;

/** Starts the plug-ins that somebody enabled, before a project asks which connectors there are. */
public final class PlugInStart {
    private PlugInStart() {}

    /** Not on the UI thread, since files are hashed; says which of them do not run. */
    static void run() {
        PlugIns plugIns = PlatformUI.getWorkbench().getService(PlugIns.class);
        if (plugIns != null) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            run(plugIns, message -> display.asyncExec(() -> tell(message)));
        }
    }

    /**
     * @param told what a person should know, if anything
     */
    public static void run(PlugIns plugIns, Consumer<String> told) {
        List<PlugIn> failed;
        try {
            failed = plugIns.startEnabled();
        } catch (RuntimeException e) {
            // A project without plug-ins must open all the same.
            ILog.of(PlugInStart.class).error("Plug-ins were not started", e);
            return;
        }
        if (!failed.isEmpty()) {
            told.accept(
                    failed.stream().map(PlugInStart::line).collect(Collectors.joining("\n\n"))
                            + "\n\nHelp > Connectors\u2026 shows all plug-ins and their signers.");
        }
    }

    private static void tell(String message) {
        MessageDialog.openWarning(
                PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(),
                "Connectors",
                message);
    }

    private static String line(PlugIn plugIn) {
        String name = Printable.of(plugIn.label(), 80) + " does not run. ";
        String why = plugIn.problem().isEmpty() ? plugIn.state().label() + "." : plugIn.problem();
        return name + Printable.of(why, 400);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.syncline.project.ConnectorSecrets;
import org.syncline.project.ConnectorSecrets.Entry;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;

/** Asks for passwords that nobody has given yet, before something is done that needs them. */
public final class PasswordPrompt {
    private PasswordPrompt() {}

    /**
     * Goes on when all that is needed is known, and asks the person otherwise. Called in the
     * background, where it waits for the answer; nothing that no person has asked for may call it.
     *
     * @param concerned which of them are needed now
     * @throws ProjectException when the person gave none, or it cannot be kept
     */
    public static void require(ProjectSession session, Predicate<Entry> concerned) {
        ConnectorSecrets secrets = session.secrets();
        List<Entry> missing =
                secrets.needed().stream()
                        .filter(Entry::isMissing)
                        // A server may let a database in without one.
                        .filter(entry -> !entry.connector().isEmpty())
                        .filter(concerned)
                        .toList();
        if (missing.isEmpty() || !PlatformUI.isWorkbenchRunning()) {
            return;
        }
        PasswordDialog answered = ask(missing);
        if (answered == null) {
            throw new ProjectException(
                    "The "
                            + missing.getFirst().label()
                            + " of "
                            + missing.getFirst().subject()
                            + " was not given; nothing was done.",
                    "Try again and type it, or keep it in the settings of the connector.",
                    null);
        }
        answered.handOver(secrets);
    }

    /** Null when the person cancelled. */
    private static PasswordDialog ask(List<Entry> missing) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        AtomicReference<PasswordDialog> answered = new AtomicReference<>();
        if (!display.isDisposed()) {
            display.syncExec(
                    () -> {
                        IWorkbenchWindow window =
                                PlatformUI.getWorkbench().getActiveWorkbenchWindow();
                        PasswordDialog dialog =
                                new PasswordDialog(
                                        window == null ? null : window.getShell(), missing);
                        if (dialog.open() == Window.OK) {
                            answered.set(dialog);
                        }
                    });
        }
        return answered.get();
    }
}

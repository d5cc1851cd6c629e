// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal.commands;

import java.io.IOException;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.syncline.ui.internal.application.ProjectChooser;
import org.syncline.ui.internal.application.Workspaces;

/** Closes this window and begins anew with another project. */
public final class OpenProjectHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Workspaces workspaces = Workspaces.ofUser();
        ProjectChooser chooser =
                new ProjectChooser(HandlerUtil.getActiveShellChecked(event), workspaces);
        if (chooser.open() != Window.OK || chooser.chosen().isEmpty()) {
            return null;
        }
        try {
            workspaces.remember(chooser.chosen().get());
        } catch (IOException e) {
            throw new ExecutionException("The list of recent projects cannot be written", e);
        }
        PlatformUI.getWorkbench().restart();
        return null;
    }
}

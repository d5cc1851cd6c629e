// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.syncline.extensions.PlugIns;
import org.syncline.extensions.Sites;
import org.syncline.ui.ProjectContext;

/** Opens the list of the kinds of connectors and of the plug-ins that bring more. */
public final class PlugInsHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        if (window == null) {
            return null;
        }
        PlugIns plugIns = window.getWorkbench().getService(PlugIns.class);
        if (plugIns == null) {
            MessageDialog.openInformation(
                    window.getShell(),
                    "Connectors",
                    "This program has no folder of plug-ins.\n\nUse an installed Syncline.");
            return null;
        }
        ProjectContext context = window.getWorkbench().getService(ProjectContext.class);
        new PlugInsDialog(
                        window.getShell(),
                        plugIns,
                        Optional.ofNullable(window.getWorkbench().getService(Sites.class)),
                        () ->
                                context.session()
                                        .map(session -> session.connections().types())
                                        .orElse(List.of()))
                .open();
        return null;
    }
}

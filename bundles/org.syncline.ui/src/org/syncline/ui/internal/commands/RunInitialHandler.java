// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.syncline.ui.ProjectContext;

/** Runs full imports of all connectors, then full synchronizations. */
public final class RunInitialHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        PlatformUI.getWorkbench().getService(ProjectContext.class).runInitial();
        return null;
    }
}

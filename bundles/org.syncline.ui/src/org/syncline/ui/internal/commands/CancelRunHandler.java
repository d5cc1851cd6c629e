// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.syncline.ui.ProjectContext;

/** Asks the present run to stop. */
public final class CancelRunHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        PlatformUI.getWorkbench().getService(ProjectContext.class).cancelRun();
        return null;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PlatformUI;
import org.syncline.engine.StepType;
import org.syncline.ui.ProjectContext;

/** Runs one step of one connector; both are parameters of the command. */
public final class RunStepHandler extends AbstractHandler {
    /** Parameter: name of the connector. */
    public static final String CONNECTOR = "org.syncline.ui.connector";

    /** Parameter: {@link StepType#word()}. */
    public static final String STEP = "org.syncline.ui.step";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        String word = String.valueOf(event.getParameter(STEP));
        StepType step =
                StepType.ofWord(word)
                        .orElseThrow(() -> new ExecutionException("No such step: " + word));
        ProjectContext context = PlatformUI.getWorkbench().getService(ProjectContext.class);
        context.run(event.getParameter(CONNECTOR), step);
        return null;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import java.util.function.Consumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.syncline.project.ProjectException;
import org.syncline.schedule.CyclePolicy;

/** The commands of the schedule; {@code plugin.xml} names the deed behind the class. */
public final class ScheduleHandler extends AbstractHandler implements IExecutableExtension {
    private String deed;

    @Override
    public void setInitializationData(
            IConfigurationElement element, String property, Object parameter) {
        deed = String.valueOf(parameter);
    }

    @Override
    public Object execute(ExecutionEvent event) {
        ScheduleDesk desk = PlatformUI.getWorkbench().getService(ScheduleDesk.class);
        Consumer<ProjectException> failed =
                problem ->
                        MessageDialog.openError(
                                HandlerUtil.getActiveShell(event),
                                "Schedule",
                                problem.getMessage() + "\n\n" + problem.remedy());
        switch (deed) {
            case "on" -> desk.switchOn(failed);
            case "off" -> desk.switchOff(failed);
            case "delta" -> desk.runNow(CyclePolicy.DELTA, failed);
            case "initial" -> desk.runNow(CyclePolicy.INITIAL, failed);
            case "stop" -> desk.stop(false, failed);
            case "suspend" -> desk.suspend(failed);
            case "resume" -> desk.resume(failed);
            default -> throw new IllegalStateException("plugin.xml says \"" + deed + "\"");
        }
        return null;
    }
}

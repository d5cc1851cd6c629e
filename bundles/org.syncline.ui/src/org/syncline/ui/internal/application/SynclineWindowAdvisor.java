// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal.application;

import java.nio.file.Path;
import org.eclipse.core.commands.State;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.handlers.RegistryToggleState;
import org.syncline.project.ProjectStatus;
import org.syncline.ui.ProjectContext;
import org.syncline.ui.ProjectContextListener;

/** The window: its size, what is around the views, and the title with the project's name. */
final class SynclineWindowAdvisor extends WorkbenchWindowAdvisor {
    private static final String LOCK_TOOL_BARS = "org.eclipse.ui.window.lockToolBar";

    private final Path folder;
    private final ProjectContextListener titleUpdater =
            new ProjectContextListener() {
                @Override
                public void dataChanged() {
                    updateTitle();
                }
            };

    SynclineWindowAdvisor(IWorkbenchWindowConfigurer configurer, Path folder) {
        super(configurer);
        this.folder = folder;
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new SynclineActionBars(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setInitialSize(initialSize());
        configurer.setShowCoolBar(true);
        configurer.setShowStatusLine(true);
        configurer.setShowPerspectiveBar(true);
        configurer.setShowProgressIndicator(true);
        configurer.setTitle(title(folderName()));
    }

    @Override
    public void postWindowOpen() {
        ProjectContext context = context();
        if (context != null) {
            context.addListener(titleUpdater);
        }
        updateTitle();
        lockToolBars();
    }

    /** Tool bars that cannot be dragged need no handles. */
    private void lockToolBars() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        ICommandService commands = window.getService(ICommandService.class);
        State locked = commands.getCommand(LOCK_TOOL_BARS).getState(RegistryToggleState.STATE_ID);
        if (locked == null || Boolean.TRUE.equals(locked.getValue())) {
            return;
        }
        try {
            window.getService(IHandlerService.class).executeCommand(LOCK_TOOL_BARS, null);
        } catch (CommandException e) {
            ILog.of(getClass()).warn("The tool bars were not locked", e);
        }
    }

    @Override
    public void postWindowClose() {
        ProjectContext context = context();
        if (context != null) {
            context.removeListener(titleUpdater);
        }
    }

    /** Asks whether a run may be stopped; true when it may. */
    static boolean mayStop(ProjectContext context) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        Shell shell = window == null ? null : window.getShell();
        int answer =
                MessageDialog.open(
                        MessageDialog.QUESTION,
                        shell,
                        "Run in Progress",
                        "A run is in progress. What was committed stands, the rest is done by the"
                                + " next run.",
                        0,
                        "Stop Run and Close",
                        "Keep Window Open");
        if (answer == 0) {
            context.cancelRun();
        }
        return answer == 0;
    }

    private void updateTitle() {
        ProjectContext context = context();
        String name =
                context == null
                        ? folderName()
                        : context.status().map(ProjectStatus::name).orElse(folderName());
        String title = title(name);
        if (!title.equals(getWindowConfigurer().getTitle())) {
            getWindowConfigurer().setTitle(title);
        }
    }

    private static String title(String name) {
        return name + " – Syncline";
    }

    private String folderName() {
        Path name = folder.getFileName();
        return name == null ? folder.toString() : name.toString();
    }

    /** Most of the screen, as far as that makes sense. */
    private static Point initialSize() {
        Rectangle area = PlatformUI.getWorkbench().getDisplay().getPrimaryMonitor().getClientArea();
        return new Point(Math.min(area.width, 1400), Math.min(area.height, 900));
    }

    private static ProjectContext context() {
        return PlatformUI.getWorkbench().getService(ProjectContext.class);
    }
}

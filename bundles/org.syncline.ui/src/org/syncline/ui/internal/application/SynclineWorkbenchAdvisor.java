// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal.application;

import java.nio.file.Path;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.internal.ide.IDEInternalWorkbenchImages;
import org.osgi.framework.Bundle;
import org.syncline.ui.JobFamilies;
import org.syncline.ui.Parts;
import org.syncline.ui.ProjectContext;
import org.syncline.ui.internal.ProjectContextComponent;

/** Makes the workbench one for a single project folder. */
public final class SynclineWorkbenchAdvisor extends WorkbenchAdvisor {
    private final Path folder;

    /**
     * @param folder the project folder, absolute
     */
    public SynclineWorkbenchAdvisor(Path folder) {
        this.folder = folder;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
        IDE.registerAdapters();
        declareImages(configurer);
    }

    @Override
    public void preStartup() {
        UnusedActions.remove();
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(
            IWorkbenchWindowConfigurer configurer) {
        return new SynclineWindowAdvisor(configurer, folder);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return Parts.RULES_PERSPECTIVE;
    }

    @Override
    public String getMainPreferencePageId() {
        return "org.eclipse.ui.preferencePages.Workbench";
    }

    @Override
    public IAdaptable getDefaultPageInput() {
        return ResourcesPlugin.getWorkspace().getRoot();
    }

    @Override
    public void postStartup() {
        ProjectContextComponent context = context();
        if (context != null) {
            new OpenProjectJob(folder, context).schedule();
        }
    }

    @Override
    public boolean preShutdown() {
        ProjectContextComponent context = context();
        return context == null || !context.isRunning() || SynclineWindowAdvisor.mayStop(context);
    }

    @Override
    public void postShutdown() {
        ProjectContextComponent context = context();
        if (context != null) {
            context.deactivate();
        }
        try {
            IWorkspace workspace = ResourcesPlugin.getWorkspace();
            IStatus status = workspace.save(true, null);
            if (!status.isOK()) {
                Platform.getLog(getClass()).log(status);
            }
        } catch (CoreException e) {
            ILog.of(getClass()).error("The workspace was not saved", e);
        }
        Job.getJobManager().cancel(JobFamilies.LOAD);
    }

    private ProjectContextComponent context() {
        return (ProjectContextComponent)
                getWorkbenchConfigurer().getWorkbench().getService(ProjectContext.class);
    }

    /** Views of the IDE, Problems above all, draw with images that the application must declare. */
    private static void declareImages(IWorkbenchConfigurer configurer) {
        Bundle ide = Platform.getBundle("org.eclipse.ui.ide");
        declare(configurer, ide, IDE.SharedImages.IMG_OBJ_PROJECT, "obj16/prj_obj");
        declare(configurer, ide, IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED, "obj16/cprj_obj");
        declare(configurer, ide, IDE.SharedImages.IMG_OPEN_MARKER, "elcl16/gotoobj_tsk");
        declare(configurer, ide, IDE.SharedImages.IMG_OBJS_TASK_TSK, "obj16/taskmrk_tsk");
        declare(configurer, ide, IDE.SharedImages.IMG_OBJS_BKMRK_TSK, "obj16/bkmrk_tsk");
        String[][] images = {
            {IDEInternalWorkbenchImages.IMG_OBJS_ERROR_PATH, "obj16/error_tsk"},
            {IDEInternalWorkbenchImages.IMG_OBJS_WARNING_PATH, "obj16/warn_tsk"},
            {IDEInternalWorkbenchImages.IMG_OBJS_INFO_PATH, "obj16/info_tsk"},
            {IDEInternalWorkbenchImages.IMG_OBJS_COMPLETE_TSK, "obj16/complete_tsk"},
            {IDEInternalWorkbenchImages.IMG_OBJS_INCOMPLETE_TSK, "obj16/incomplete_tsk"},
            {IDEInternalWorkbenchImages.IMG_ETOOL_PROBLEM_CATEGORY, "etool16/problem_category"},
            {IDEInternalWorkbenchImages.IMG_ETOOL_PROBLEMS_VIEW, "eview16/problems_view"},
            {
                IDEInternalWorkbenchImages.IMG_ETOOL_PROBLEMS_VIEW_ERROR,
                "eview16/problems_view_error"
            },
            {
                IDEInternalWorkbenchImages.IMG_ETOOL_PROBLEMS_VIEW_WARNING,
                "eview16/problems_view_warning"
            },
            {IDEInternalWorkbenchImages.IMG_ETOOL_PROBLEMS_VIEW_INFO, "eview16/problems_view_info"},
            {IDEInternalWorkbenchImages.IMG_LCL_FLAT_LAYOUT, "elcl16/flatLayout"},
            {IDEInternalWorkbenchImages.IMG_LCL_HIERARCHICAL_LAYOUT, "elcl16/hierarchicalLayout"},
            {IDEInternalWorkbenchImages.IMG_ELCL_QUICK_FIX_ENABLED, "elcl16/smartmode_co"},
        };
        for (String[] image : images) {
            declare(configurer, ide, image[0], image[1]);
        }
    }

    private static void declare(
            IWorkbenchConfigurer configurer, Bundle bundle, String name, String path) {
        for (String ending : new String[] {".svg", ".png"}) {
            IPath file = IPath.fromOSString("icons/full/" + path + ending);
            var url = FileLocator.find(bundle, file);
            if (url != null) {
                configurer.declareImage(name, ImageDescriptor.createFromURL(url), true);
                return;
            }
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal.commands;

import java.util.Map;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.syncline.ui.ProjectContext;
import org.syncline.ui.ProjectContextListener;
import org.syncline.ui.RunState;

/**
 * Tells expressions of {@code plugin.xml} whether commands can run: variable {@code
 * org.syncline.ui.state} is {@code none} without a project, {@code idle} or {@code running}.
 */
public final class RunSourceProvider extends AbstractSourceProvider
        implements ProjectContextListener {
    private static final String STATE = "org.syncline.ui.state";

    private ProjectContext context;

    @Override
    public void initialize(org.eclipse.ui.services.IServiceLocator locator) {
        super.initialize(locator);
        context = PlatformUI.getWorkbench().getService(ProjectContext.class);
        if (context != null) {
            context.addListener(this);
        }
    }

    @Override
    public void dispose() {
        if (context != null) {
            context.removeListener(this);
        }
    }

    @Override
    public Map<String, Object> getCurrentState() {
        return Map.of(STATE, state());
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] {STATE};
    }

    @Override
    public void projectOpened() {
        fire();
    }

    @Override
    public void runChanged(RunState run) {
        fire();
    }

    private void fire() {
        fireSourceChanged(ISources.WORKBENCH, STATE, state());
    }

    private String state() {
        if (context == null || context.session().isEmpty()) {
            return "none";
        }
        return context.isRunning() ? "running" : "idle";
    }
}

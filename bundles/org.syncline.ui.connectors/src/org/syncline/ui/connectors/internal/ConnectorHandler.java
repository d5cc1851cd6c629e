// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.syncline.ui.ConnectorElement;
import org.syncline.ui.ProjectContext;

/** A command on the selected connector. */
public abstract class ConnectorHandler extends AbstractHandler {
    @Override
    public final Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        ISelection selection = HandlerUtil.getCurrentSelection(event);
        if (window != null
                && selection instanceof IStructuredSelection some
                && some.getFirstElement() instanceof ConnectorElement connector) {
            ProjectContext context = window.getWorkbench().getService(ProjectContext.class);
            context.session()
                    .ifPresent(
                            session ->
                                    run(
                                            new Target(
                                                    window.getActivePage(),
                                                    context,
                                                    session,
                                                    connector.name())));
        }
        return null;
    }

    /** Does it; called on the UI thread. */
    protected abstract void run(Target target);

    /** Contacts the directory; asks about its certificate when nobody trusts that. */
    public static final class Test extends ConnectorHandler {
        @Override
        protected void run(Target target) {
            new ConnectionTest(target).run();
        }
    }

    /** Asks the directory for its schema and compares it with the project's. */
    public static final class Discover extends ConnectorHandler {
        @Override
        protected void run(Target target) {
            SchemaDialog.open(target);
        }
    }

    /** The form of the settings. */
    public static final class EditSettings extends ConnectorHandler {
        @Override
        protected void run(Target target) {
            SettingsDialog.open(target);
        }
    }

    /** The tree of containers. */
    public static final class ChooseContainers extends ConnectorHandler {
        @Override
        protected void run(Target target) {
            ContainersDialog.open(target);
        }
    }

    /** Lists of object types and attributes. */
    public static final class ChooseAttributes extends ConnectorHandler {
        @Override
        protected void run(Target target) {
            NamesDialog.open(target);
        }
    }

    /** The declaration in the editor. */
    public static final class OpenInEditor extends ConnectorHandler {
        @Override
        protected void run(Target target) {
            target.openDeclaration();
        }
    }
}

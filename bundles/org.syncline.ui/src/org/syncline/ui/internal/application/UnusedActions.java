// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal.application;

import java.util.Set;
import org.eclipse.core.runtime.dynamichelpers.IExtensionChangeHandler;
import org.eclipse.ui.internal.WorkbenchPlugin;
import org.eclipse.ui.internal.registry.ActionSetRegistry;
import org.eclipse.ui.internal.registry.IActionSetDescriptor;

/**
 * Takes away what the platform's bundles put into menus and tool bars for an IDE and what has no
 * use here. The platform offers no public way; this one is in use since long.
 */
final class UnusedActions {
    private static final Set<String> UNUSED =
            Set.of(
                    "org.eclipse.ui.actionSet.keyBindings",
                    "org.eclipse.ui.actionSet.openFiles",
                    "org.eclipse.ui.NavigateActionSet",
                    "org.eclipse.ui.WorkingSetActionSet",
                    "org.eclipse.ui.WorkingSetModificationActionSet",
                    "org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo",
                    "org.eclipse.ui.edit.text.actionSet.openExternalFile",
                    "org.eclipse.ui.edit.text.actionSet.presentation",
                    "org.eclipse.search.searchActionSet");

    private UnusedActions() {}

    /** Before the first window opens. */
    static void remove() {
        ActionSetRegistry registry = WorkbenchPlugin.getDefault().getActionSetRegistry();
        for (IActionSetDescriptor actions : registry.getActionSets()) {
            if (UNUSED.contains(actions.getId())) {
                IExtensionChangeHandler handler = registry;
                handler.removeExtension(
                        actions.getConfigurationElement().getDeclaringExtension(),
                        new Object[] {actions});
            }
        }
    }
}

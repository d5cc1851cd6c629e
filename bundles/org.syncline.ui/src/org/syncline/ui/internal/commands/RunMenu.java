// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.syncline.engine.ConnectorStatus;
import org.syncline.engine.StepType;
import org.syncline.ui.Icons;
import org.syncline.ui.ProjectContext;

/** The steps of each connector in the Run menu. */
public final class RunMenu extends CompoundContributionItem {
    @Override
    protected IContributionItem[] getContributionItems() {
        ProjectContext context = PlatformUI.getWorkbench().getService(ProjectContext.class);
        List<IContributionItem> items = new ArrayList<>();
        context.status()
                .ifPresent(
                        status ->
                                status.connectors()
                                        .forEach(connector -> items.add(menu(connector))));
        return items.toArray(IContributionItem[]::new);
    }

    private static MenuManager menu(ConnectorStatus connector) {
        MenuManager menu = new MenuManager(connector.name(), Icons.CONNECTOR.descriptor(), null);
        for (StepType step : StepType.values()) {
            menu.add(item(connector.name(), step));
        }
        return menu;
    }

    private static CommandContributionItem item(String connector, StepType step) {
        CommandContributionItemParameter parameter =
                new CommandContributionItemParameter(
                        PlatformUI.getWorkbench(),
                        null,
                        "org.syncline.ui.commands.runStep",
                        SWT.PUSH);
        parameter.label = step.label();
        parameter.icon =
                (step == StepType.FULL_IMPORT ? Icons.IMPORT : Icons.SYNCHRONIZE).descriptor();
        parameter.parameters =
                Map.of(RunStepHandler.CONNECTOR, connector, RunStepHandler.STEP, step.word());
        return new CommandContributionItem(parameter);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal.application;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarContributionItem;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/**
 * The menus and the tool bar as far as they are made of the platform's own actions; what is
 * Syncline's comes into the groups from {@code plugin.xml}.
 */
final class SynclineActionBars extends ActionBarAdvisor {
    private IWorkbenchWindow window;

    SynclineActionBars(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(IWorkbenchWindow newWindow) {
        window = newWindow;
        ActionFactory[] factories = {
            ActionFactory.SAVE,
            ActionFactory.SAVE_ALL,
            ActionFactory.CLOSE,
            ActionFactory.CLOSE_ALL,
            ActionFactory.QUIT,
            ActionFactory.UNDO,
            ActionFactory.REDO,
            ActionFactory.CUT,
            ActionFactory.COPY,
            ActionFactory.PASTE,
            ActionFactory.DELETE,
            ActionFactory.SELECT_ALL,
            ActionFactory.FIND,
            ActionFactory.NEXT,
            ActionFactory.PREVIOUS,
            ActionFactory.BACKWARD_HISTORY,
            ActionFactory.FORWARD_HISTORY,
            ActionFactory.RESET_PERSPECTIVE,
            ActionFactory.PREFERENCES,
            ActionFactory.SHOW_VIEW_MENU,
            ActionFactory.ACTIVATE_EDITOR,
            ActionFactory.NEXT_EDITOR,
            ActionFactory.PREVIOUS_EDITOR,
            ActionFactory.SHOW_EDITOR,
            ActionFactory.NEXT_PART,
            ActionFactory.PREVIOUS_PART,
            ActionFactory.NEXT_PERSPECTIVE,
            ActionFactory.PREVIOUS_PERSPECTIVE,
            ActionFactory.ABOUT
        };
        for (ActionFactory factory : factories) {
            register(factory.create(newWindow));
        }
    }

    @Override
    protected void fillMenuBar(IMenuManager menuBar) {
        menuBar.add(fileMenu());
        menuBar.add(editMenu());
        menuBar.add(navigateMenu());
        menuBar.add(new GroupMarker("run"));
        menuBar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menuBar.add(windowMenu());
        menuBar.add(helpMenu());
    }

    private IMenuManager fileMenu() {
        IMenuManager menu = new MenuManager("&File", IWorkbenchActionConstants.M_FILE);
        menu.add(new GroupMarker("open"));
        menu.add(new Separator());
        add(menu, ActionFactory.CLOSE);
        add(menu, ActionFactory.CLOSE_ALL);
        menu.add(new Separator());
        add(menu, ActionFactory.SAVE);
        add(menu, ActionFactory.SAVE_ALL);
        menu.add(new GroupMarker("save.ext"));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        add(menu, ActionFactory.QUIT);
        return menu;
    }

    private IMenuManager editMenu() {
        IMenuManager menu = new MenuManager("&Edit", IWorkbenchActionConstants.M_EDIT);
        add(menu, ActionFactory.UNDO);
        add(menu, ActionFactory.REDO);
        menu.add(new GroupMarker(IWorkbenchActionConstants.UNDO_EXT));
        menu.add(new Separator());
        add(menu, ActionFactory.CUT);
        add(menu, ActionFactory.COPY);
        add(menu, ActionFactory.PASTE);
        menu.add(new GroupMarker(IWorkbenchActionConstants.CUT_EXT));
        menu.add(new Separator());
        add(menu, ActionFactory.DELETE);
        add(menu, ActionFactory.SELECT_ALL);
        menu.add(new Separator());
        add(menu, ActionFactory.FIND);
        menu.add(new GroupMarker(IWorkbenchActionConstants.FIND_EXT));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        return menu;
    }

    private IMenuManager navigateMenu() {
        IMenuManager menu = new MenuManager("&Navigate", IWorkbenchActionConstants.M_NAVIGATE);
        menu.add(new GroupMarker(IWorkbenchActionConstants.NAV_START));
        menu.add(new GroupMarker(IWorkbenchActionConstants.OPEN_EXT));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        add(menu, ActionFactory.NEXT);
        add(menu, ActionFactory.PREVIOUS);
        menu.add(new GroupMarker(IWorkbenchActionConstants.NAV_END));
        menu.add(new Separator());
        add(menu, ActionFactory.BACKWARD_HISTORY);
        add(menu, ActionFactory.FORWARD_HISTORY);
        return menu;
    }

    private IMenuManager windowMenu() {
        IMenuManager menu = new MenuManager("&Window", IWorkbenchActionConstants.M_WINDOW);
        menu.add(new GroupMarker("perspectives"));
        add(menu, ActionFactory.RESET_PERSPECTIVE);
        menu.add(new Separator());
        IMenuManager views = new MenuManager("Show &View", "views");
        views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
        menu.add(views);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new GroupMarker("appearance"));
        menu.add(new Separator());
        add(menu, ActionFactory.PREFERENCES);
        return menu;
    }

    private IMenuManager helpMenu() {
        IMenuManager menu = new MenuManager("&Help", IWorkbenchActionConstants.M_HELP);
        menu.add(new GroupMarker(IWorkbenchActionConstants.HELP_START));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new GroupMarker(IWorkbenchActionConstants.HELP_END));
        menu.add(new Separator());
        add(menu, ActionFactory.ABOUT);
        return menu;
    }

    @Override
    protected void fillCoolBar(ICoolBarManager coolBar) {
        coolBar.setLockLayout(true);
        ToolBarManager bar = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
        bar.add(getAction(ActionFactory.SAVE.getId()));
        bar.add(new Separator("run"));
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        coolBar.add(new ToolBarContributionItem(bar, "org.syncline.ui.toolbar"));
        coolBar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    private void add(IMenuManager menu, ActionFactory factory) {
        menu.add(getAction(factory.getId()));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal.application;

import java.util.List;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.PlatformUI;
import org.syncline.ui.Parts;

/** The three workplaces over one project. */
public final class Perspectives {
    private Perspectives() {}

    /** Writing rules: navigator, editor, problems, outline. */
    public static final class Rules implements IPerspectiveFactory {
        @Override
        public void createInitialLayout(IPageLayout layout) {
            String editors = layout.getEditorArea();
            add(layout, Parts.NAVIGATOR, IPageLayout.LEFT, 0.31f, editors);
            layout.addView(IPageLayout.ID_OUTLINE, IPageLayout.RIGHT, 0.74f, editors);
            layout.addView(IPageLayout.ID_PROBLEM_VIEW, IPageLayout.BOTTOM, 0.74f, editors);
            shortcuts(layout);
        }
    }

    /** Reviewing what would be written. */
    public static final class Staging implements IPerspectiveFactory {
        @Override
        public void createInitialLayout(IPageLayout layout) {
            String editors = layout.getEditorArea();
            layout.setEditorAreaVisible(false);
            add(layout, Parts.STAGING, IPageLayout.TOP, 0.62f, editors);
            shortcuts(layout);
        }
    }

    /** Running steps and watching them. */
    public static final class Operations implements IPerspectiveFactory {
        @Override
        public void createInitialLayout(IPageLayout layout) {
            String editors = layout.getEditorArea();
            layout.setEditorAreaVisible(false);
            add(layout, Parts.CONNECTORS, IPageLayout.TOP, 0.62f, editors);
            stack(
                    layout,
                    IPageLayout.BOTTOM,
                    0.36f,
                    Parts.CONNECTORS,
                    List.of(
                            Parts.RUNS,
                            Parts.SCHEDULE,
                            Parts.ERRORS,
                            Parts.TRENDS,
                            Parts.SPACE_SEARCH,
                            Parts.METAVERSE_SEARCH));
            stack(
                    layout,
                    IPageLayout.RIGHT,
                    0.58f,
                    Parts.RUNS,
                    List.of(Parts.RUN_DETAILS, Parts.OBJECT));
            shortcuts(layout);
        }
    }

    /** A workplace that is not installed leaves no hole. */
    private static void add(
            IPageLayout layout, String view, int side, float ratio, String neighbour) {
        if (PlatformUI.getWorkbench().getViewRegistry().find(view) != null) {
            layout.addView(view, side, ratio, neighbour);
        }
    }

    /** Several workplaces one behind the other. */
    private static void stack(
            IPageLayout layout, int side, float ratio, String neighbour, List<String> views) {
        IFolderLayout folder =
                layout.createFolder(views.getFirst() + ".stack", side, ratio, neighbour);
        for (String view : views) {
            if (PlatformUI.getWorkbench().getViewRegistry().find(view) != null) {
                folder.addView(view);
            }
        }
    }

    private static void shortcuts(IPageLayout layout) {
        layout.addPerspectiveShortcut(Parts.RULES_PERSPECTIVE);
        layout.addPerspectiveShortcut(Parts.STAGING_PERSPECTIVE);
        layout.addPerspectiveShortcut(Parts.OPERATIONS_PERSPECTIVE);
        layout.addShowViewShortcut(Parts.NAVIGATOR);
        layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
        layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
        layout.addShowViewShortcut(IPageLayout.ID_PROGRESS_VIEW);
        layout.addShowViewShortcut(Parts.STAGING);
        layout.addShowViewShortcut(Parts.CONNECTORS);
        layout.addShowViewShortcut(Parts.RUNS);
        layout.addShowViewShortcut(Parts.RUN_DETAILS);
        layout.addShowViewShortcut(Parts.SCHEDULE);
        layout.addShowViewShortcut(Parts.ERRORS);
        layout.addShowViewShortcut(Parts.TRENDS);
        layout.addShowViewShortcut(Parts.SPACE_SEARCH);
        layout.addShowViewShortcut(Parts.METAVERSE_SEARCH);
        layout.addShowViewShortcut(Parts.OBJECT);
    }
}

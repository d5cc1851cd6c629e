// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPageLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.project.ProjectException;
import org.syncline.ui.Icons;
import org.syncline.ui.Parts;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.internal.commands.AppearanceHandler;

class WorkbenchTest {
    private FakeSession session;

    @BeforeEach
    void openProject() {
        session = Workbenches.attachFake();
    }

    @Test
    void opensAllPerspectivesWithoutAnError() {
        List<String> errors =
                Workbenches.errorsLoggedBy(
                        () -> {
                            Workbenches.showPerspective(Parts.RULES_PERSPECTIVE);
                            Workbenches.showPerspective(Parts.STAGING_PERSPECTIVE);
                            Workbenches.showPerspective(Parts.OPERATIONS_PERSPECTIVE);
                        });
        assertThat(errors).isEmpty();
    }

    @Test
    void showsTheViewsOfTheRulesPerspective() {
        Workbenches.showPerspective(Parts.RULES_PERSPECTIVE);
        assertThat(Workbenches.page().findView(Parts.NAVIGATOR)).isNotNull();
        assertThat(Workbenches.page().findView(IPageLayout.ID_PROBLEM_VIEW)).isNotNull();
        assertThat(Workbenches.page().findView(IPageLayout.ID_OUTLINE)).isNotNull();
    }

    @Test
    void namesTheProjectInTheTitleAndMarksStagingMode() {
        Shell shell = Workbenches.page().getWorkbenchWindow().getShell();
        assertThat(shell.getText()).isEqualTo("Contoso – Syncline");
        assertThat(Workbenches.widget(Label.class, "staging-mode").getText())
                .isEqualTo("Staging mode");
    }

    @Test
    void saysWhatIsWrongAndWhatToDoWhenTheStoreCannotBeUsed() {
        Workbenches.showPerspective(Parts.OPERATIONS_PERSPECTIVE);
        session.failWith(new ProjectException("The store is held.", "Close the other.", null));
        Workbenches.context().refresh();
        Workbenches.await("the problem", () -> Workbenches.context().problem().isPresent());
        Workbenches.settle();
        assertThat(Workbenches.widget(Text.class, "banner").getText())
                .contains("The store is held.", "Close the other.");
    }

    @Test
    void takesProblemsBackWhenTheyAreGone() {
        session.failWith(new ProjectException("The store is held.", "Close the other.", null));
        Workbenches.context().refresh();
        Workbenches.await("the problem", () -> Workbenches.context().problem().isPresent());
        session.failWith(null);
        Workbenches.context().refresh();
        Workbenches.await("no problem", () -> Workbenches.context().problem().isEmpty());
    }

    @Test
    void hasEveryIcon() {
        for (Icons icon : Icons.values()) {
            assertThat(icon.descriptor().getImageData(100)).as(icon.name()).isNotNull();
            assertThat(icon.image().getBounds().width).as(icon.name()).isEqualTo(16);
        }
    }

    @Test
    void givesColoursOtherValuesInTheDarkTheme() {
        AppearanceHandler.apply("light");
        Workbenches.settle();
        var light = SynclineColors.get(SynclineColors.ADDED).getRGB();
        AppearanceHandler.apply("dark");
        Workbenches.settle();
        var dark = SynclineColors.get(SynclineColors.ADDED).getRGB();
        AppearanceHandler.apply("light");
        Workbenches.settle();
        assertThat(light).isNotEqualTo(dark);
        assertThat(SynclineColors.get(SynclineColors.ADDED).getRGB()).isEqualTo(light);
    }

    @Test
    void closesTheProjectBeforeAnotherIsOpened() {
        AtomicBoolean closed = new AtomicBoolean();
        session.onClose(() -> closed.set(true));
        openProject();
        assertThat(closed).isTrue();
        assertThat(session.closed()).isFalse();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.syncline.project.ProjectException;
import org.syncline.ui.internal.commands.AppearanceHandler;
import org.syncline.ui.tests.Workbenches;

class StagingViewTest {
    private final StagingTester staging = new StagingTester();

    @AfterEach
    void closeEditors() {
        Workbenches.page().closeAllEditors(false);
        Workbenches.settle();
    }

    @Test
    void showsPendingExportsWithTheirCounts() {
        staging.open(64, 311, 5, 17);

        assertThat(staging.rows()).isEqualTo(397);
        assertThat(staging.chip("ADD").getText()).contains("64").contains("add");
        assertThat(staging.chip("UPDATE").getText()).contains("311");
        assertThat(staging.chip("DELETE").getText()).contains("17");
        assertThat(staging.label("staging.unchanged")).contains("688");
        assertThat(staging.label("staging.shown")).isEqualTo("397 of 397 shown");
        assertThat(staging.row(0)).startsWith("+  Add", "Ann Lee");
    }

    @Test
    void filtersByOperation() {
        staging.open(64, 311, 5, 17);

        staging.click(staging.chip("DELETE"));
        staging.click(staging.chip("RENAME"));

        assertThat(staging.rows()).isEqualTo(22);
        assertThat(staging.label("staging.shown")).isEqualTo("22 of 397 shown");
        assertThat(staging.row(0).get(0)).isEqualTo(">  Rename");

        staging.click(staging.chip("DELETE"));
        staging.click(staging.chip("RENAME"));

        assertThat(staging.rows()).isEqualTo(397);
    }

    @Test
    void filtersByNameAndNarrowsTheCounts() {
        staging.open(64, 311, 5, 17);

        staging.filter("616e63686f722d30303036");

        assertThat(staging.rows()).isEqualTo(10);
        assertThat(staging.chip("ADD").getText()).contains("4");
        assertThat(staging.chip("UPDATE").getText()).contains("6");
    }

    @Test
    void offersToClearFiltersThatHideEverything() {
        staging.open(3, 0, 0, 0);

        staging.filter("nobody");

        assertThat(staging.label("staging.notice.title")).contains("No change matches");

        Workbenches.send(staging.noticeButton(), SWT.Selection);

        assertThat(staging.rows()).isEqualTo(3);
    }

    @Test
    void showsTheValuesOfTheSelectedChange() {
        staging.open(0, 10, 0, 0);

        assertThat(staging.text("staging.detail.title")).isEqualTo("Ann Lee");
        assertThat(staging.detail(0))
                .startsWith("department", "Sales", "Marketing", "Out to tenant - User Common");
        assertThat(staging.detail(2).get(1)).isEqualTo("\u2212 smtp:old@contoso.com");
        assertThat(staging.detail(3).get(2)).isEqualTo("+ smtp:new@contoso.com");
        assertThat(staging.detail(4).get(1)).isEqualTo("2 values stay");
        assertThat(staging.detail(5)).startsWith("unicodePwd", "(hidden)", "changed (hidden)");
    }

    @Test
    void showsTheRestOfALongSetOnDemand() {
        staging.open(0, 1, 0, 0);
        int lines = staging.detail().getItemCount();
        int more = line("130 more values");

        staging.detail().setSelection(more);
        Workbenches.send(staging.detail(), SWT.Selection);
        Workbenches.send(staging.detail(), SWT.DefaultSelection);

        assertThat(staging.detail().getItemCount()).isEqualTo(lines + 129);
    }

    private int line(String newValue) {
        for (int i = 0; i < staging.detail().getItemCount(); i++) {
            if (staging.detail(i).get(2).equals(newValue)) {
                return i;
            }
        }
        throw new AssertionError("No line with " + newValue);
    }

    @Test
    void movesBetweenChangesByCommand() {
        staging.open(3, 0, 0, 0);

        staging.command("next");
        staging.command("next");
        staging.command("previous");

        assertThat(staging.text("staging.detail.title")).isEqualTo("Ben Lee");
    }

    @Test
    void keepsTheSelectionOverARefresh() {
        staging.open(3, 300, 0, 0);
        staging.command("next");

        staging.command("refresh");

        assertThat(staging.text("staging.detail.title")).isEqualTo("Ben Lee");
    }

    @Test
    void opensTheRuleOfAChangeByCommand() {
        staging.open(0, 3, 0, 0);

        staging.command("openRule");

        assertThat(openedLine()).isEqualTo(23);
    }

    @Test
    void opensTheRuleBehindAnOperationByItsLink() {
        staging.open(3, 0, 0, 0);

        Workbenches.send(staging.cause(), SWT.Selection);

        assertThat(openedLine()).isEqualTo(18);
    }

    @Test
    void opensTheRuleOfAnAttributeFromTheDetail() {
        staging.open(3, 0, 0, 0);

        staging.detail().setSelection(1);
        Workbenches.send(staging.detail(), SWT.Selection);
        Workbenches.send(staging.detail(), SWT.DefaultSelection);

        assertThat(openedLine()).isEqualTo(23);
    }

    private static int openedLine() {
        IEditorPart editor = Workbenches.page().getActiveEditor();
        assertThat(editor.getTitle()).isEqualTo("people.sync");
        ITextSelection selection =
                (ITextSelection) editor.getSite().getSelectionProvider().getSelection();
        return selection.getStartLine() + 1;
    }

    @Test
    void listsOrphansAndSaysWhatTheyAre() {
        staging.open(3, 0, 0, 0);

        staging.click(staging.chip("ORPHAN"));

        assertThat(staging.rows()).isEqualTo(12);
        assertThat(staging.row(0)).startsWith("\u00b7  Orphan", "orphan 0");
        assertThat(staging.label("staging.detail.explanation")).contains("its source is gone");
    }

    @Test
    void showsAndCopiesAChangeAsLdif() {
        staging.open(3, 0, 0, 0);

        staging.command("text");
        staging.command("copyLdif");

        assertThat(staging.text("staging.detail.ldif")).contains("changetype: add");
        assertThat(clipboard()).isEqualTo(staging.text("staging.detail.ldif"));
        staging.command("text");
    }

    private String clipboard() {
        Clipboard clipboard = new Clipboard(staging.table().getDisplay());
        try {
            return (String) clipboard.getContents(TextTransfer.getInstance());
        } finally {
            clipboard.dispose();
        }
    }

    @Test
    void beforeTheFirstRunItOffersOneAndShowsWhatComesOfIt() {
        staging.openBeforeFirstRun();

        assertThat(staging.label("staging.notice.title")).isEqualTo("No pending exports.");
        assertThat(staging.noticeButton().getText()).isEqualTo("Run Initial Cycle");

        Workbenches.send(staging.noticeButton(), SWT.Selection);
        Workbenches.await("the run", () -> !Workbenches.context().isRunning());
        Workbenches.await("its changes", () -> staging.rows() == 7);
    }

    @Test
    void saysWhatIsWrongAndReadsAgain() {
        staging.open(3, 0, 0, 0);
        staging.breakWith(new ProjectException("The store is held.", "Close the other.", null));

        List<String> logged = Workbenches.errorsLoggedBy(() -> staging.command("refresh"));

        assertThat(staging.text("staging.notice.text"))
                .isEqualTo("The store is held. Close the other.");
        assertThat(logged).hasSize(1);

        staging.breakWith(null);
        Workbenches.send(staging.noticeButton(), SWT.Selection);

        assertThat(staging.rows()).isEqualTo(3);
    }

    @Test
    void followsTheThemeInTheTableThatIsDrawnByItself() {
        staging.open(3, 0, 0, 0);
        AppearanceHandler.apply("light");
        Workbenches.await("light", () -> brightness(background()) > 200);

        AppearanceHandler.apply("dark");
        Workbenches.await("dark", () -> brightness(background()) < 100);

        AppearanceHandler.apply("light");
        Workbenches.await("light again", () -> brightness(background()) > 200);
    }

    private Color background() {
        staging.table().redraw();
        staging.table().update();
        return staging.table()
                .getConfigRegistry()
                .getConfigAttribute(CellConfigAttributes.CELL_STYLE, DisplayMode.NORMAL)
                .getAttributeValue(CellStyleAttributes.BACKGROUND_COLOR);
    }

    private static int brightness(Color color) {
        return (color.getRed() + color.getGreen() + color.getBlue()) / 3;
    }

    @Test
    void opensAndClosesWithoutALoggedError() {
        List<String> errors =
                Workbenches.errorsLoggedBy(
                        () -> {
                            staging.open(300, 300, 5, 5);
                            staging.click(staging.chip("UPDATE"));
                            staging.click(staging.chip("NOT_OURS"));
                            Workbenches.page()
                                    .hideView(
                                            Workbenches.page()
                                                    .findView(org.syncline.ui.Parts.STAGING));
                            Workbenches.settle();
                        });

        assertThat(errors).isEmpty();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.engine.Progress;
import org.syncline.ui.Parts;
import org.syncline.ui.operations.internal.RunsView;

class OperationsTest {
    private FakeSession session;

    @BeforeEach
    void openPerspective() {
        session = Workbenches.attachFake();
        Workbenches.showPerspective(Parts.OPERATIONS_PERSPECTIVE);
        Workbenches.await(
                "the connectors to be shown", () -> table("connectors").getItemCount() == 2);
    }

    @AfterEach
    void endRuns() {
        session.release();
        Workbenches.await("runs to end", () -> !Workbenches.context().isRunning());
        Workbenches.settle();
    }

    @Test
    void showsConnectorsWithTheirCounts() {
        assertThat(texts(table("connectors").getItem(1)))
                .startsWith(
                        "tenant",
                        "Look at it",
                        "1,060",
                        "1,031",
                        "29",
                        "0",
                        "14",
                        "311",
                        "5",
                        "7",
                        "1");
        assertThat(table("connectors").getItem(0).getText(11)).isEqualTo("never");
        assertThat(Workbenches.widget(Label.class, "project-summary").getText())
                .isEqualTo("1,043 metaverse objects");
    }

    @Test
    void runsAStepOfTheSelectedConnectorAndShowsItInTheHistory() {
        click("full-import");
        Workbenches.await("the step in the history", () -> table("history").getItemCount() == 1);
        TableItem step = table("history").getItem(0);
        assertThat(step.getText(0)).isEqualTo("Success");
        assertThat(step.getText(1)).isEqualTo("contoso.com");
        assertThat(step.getText(2)).isEqualTo("Full Import");
        assertThat(step.getText(3)).startsWith("+42  ~9  −3, 1,000 unchanged");
        Workbenches.await(
                "the step at its connector",
                () -> table("connectors").getItem(0).getText(11).startsWith("Success, "));
    }

    @Test
    void showsTheRunningStepAndLocksTheButtons() {
        session.holdSteps();
        click("full-import");
        ProgressBar bar = Workbenches.widget(ProgressBar.class, "run-progress");
        Workbenches.await("progress", () -> bar.isVisible() && bar.getSelection() == 400);
        assertThat(Workbenches.widget(Label.class, "run-phase").getText())
                .isEqualTo("contoso.com: Full Import");
        assertThat(Workbenches.widget(Label.class, "run-numbers").getText())
                .startsWith("400 of 1,000 objects");
        assertThat(button("full-import").isEnabled()).isFalse();
        assertThat(button("run-all").isEnabled()).isFalse();
        session.release();
        Workbenches.await("the end", () -> button("run-all").isEnabled());
        assertThat(bar.isVisible()).isFalse();
    }

    @Test
    void showsALineForEachImportThatGoesOnAtTheSameTime() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        Thread run =
                Thread.ofPlatform()
                        .start(
                                () ->
                                        Workbenches.context()
                                                .runAndWait(
                                                        "Initial Run",
                                                        (lent, shown) -> twoImports(shown, gate)));
        try {
            Workbenches.await("both lines", () -> parts("run-part:contoso.com") == 1);
            Workbenches.await(
                    "the numbers", () -> number("run-part:tenant").startsWith("200 objects"));
            assertThat(number("run-part:contoso.com")).startsWith("400 of 1,000 objects");
            assertThat(Workbenches.widget(Label.class, "run-phase").getText())
                    .isEqualTo("2 connectors at the same time");
            assertThat(number("run-numbers")).startsWith("600 objects");
        } finally {
            gate.countDown();
        }
        run.join();
        Workbenches.await("the end", () -> parts("run-part:contoso.com") == 0);
    }

    private static void twoImports(Progress shown, CountDownLatch gate) {
        Progress first = shown.beside("contoso.com");
        Progress second = shown.beside("tenant");
        first.phase("contoso.com: Full Import", 1000);
        first.worked(400);
        second.phase("tenant: Full Import", -1);
        second.worked(200);
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        first.finished();
        second.finished();
        shown.phase("contoso.com: Full Synchronization", 10);
    }

    private static int parts(String key) {
        return Workbenches.all(Label.class, key).size();
    }

    private static String number(String key) {
        return Workbenches.widget(Label.class, key).getText();
    }

    @Test
    void cancelsTheRunningStep() {
        session.holdSteps();
        click("full-import");
        Workbenches.await("the run", () -> button("run-cancel").isVisible());
        click("run-cancel");
        Workbenches.await("the step in the history", () -> table("history").getItemCount() == 1);
        assertThat(table("history").getItem(0).getText(0)).isEqualTo("Cancelled by a person");
        assertThat(Workbenches.widget(Text.class, "step-detail").getText())
                .isEqualTo("A person stopped the step. Run it again.");
    }

    @Test
    void showsStatisticsAndErrorsOfTheNewestStep() {
        click("run-all");
        Workbenches.await("all steps", () -> table("history").getItemCount() == 4);
        Workbenches.settle();
        Tree statistics = Workbenches.widget(Tree.class, "statistics");
        assertThat(Arrays.stream(statistics.getItems()).map(TreeItem::getText))
                .containsExactly("Inbound Synchronization", "Outbound to tenant");
        Table errors = table("errors");
        assertThat(errors.isVisible()).isTrue();
        assertThat(texts(errors.getItem(0)))
                .startsWith(
                        "CN=Ann,OU=People,DC=contoso,DC=com",
                        "flow-multi-values-to-single-value",
                        "In from AD - User Common:11");
    }

    @Test
    void opensTheRuleOfAnError() {
        click("run-all");
        Workbenches.await("all steps", () -> table("history").getItemCount() == 4);
        Workbenches.settle();
        table("errors").setSelection(0);
        Workbenches.send(table("errors"), SWT.Selection);
        Workbenches.send(table("errors"), SWT.DefaultSelection);
        assertThat(Workbenches.page().getActiveEditor().getTitle()).isEqualTo("people.sync");
        Workbenches.page().closeAllEditors(false);
    }

    @Test
    void showsOnlyTheStepsThatAreChosen() {
        click("run-all");
        Workbenches.await("all steps", () -> table("history").getItemCount() == 4);
        Workbenches.settle();
        choose("history-step", "Full Import");
        assertThat(table("history").getItemCount()).isEqualTo(2);
        choose("history-connector", "tenant");
        assertThat(table("history").getItemCount()).isEqualTo(1);
        assertThat(table("history").getItem(0).getText(1)).isEqualTo("tenant");
        choose("history-status", "Stopped");
        assertThat(table("history").getItemCount()).isZero();
        choose("history-status", "Any status");
        choose("history-connector", "All connectors");
        choose("history-step", "All steps");
        Workbenches.widget(Text.class, "history-text").setText("cn=ann,");
        assertThat(table("history").getItemCount()).isEqualTo(2);
        Workbenches.widget(Text.class, "history-text").setText("");
        assertThat(table("history").getItemCount()).isEqualTo(4);
    }

    @Test
    void writesTheHistoryAsADocument(@TempDir Path folder) throws IOException {
        RunsView runs = (RunsView) Workbenches.page().findView(Parts.RUNS);
        Path file = folder.resolve("history.xml");
        runs.exportTo(file);
        Workbenches.settle();
        assertThat(Files.readString(file)).contains("<run-history>").endsWith("</run-history>\n");
    }

    @Test
    void drawsTheStepsOfAKindAndShowsThemAsNumbers() throws PartInitException {
        click("run-all");
        Workbenches.await("all steps", () -> table("history").getItemCount() == 4);
        Workbenches.page().showView(Parts.TRENDS);
        Workbenches.settle();
        Combo connector = Workbenches.widget(Combo.class, "trend-connector");
        assertThat(connector.getItems()).containsExactly("contoso.com", "tenant");
        Table numbers = table("trend-table");
        assertThat(numbers.getItemCount()).isEqualTo(1);
        assertThat(numbers.getItem(0).getText(3)).isEqualTo("54");
        Canvas chart = Workbenches.widget(Canvas.class, "trend-changes");
        assertThat(chart.isVisible()).isTrue();
        chart.redraw();
        chart.update();
        Button asNumbers = button("trend-numbers");
        asNumbers.setSelection(true);
        Workbenches.send(asNumbers, SWT.Selection);
        assertThat(chart.isVisible()).isFalse();
        assertThat(numbers.isVisible()).isTrue();
        choose("trend-step", "Export");
        assertThat(numbers.getItemCount()).isZero();
    }

    private static void choose(String key, String item) {
        Combo combo = Workbenches.widget(Combo.class, key);
        combo.select(combo.indexOf(item));
        assertThat(combo.getText()).isEqualTo(item);
        Workbenches.send(combo, SWT.Selection);
    }

    private static void click(String key) {
        Workbenches.send(button(key), SWT.Selection);
    }

    private static Button button(String key) {
        return Workbenches.widget(Button.class, key);
    }

    private static Table table(String key) {
        return Workbenches.widget(Table.class, key);
    }

    private static String[] texts(TableItem item) {
        String[] texts = new String[item.getParent().getColumnCount()];
        Arrays.setAll(texts, item::getText);
        return texts;
    }
}

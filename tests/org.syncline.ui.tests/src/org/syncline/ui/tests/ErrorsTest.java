// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.engine.ConnectorHealth;
import org.syncline.engine.ConnectorStatus;
import org.syncline.engine.CurrentError;
import org.syncline.engine.ErrorView;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.ui.Parts;
import org.syncline.ui.operations.internal.model.CurrentErrors;
import org.syncline.ui.operations.internal.model.ErrorText;
import org.syncline.ui.operations.internal.model.Health;
import org.syncline.ui.operations.internal.model.StepStatus.Level;
import org.syncline.ui.search.internal.ObjectView;
import org.syncline.ui.search.internal.model.ObjectAddress;

/** What tells an operator that something is the matter, and with what. */
class ErrorsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private FakeSession session;

    @BeforeEach
    void open() {
        session = Workbenches.attachFake();
        Workbenches.showPerspective(Parts.OPERATIONS_PERSPECTIVE);
    }

    private static CurrentError error(String connector, String type, int number) {
        return new CurrentError(
                connector,
                "full-sync",
                new ErrorView("CN=" + number + ",DC=x", type, "", null, "It went wrong."),
                NOON.minus(Duration.ofHours(2)),
                NOON,
                3);
    }

    private static Table table(String key) {
        return Workbenches.widget(Table.class, key);
    }

    private void showErrors(CurrentError... errors) throws PartInitException {
        session.errors(List.of(errors));
        Workbenches.page().showView(Parts.ERRORS);
        Workbenches.context().refresh();
        Workbenches.settle();
        Workbenches.await(
                "the errors", () -> table("current-errors").getItemCount() == errors.length);
    }

    @Test
    void showsTheErrorsOfAllConnectorsWithTheirRemedy() throws PartInitException {
        showErrors(
                new CurrentError("contoso.com", "full-sync", Samples.error(), NOON, NOON, 0),
                error("tenant", "permission-issue", 1));
        TableItem first = table("current-errors").getItem(0);
        assertThat(first.getText(0)).isEqualTo("CN=Ann,OU=People,DC=contoso,DC=com");
        assertThat(first.getText(1)).isEqualTo("contoso.com");
        assertThat(first.getText(4)).isEqualTo("In from AD - User Common:11");
        String explanation = Workbenches.widget(Text.class, "current-error-explanation").getText();
        assertThat(explanation)
                .contains("mail has 2 values")
                .contains("Choose one with an expression, for example Item.");
        assertThat(Workbenches.widget(Link.class, "current-error-rule").getText())
                .contains("In from AD - User Common:11");
        assertThat(Workbenches.widget(Label.class, "current-errors-status").getText())
                .isEqualTo("2 errors");
    }

    @Test
    void narrowsToAConnectorAndCountsItsErrors() throws PartInitException {
        showErrors(
                error("contoso.com", "permission-issue", 1),
                error("tenant", "permission-issue", 2),
                error("tenant", "schema-violation", 3));
        Combo connector = Workbenches.widget(Combo.class, "current-errors-connector");
        assertThat(connector.getItems())
                .containsExactly("All connectors", "contoso.com  1", "tenant  2");
        connector.select(2);
        Workbenches.send(connector, SWT.Selection);
        assertThat(table("current-errors").getItemCount()).isEqualTo(2);
        assertThat(Workbenches.widget(Combo.class, "current-errors-type").getItems())
                .containsExactly("All errors", "permission-issue  1", "schema-violation  1");
        assertThat(Workbenches.widget(Label.class, "current-errors-status").getText())
                .isEqualTo("2 errors of 3");
    }

    @Test
    void leadsToTheObjectInError() throws PartInitException {
        showErrors(error("contoso.com", "permission-issue", 1));
        Workbenches.send(table("current-errors"), SWT.DefaultSelection);
        ObjectView page = (ObjectView) Workbenches.page().findView(Parts.OBJECT);
        assertThat(page.model().current())
                .contains(new ObjectAddress.Space("contoso.com", "CN=1,DC=x"));
    }

    @Test
    void keepsOnlySoManyErrorsAsATableCanShowAndSaysSo() {
        CurrentErrors errors = new CurrentErrors("", "");
        for (int i = 0; i < 6000; i++) {
            errors.add(error("tenant", "permission-issue", i));
        }
        assertThat(errors.kept()).hasSize(5000);
        assertThat(errors.byConnector()).isEqualTo(Map.of("tenant", 6000L));
        assertThat(errors.words()).startsWith("6,000 errors, the first 5,000 shown");
        assertThat(new CurrentErrors("", "").words()).isEqualTo("No object is in error.");
    }

    @Test
    void saysSinceWhenAndHowOftenItWasTriedAgain() {
        assertThat(ErrorText.since(error("a", "b", 1), CLOCK)).isEqualTo("2 h ago, 3 retries");
    }

    @Test
    void showsTheObjectsBehindANumber() {
        Workbenches.context().run("contoso.com", StepType.FULL_SYNC);
        Workbenches.await("the step", () -> table("history").getItemCount() == 1);
        Workbenches.settle();
        Tree tree = Workbenches.widget(Tree.class, "statistics");
        tree.setSelection(
                Arrays.stream(tree.getItem(0).getItems())
                        .filter(item -> item.getText().contains("Flow Updates"))
                        .filter(item -> !item.getText().contains("without"))
                        .findFirst()
                        .orElseThrow());
        Workbenches.send(tree, SWT.Selection);
        String title = "Inbound Synchronization: " + tree.getSelection()[0].getText();
        List<String> seen = new ArrayList<>();
        Modal.then(title, shell -> readAndClose(shell, seen));
        Workbenches.send(tree, SWT.DefaultSelection);
        assertThat(seen)
                .containsExactly(
                        "2 of 9: the history keeps the first ones only.",
                        "CN=1,DC=contoso,DC=com",
                        "CN=2,DC=contoso,DC=com");
    }

    private static boolean readAndClose(Shell shell, List<String> seen) {
        Table table = Workbenches.widget(Table.class, "counted");
        if (table.getItemCount() == 0) {
            return false;
        }
        seen.clear();
        seen.add(Workbenches.widget(Label.class, "counted-status").getText());
        for (TableItem item : table.getItems()) {
            seen.add(item.getText());
        }
        return Modal.press(shell, "Close");
    }

    private static ConnectorStatus status(long errors, boolean fullSync, ConnectorHealth health) {
        return new ConnectorStatus("x", 1, 1, 0, 0, Map.of(), 0, 0, errors, fullSync, health);
    }

    private static StepResult step(String status) {
        return new StepResult(
                1, 1, "x", "full-import", status, "", NOON, NOON, new TreeMap<>(), List.of());
    }

    private static Health health(ConnectorStatus status, String... newest) {
        Map<StepType, StepResult> steps = new TreeMap<>();
        for (int i = 0; i < newest.length; i++) {
            steps.put(StepType.values()[i], step(newest[i]));
        }
        return Health.of(status, steps, NOON);
    }

    @Test
    void healthIsGoodOnlyWhenEverythingIs() {
        ConnectorStatus well = status(0, false, ConnectorHealth.GOOD);
        assertThat(health(well).word()).isEqualTo("Never run");
        assertThat(health(well, "success")).isEqualTo(new Health(Level.SUCCESS, "Good", List.of()));
        assertThat(health(well, "in-progress").word()).isEqualTo("Running");
    }

    @Test
    void healthNamesWhatIsTheMatter() {
        Health errors = health(status(2, true, ConnectorHealth.GOOD), "success");
        assertThat(errors.level()).isEqualTo(Level.WARNING);
        assertThat(errors.reasons())
                .containsExactly("2 objects in error.", "A full synchronization is needed.");
        Health failed =
                health(status(0, false, ConnectorHealth.GOOD), "success", "stopped-connectivity");
        assertThat(failed.word()).isEqualTo("Failed");
        assertThat(failed.reasons()).singleElement().asString().contains(": ");
    }
}

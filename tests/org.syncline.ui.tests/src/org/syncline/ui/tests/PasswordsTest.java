// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.engine.StepType;
import org.syncline.ui.Parts;
import org.syncline.ui.connectors.internal.SettingsDialog;
import org.syncline.ui.connectors.internal.Target;

/** Passwords that a connector lacks: asked for where they are needed, set where connectors are. */
class PasswordsTest {
    private static final String VALUE = "correct-horse-9";

    private FakeSession session;
    private SettingsDialog settings;

    @BeforeEach
    void openPerspective() {
        session = Workbenches.attachFake();
        Workbenches.showPerspective(Parts.OPERATIONS_PERSPECTIVE);
        Workbenches.await(
                "the connectors to be shown", () -> table("connectors").getItemCount() == 2);
    }

    @AfterEach
    void close() {
        if (settings != null) {
            settings.close();
        }
        Workbenches.await("runs to end", () -> !Workbenches.context().isRunning());
        Workbenches.settle();
    }

    private static Table table(String key) {
        return Workbenches.widget(Table.class, key);
    }

    private static boolean isAsking() {
        return !Workbenches.all(Text.class, "password:contoso.com").isEmpty();
    }

    /** Answers the dialog as soon as it is open. */
    private static void answer(String value, boolean keep) {
        Display display = Display.getCurrent();
        display.timerExec(
                50,
                () -> {
                    if (!isAsking()) {
                        answer(value, keep);
                        return;
                    }
                    Button ok = Workbenches.widget(Button.class, "password-ok");
                    assertThat(ok.isEnabled()).isFalse();
                    Text field = Workbenches.widget(Text.class, "password:contoso.com");
                    assertThat(field.getStyle() & SWT.PASSWORD).isNotZero();
                    field.setText(value);
                    Workbenches.widget(Button.class, "password-keep").setSelection(keep);
                    ok.notifyListeners(SWT.Selection, new Event());
                });
    }

    private static void cancel() {
        Display.getCurrent()
                .timerExec(
                        50,
                        () -> {
                            if (isAsking()) {
                                Workbenches.widget(Button.class, "password-cancel")
                                        .notifyListeners(SWT.Selection, new Event());
                            } else {
                                cancel();
                            }
                        });
    }

    private static void test() throws CommandException {
        IHandlerService handlers =
                Workbenches.page().getWorkbenchWindow().getService(IHandlerService.class);
        handlers.executeCommand("org.syncline.ui.connectors.test", null);
    }

    private static String banners() {
        return String.join(
                "\n", Workbenches.all(Text.class, "banner").stream().map(Text::getText).toList());
    }

    @Test
    void runAsksForAPasswordThatNobodyGaveAndGoesOn() {
        session.fakeSecrets().miss();
        answer(VALUE, true);
        Workbenches.context().run("contoso.com", StepType.FULL_IMPORT);
        Workbenches.await("the step", () -> table("history").getItemCount() == 1);
        assertThat(session.fakeSecrets().kept()).containsEntry("contoso.com", VALUE);
        assertThat(banners()).doesNotContain(VALUE);
    }

    @Test
    void passwordOfASessionIsNotKept() {
        session.fakeSecrets().miss();
        answer(VALUE, false);
        Workbenches.context().runInitial();
        Workbenches.await("all steps", () -> table("history").getItemCount() == 4);
        assertThat(session.fakeSecrets().held()).containsEntry("contoso.com", VALUE);
        assertThat(session.fakeSecrets().kept()).isEmpty();
    }

    @Test
    void nothingIsRunWhenNoneIsGiven() {
        session.fakeSecrets().miss();
        cancel();
        Workbenches.context().run("contoso.com", StepType.FULL_IMPORT);
        Workbenches.await("the refusal", () -> banners().contains("was not given"));
        assertThat(table("history").getItemCount()).isZero();
    }

    @Test
    void nobodyIsAskedForWhatIsKnownOrNotNeeded() {
        Workbenches.context().run("contoso.com", StepType.FULL_IMPORT);
        Workbenches.await("the step", () -> table("history").getItemCount() == 1);
        session.fakeSecrets().miss();
        Workbenches.context().run("tenant", StepType.FULL_IMPORT);
        Workbenches.await("the next", () -> table("history").getItemCount() == 2);
        Workbenches.context().run("contoso.com", StepType.FULL_SYNC);
        Workbenches.await("the last", () -> table("history").getItemCount() == 3);
        assertThat(isAsking()).isFalse();
    }

    @Test
    void testOfAConnectionAsksToo() throws CommandException, PartInitException {
        Workbenches.page().showView(Parts.CONNECTORS);
        Workbenches.settle();
        session.fakeConnections().trust("contoso.com", null);
        session.fakeSecrets().miss();
        answer(VALUE, true);
        test();
        Workbenches.await("the answer", () -> banners().contains("answered as OpenLDAP"));
        assertThat(session.fakeSecrets().kept()).containsEntry("contoso.com", VALUE);
    }

    @Test
    void settingsSayWhereAPasswordComesFromAndReplaceIt() {
        session.fakeSecrets().miss();
        Target target =
                new Target(Workbenches.page(), Workbenches.context(), session, "contoso.com");
        settings =
                new SettingsDialog(
                        target,
                        new SettingsDialog.Loaded(
                                session.connections().type("contoso.com"),
                                session.connections().settings("contoso.com"),
                                false,
                                session.secrets().needed("contoso.com")));
        settings.setBlockOnOpen(false);
        settings.open();
        Label origin = Workbenches.widget(Label.class, "secret-origin:password");
        assertThat(origin.getText()).isEqualTo("Nobody has given its value yet.");

        answer(VALUE, true);
        Workbenches.send(Workbenches.widget(Button.class, "secret:password"), SWT.Selection);
        Workbenches.await("the state", () -> origin.getText().contains("secret store"));
        assertThat(Workbenches.widget(Button.class, "secret:password").getText())
                .isEqualTo("Replace Value…");
        assertThat(session.fakeConnections().calls()).isEqualTo(List.of());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.project.Connections.Discovered;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.PartitionDefinition;
import org.syncline.rules.SourceLocation;
import org.syncline.ui.Parts;
import org.syncline.ui.connectors.internal.ContainersDialog;
import org.syncline.ui.connectors.internal.NamesDialog;
import org.syncline.ui.connectors.internal.SchemaDialog;
import org.syncline.ui.connectors.internal.SettingsDialog;
import org.syncline.ui.connectors.internal.Target;

class ConnectorPanelsTest {
    private FakeSession session;
    private Window open;

    @BeforeEach
    void openPerspective() {
        session = Workbenches.attachFake();
        Workbenches.showPerspective(Parts.OPERATIONS_PERSPECTIVE);
        Workbenches.await(
                "the connectors to be shown",
                () -> Workbenches.widget(Table.class, "connectors").getItemCount() == 2);
    }

    @AfterEach
    void closeDialog() {
        if (open != null) {
            open.close();
        }
        Workbenches.settle();
    }

    private Target target() {
        return new Target(Workbenches.page(), Workbenches.context(), session, "contoso.com");
    }

    private void show(Window dialog) {
        open = dialog;
        dialog.setBlockOnOpen(false);
        dialog.open();
        Workbenches.settle();
    }

    private void showSettings() {
        FakeConnections connections = session.fakeConnections();
        show(
                new SettingsDialog(
                        target(),
                        new SettingsDialog.Loaded(
                                connections.type("contoso.com"),
                                connections.settings("contoso.com"),
                                false,
                                session.secrets().needed("contoso.com"))));
    }

    @Test
    void asksAboutACertificateAndTestsAgainWhenItIsTrusted() throws CommandException {
        clickWhenThere("trust");
        execute("org.syncline.ui.connectors.test");
        Workbenches.await("the certificate to be trusted", () -> calls().size() == 1);
        Workbenches.settle();
        assertThat(calls()).containsExactly("trust contoso.com");
        assertThat(banner()).contains("contoso.com: dc1.contoso.com answered as OpenLDAP.");
    }

    @Test
    void makesAFieldOfEachSettingOfAnyKindOfConnector() {
        showSettings();
        assertThat(text("setting:url").getText()).isEqualTo("ldaps://dc1.contoso.com");
        assertThat(text("setting:page-size").getMessage()).isEqualTo("500");
        assertThat(Workbenches.widget(Combo.class, "setting:profile").getItems())
                .containsExactly("(default: generic)", "generic", "active-directory");
        Button secret = Workbenches.widget(Button.class, "setting:password");
        assertThat(secret.getSelection()).isTrue();
        assertThat(button("form-write").isEnabled()).isFalse();
    }

    @Test
    void checksSettingsWhileTypingAndWritesThem() {
        showSettings();
        text("setting:page-size").setText("9000");
        assertThat(button("form-write").isEnabled()).isFalse();
        text("setting:page-size").setText("1000");
        assertThat(button("form-write").isEnabled()).isTrue();
        Workbenches.send(button("form-write"), SWT.Selection);
        assertThat(calls())
                .containsExactly("settings contoso.com {page-size=Optional[Value[text=1000]]}");
        assertThat(banner()).contains("1 setting was changed in the rule file.");
    }

    @Test
    void writesTheContainersThatAreNeeded() {
        show(
                new ContainersDialog(
                        target(),
                        List.of(
                                new PartitionDefinition(
                                        "DC=contoso,DC=com", List.of(), SourceLocation.NONE))));
        Tree tree = Workbenches.widget(Tree.class, "containers");
        TreeItem root = tree.getItem(0);
        assertThat(root.getChecked()).isTrue();
        expand(tree, root);
        assertThat(root.getItems()).extracting(TreeItem::getText).contains("People", "Groups");
        TreeItem groups = root.getItem(1);
        Event check = new Event();
        check.item = groups;
        check.detail = SWT.CHECK;
        tree.notifyListeners(SWT.Selection, check);
        assertThat(groups.getChecked()).isFalse();
        assertThat(root.getGrayed()).isTrue();
        Workbenches.send(button("form-write"), SWT.Selection);
        assertThat(calls())
                .singleElement()
                .asString()
                .contains("dn=OU=Groups,DC=contoso,DC=com, included=false");
    }

    private static void expand(Tree tree, TreeItem item) {
        Event event = new Event();
        event.item = item;
        tree.notifyListeners(SWT.Expand, event);
        Workbenches.settle();
    }

    @Test
    void choosesAttributesWithAFilter() {
        Discovered discovered = session.fakeConnections().discover("contoso.com");
        ConnectorDefinition sample = Samples.model().connectors().getFirst();
        show(
                new NamesDialog(
                        target(),
                        new ConnectorDefinition(
                                sample.name(),
                                null,
                                sample.type(),
                                sample.settings(),
                                sample.secretSettings(),
                                null,
                                List.of(),
                                List.of(),
                                discovered.schema(),
                                sample.location())));
        text("attributes-filter").setText("MA");
        assertThat(Workbenches.widget(Table.class, "attributes").getItemCount()).isEqualTo(1);
        Workbenches.send(button("attributes-none"), SWT.Selection);
        Workbenches.send(button("form-write"), SWT.Selection);
        assertThat(calls()).containsExactly("attributes contoso.com [cn]");
    }

    @Test
    void showsHowTheSchemaDiffersAndWritesIt() {
        show(new SchemaDialog(target(), session.fakeConnections().discover("contoso.com")));
        Table table = Workbenches.widget(Table.class, "schema-differences");
        TableItem first = table.getItem(0);
        assertThat(first.getText()).isEqualTo("user with 2 attributes");
        Workbenches.send(button("form-write"), SWT.Selection);
        assertThat(calls()).containsExactly("schema contoso.com [user]");
    }

    private List<String> calls() {
        return session.fakeConnections().calls();
    }

    private static void execute(String command) throws CommandException {
        IViewPart view = Workbenches.page().findView(Parts.CONNECTORS);
        Workbenches.page().activate(view);
        Workbenches.settle();
        view.getSite().getService(IHandlerService.class).executeCommand(command, null);
    }

    /** A modal dialog has its own loop of events, in which this finds its button. */
    private static void clickWhenThere(String key) {
        Display display = Display.getCurrent();
        display.timerExec(50, new ClickWhenThere(display, key));
    }

    private record ClickWhenThere(Display display, String key) implements Runnable {
        @Override
        public void run() {
            try {
                Widget button = Workbenches.widget(Button.class, key);
                Event event = new Event();
                event.widget = button;
                button.notifyListeners(SWT.Selection, event);
            } catch (AssertionError notYet) {
                assertThat(notYet).hasMessageContaining(key);
                display.timerExec(50, this);
            }
        }
    }

    private static String banner() {
        StringBuilder all = new StringBuilder();
        Workbenches.all(Text.class, "banner").forEach(text -> all.append(text.getText()));
        return all.toString();
    }

    private static Text text(String key) {
        return Workbenches.widget(Text.class, key);
    }

    private static Button button(String key) {
        return Workbenches.widget(Button.class, key);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.engine.preview.PreviewMode;
import org.syncline.engine.search.SearchColumn;
import org.syncline.ui.ObjectPage;
import org.syncline.ui.Parts;
import org.syncline.ui.search.internal.ObjectView;
import org.syncline.ui.search.internal.SearchView;
import org.syncline.ui.search.internal.model.Scope;

/** The search views and the object page in the real workbench. */
class SearchTest {
    private static final String ANN = "CN=1,DC=contoso,DC=com";

    private FakeSession session;
    private SearchView view;

    @BeforeEach
    void open() throws PartInitException {
        session = Workbenches.attachFake();
        Workbenches.showPerspective(Parts.OPERATIONS_PERSPECTIVE);
        view = (SearchView) Workbenches.page().showView(Parts.SPACE_SEARCH);
        Workbenches.await("the connectors", () -> combo("place").getItemCount() == 2);
        Workbenches.settle();
    }

    @AfterEach
    void end() {
        session.release();
        Workbenches.page().hideView(view);
        Workbenches.settle();
    }

    @Test
    void theControlsWriteTheQueryAndTheQueryFillsTheControls() {
        combo("place").select(0);
        Workbenches.send(combo("place"), SWT.Selection);
        combo("scope").select(Scope.PENDING_EXPORT.ordinal());
        Workbenches.send(combo("scope"), SWT.Selection);
        Button delete = Workbenches.widget(Button.class, "search.space.delete");
        delete.setSelection(true);
        Workbenches.send(delete, SWT.Selection);
        assertThat(text("text").getText()).isEqualTo("space:contoso.com pending-export:delete");

        text("text").setText("space:tenant rdn:ann mail~x");
        assertThat(combo("place").getText()).isEqualTo("tenant");
        assertThat(combo("scope").getText()).isEqualTo(Scope.RDN.label());
        assertThat(text("value").getText()).isEqualTo("ann");
    }

    @Test
    void aMillionObjectsAreFoundAndOnlyThoseOnTheScreenAreRead() {
        search("space:contoso.com all");
        Workbenches.await("all objects", () -> view.model().size() == FakeSearches.OBJECTS);
        Workbenches.settle();

        NatTable table = Workbenches.widget(NatTable.class, "search.space.results");
        assertThat(label("status")).isEqualTo("1,000,000 objects (up to 100,000 can be sorted)");
        assertThat(table.getRowCount()).isGreaterThan(1);
        view.model().row(999_999);
        Workbenches.settle();
        assertThat(view.model().peek(999_999).name()).startsWith("CN=1000000,");
        assertThat(view.model().peek(500_000)).isNull();
    }

    @Test
    void anyAttributeBecomesAColumn() {
        search("space:contoso.com all");
        view.model().setColumns(List.of(SearchColumn.DN, "department"));
        Workbenches.settle();

        NatTable table = Workbenches.widget(NatTable.class, "search.space.results");
        assertThat(table.getColumnCount()).isEqualTo(2);
        assertThat(table.getDataValueByPosition(1, 0)).isEqualTo("department");
    }

    @Test
    void aQueryThatCannotBeReadIsExplained() {
        search("nonsense:x");
        Workbenches.settle();

        assertThat(label("notes")).contains("no word of a search");
    }

    @Test
    void anObjectLeadsToTheMetaverseAndBack() throws PartInitException {
        ObjectPage.open(Workbenches.page(), "contoso.com", ANN);
        Workbenches.settle();
        ObjectView page = (ObjectView) Workbenches.page().showView(Parts.OBJECT);
        assertThat(Workbenches.widget(Label.class, "object.title").getText()).isEqualTo("Ann");
        assertThat(tabs()).containsExactly("Pending Import", "Lineage");

        CTabFolder folder = Workbenches.widget(CTabFolder.class, "object.tabs");
        folder.setSelection(1);
        Table lineage = Workbenches.widget(Table.class, "object.lineage");
        lineage.setSelection(0);
        Workbenches.send(lineage, SWT.Selection);
        Workbenches.send(lineage, SWT.DefaultSelection);
        Workbenches.settle();
        assertThat(Workbenches.widget(Label.class, "object.title").getText())
                .isEqualTo("Ann in the metaverse");
        assertThat(tabs()).containsExactly("Attributes", "Connectors (1)");

        page.model().back();
        Workbenches.settle();
        assertThat(Workbenches.widget(Label.class, "object.title").getText()).isEqualTo("Ann");
        assertThat(page.model().canGoForward()).isTrue();
    }

    private static String[] tabs() {
        CTabFolder folder = Workbenches.widget(CTabFolder.class, "object.tabs");
        return Arrays.stream(folder.getItems()).map(CTabItem::getText).toArray(String[]::new);
    }

    @Test
    void theConnectorOfTheQueryIsChosenFromTheBeginning() {
        assertThat(text("text").getText()).isEqualTo("space:contoso.com all");
        assertThat(combo("place").getText()).isEqualTo("contoso.com");
    }

    @Test
    void aPreviewIsCommittedAfterAsking() {
        ObjectPage.open(Workbenches.page(), "contoso.com", ANN);
        Workbenches.settle();
        ObjectView page = (ObjectView) Workbenches.page().findView(Parts.OBJECT);
        Workbenches.await("the object", () -> page.model().shown().space() != null);
        page.model().preview(PreviewMode.FULL);
        Workbenches.await(
                "the preview",
                () -> !Workbenches.all(Button.class, "object.preview.commit").isEmpty());
        Modal.then("Commit a Preview", shell -> Modal.press(shell, "Cancel"));
        Workbenches.send(Workbenches.widget(Button.class, "object.preview.commit"), SWT.Selection);
        assertThat(session.committed()).isEmpty();

        Modal.then("Commit a Preview", shell -> Modal.press(shell, "Commit"));
        Workbenches.send(Workbenches.widget(Button.class, "object.preview.commit"), SWT.Selection);
        Workbenches.await(
                "the commit",
                () -> Workbenches.all(Button.class, "object.preview.commit").isEmpty());
        Workbenches.settle();
        assertThat(session.committed()).containsExactly("contoso.com " + ANN + " FULL");
        assertThat(Workbenches.widget(Label.class, "object.preview.head").getText())
                .contains("It was committed");
        assertThat(Workbenches.all(Button.class, "object.preview.commit")).isEmpty();
    }

    @Test
    void columnsAreChosenInADialog() {
        search("space:contoso.com all");
        Workbenches.await("all objects", () -> view.model().size() == FakeSearches.OBJECTS);
        Workbenches.settle();
        List<String> before = view.model().columns();
        List<String> offered = new ArrayList<>();
        Modal.then("Columns", shell -> untick(shell, offered));
        action("Columns\u2026").run();
        Workbenches.settle();
        assertThat(offered).hasSizeGreaterThan(before.size());
        assertThat(view.model().columns()).isEqualTo(before.subList(1, before.size()));
    }

    /** Leaves out the first column. */
    private static boolean untick(Shell shell, List<String> offered) {
        Table list = find(shell);
        for (TableItem item : list.getItems()) {
            offered.add(item.getText());
        }
        TableItem first = list.getItem(0);
        first.setChecked(false);
        Event event = new Event();
        event.item = first;
        event.detail = SWT.CHECK;
        list.notifyListeners(SWT.Selection, event);
        return Modal.press(shell, "OK");
    }

    private static Table find(Composite parent) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Table table) {
                return table;
            }
            Table inner = child instanceof Composite composite ? find(composite) : null;
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }

    private IAction action(String text) {
        return Arrays.stream(view.getViewSite().getActionBars().getMenuManager().getItems())
                .filter(ActionContributionItem.class::isInstance)
                .map(item -> ((ActionContributionItem) item).getAction())
                .filter(one -> text.equals(one.getText()))
                .findFirst()
                .orElseThrow();
    }

    private void search(String query) {
        text("text").setText(query);
        Workbenches.send(Workbenches.widget(Button.class, "search.space.search"), SWT.Selection);
    }

    private static Combo combo(String key) {
        return Workbenches.widget(Combo.class, "search.space." + key);
    }

    private static Text text(String key) {
        return Workbenches.widget(Text.class, "search.space." + key);
    }

    private static String label(String key) {
        return Workbenches.widget(Label.class, "search.space." + key).getText();
    }
}

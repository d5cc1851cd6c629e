// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
        assertThat(label("status")).isEqualTo("1,000,000 objects");
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

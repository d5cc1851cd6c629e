// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal;

import java.util.Optional;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.syncline.engine.search.SearchRow;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.ui.BackgroundLoads;
import org.syncline.ui.Clipboards;
import org.syncline.ui.Icons;
import org.syncline.ui.LoadJob;
import org.syncline.ui.ObjectPage;
import org.syncline.ui.ProjectContext;
import org.syncline.ui.ProjectContextListener;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.Widgets;
import org.syncline.ui.WindowExecutors;
import org.syncline.ui.search.internal.model.CellText;
import org.syncline.ui.search.internal.model.ObjectAddress;
import org.syncline.ui.search.internal.model.Places;
import org.syncline.ui.search.internal.model.SearchListener.Aspect;
import org.syncline.ui.search.internal.model.SearchModel;
import org.syncline.ui.search.internal.model.SearchState;

/** A search with its query and what it finds. */
public abstract class SearchView extends ViewPart implements ProjectContextListener {
    private static final int STEPS = 1000;

    private final boolean metaverse;
    private final IPropertyChangeListener themeListener = event -> themeChanged();
    private ProjectContext context;
    private ProjectSession session;
    private SearchModel model;
    private QueryBar bar;
    private ResultTable table;
    private Composite root;
    private Label status;
    private Label notes;
    private ProgressBar progress;
    private LoadJob<Places> loading;

    SearchView(boolean metaverse) {
        this.metaverse = metaverse;
    }

    /** Searches one connector space. */
    public static final class Space extends SearchView {
        public Space() {
            super(false);
        }
    }

    /** Searches the metaverse. */
    public static final class Metaverse extends SearchView {
        public Metaverse() {
            super(true);
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        String key = metaverse ? "search.metaverse" : "search.space";
        model =
                new SearchModel(
                        new BackgroundLoads(
                                WindowExecutors.jobs("Searching"),
                                WindowExecutors.display(parent.getDisplay())),
                        metaverse);
        root = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(root);
        bar = new QueryBar(root, model, key);
        notes = Widgets.key(new Label(root, SWT.WRAP), key + ".notes");
        SynclineColors.foreground(notes, SynclineColors.WARNING);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).exclude(true).applyTo(notes);
        Table reference = new Table(root, SWT.NONE);
        GridDataFactory.fillDefaults().exclude(true).applyTo(reference);
        reference.setVisible(false);
        table = new ResultTable(root, model, reference, key + ".results");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        createStatus(key);
        table.onOpen(this::openSelected);
        actions();
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(themeListener);
        model.addListener(this::changed);
        context = getSite().getService(ProjectContext.class);
        context.addListener(this);
        showProject();
    }

    private void createStatus(String key) {
        Composite line = new Composite(root, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 4).spacing(8, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        status = Widgets.key(new Label(line, SWT.NONE), key + ".status");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(status);
        progress = Widgets.key(new ProgressBar(line, SWT.SMOOTH), key + ".progress");
        progress.setMaximum(STEPS);
        GridDataFactory.swtDefaults().hint(160, SWT.DEFAULT).applyTo(progress);
        progress.setVisible(false);
    }

    private void actions() {
        Deed open = new Deed("Open Object", Icons.OPEN, this::openSelected);
        Deed copyName = new Deed("Copy Name", Icons.COPY, this::copyName);
        Deed copyRow = new Deed("Copy Row", null, this::copyRow);
        Deed columns = new Deed("Columns\u2026", Icons.ATTRIBUTE, this::chooseColumns);
        Deed csv = new Deed("Export to CSV\u2026", Icons.EXPORT, this::export);
        IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
        tools.add(open);
        tools.add(copyName);
        tools.add(new Separator());
        tools.add(columns);
        tools.add(csv);
        MenuManager popup = new MenuManager();
        popup.add(open);
        popup.add(new Separator());
        popup.add(copyName);
        popup.add(copyRow);
        table.control().setMenu(popup.createContextMenu(table.control()));
        IMenuManager menu = getViewSite().getActionBars().getMenuManager();
        menu.add(columns);
        menu.add(sortMenu());
        menu.add(csv);
    }

    /** The same as a click on a title, for whom the keyboard is at hand. */
    private MenuManager sortMenu() {
        MenuManager sort = new MenuManager("Sort By");
        sort.setRemoveAllWhenShown(true);
        sort.addMenuListener(
                menu -> {
                    for (String column : model.columns()) {
                        Deed deed =
                                new Deed(CellText.title(column), null, () -> model.sort(column));
                        deed.setEnabled(model.canSort());
                        menu.add(deed);
                    }
                });
        // One that is empty until it is shown would not be shown.
        sort.add(new Separator());
        return sort;
    }

    private void openSelected() {
        model.selectedAddress()
                .ifPresent(
                        address -> {
                            switch (address) {
                                case ObjectAddress.Space space ->
                                        ObjectPage.open(
                                                getSite().getPage(), space.connector(), space.dn());
                                case ObjectAddress.Metaverse object ->
                                        ObjectPage.openMetaverse(getSite().getPage(), object.id());
                            }
                        });
    }

    private void copyName() {
        model.selected()
                .map(SearchRow::name)
                .ifPresent(name -> Clipboards.copy(root.getDisplay(), name));
    }

    private void copyRow() {
        model.selected()
                .map(row -> CellText.joined(row, model.columns(), "\t"))
                .ifPresent(text -> Clipboards.copy(root.getDisplay(), text));
    }

    private void chooseColumns() {
        ColumnsDialog.choose(getSite().getShell(), model);
    }

    private void export() {
        CsvExport.ask(getSite().getShell(), model);
    }

    @Override
    public void projectOpened() {
        showProject();
    }

    @Override
    public void dataChanged() {
        showProject();
    }

    @SuppressWarnings("resource") // the context closes the session
    private void showProject() {
        if (root.isDisposed()) {
            return;
        }
        Optional<ProjectSession> now = context.session();
        boolean other = now.orElse(null) != session;
        session = now.orElse(null);
        if (other) {
            model.open(now.map(ProjectSession::searches).orElse(null));
        }
        if (loading != null) {
            loading.cancel();
        }
        if (session == null) {
            bar.offer(Places.NONE);
            return;
        }
        ProjectSession of = session;
        loading =
                new LoadJob<>(
                        "Reading the schema",
                        () -> Places.of(of.model(), metaverse),
                        this::offer,
                        this::failed);
        loading.schedule();
    }

    private void offer(Places places) {
        if (!root.isDisposed()) {
            bar.offer(places);
        }
    }

    private void failed(ProjectException problem) {
        if (!root.isDisposed()) {
            note(problem.getMessage() + " " + problem.remedy());
        }
    }

    private void changed(Aspect aspect) {
        if (aspect != Aspect.STATE || root.isDisposed()) {
            return;
        }
        SearchState state = model.state();
        status.setText(model.status());
        boolean shown = state.isRunning() && state.extent() > 0;
        progress.setVisible(shown);
        if (shown) {
            progress.setSelection((int) (STEPS * state.examined() / state.extent()));
        }
        note(
                state.problem().isEmpty()
                        ? String.join(" ", state.notes())
                        : (state.problem() + " " + state.remedy()).strip());
    }

    private void note(String text) {
        notes.setText(text.replace("&", "&&"));
        GridData data = (GridData) notes.getLayoutData();
        data.exclude = text.isEmpty();
        notes.setVisible(!text.isEmpty());
        root.layout(true, true);
    }

    /** For tests. */
    public SearchModel model() {
        return model;
    }

    private void themeChanged() {
        if (!root.isDisposed()) {
            root.getDisplay().asyncExec(table::restyle);
        }
    }

    @Override
    public void setFocus() {
        bar.setFocus();
    }

    @Override
    public void dispose() {
        PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(themeListener);
        if (context != null) {
            context.removeListener(this);
        }
        if (loading != null) {
            loading.cancel();
        }
        if (model != null) {
            model.dispose();
        }
        super.dispose();
    }
}

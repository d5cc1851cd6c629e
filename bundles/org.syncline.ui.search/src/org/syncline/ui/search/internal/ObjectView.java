// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal;

import java.util.List;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.syncline.engine.preview.Preview;
import org.syncline.engine.preview.PreviewMode;
import org.syncline.engine.search.SpaceObject;
import org.syncline.model.Printable;
import org.syncline.ui.BackgroundLoads;
import org.syncline.ui.Clipboards;
import org.syncline.ui.Icons;
import org.syncline.ui.ObjectPage;
import org.syncline.ui.ProjectContext;
import org.syncline.ui.ProjectContextListener;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.Widgets;
import org.syncline.ui.WindowExecutors;
import org.syncline.ui.search.internal.model.ObjectAddress;
import org.syncline.ui.search.internal.model.ObjectModel;
import org.syncline.ui.search.internal.model.ObjectTab;
import org.syncline.ui.search.internal.model.ObjectTabs;
import org.syncline.ui.search.internal.model.PreviewTree;
import org.syncline.ui.search.internal.model.PreviewWords;

/** One object with all that is known of it; links lead to others and back. */
public final class ObjectView extends ViewPart implements ObjectPage, ProjectContextListener {
    private ProjectContext context;
    private ObjectModel model;
    private Composite root;
    private Label icon;
    private Label title;
    private Label subtitle;
    private CTabFolder tabs;
    private Deed back;
    private Deed forward;
    private Deed refresh;
    private Deed preview;
    private Deed copy;

    @Override
    public void createPartControl(Composite parent) {
        root = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(root);
        createHeader();
        tabs = Widgets.key(new CTabFolder(root, SWT.NONE), "object.tabs");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
        model =
                new ObjectModel(
                        new BackgroundLoads(
                                WindowExecutors.jobs("Reading an object"),
                                WindowExecutors.display(parent.getDisplay())),
                        this::show);
        actions();
        context = getSite().getService(ProjectContext.class);
        context.addListener(this);
        useProject();
        show();
    }

    private void createHeader() {
        Composite header = new Composite(root, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).spacing(8, 2).applyTo(header);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        icon = new Label(header, SWT.NONE);
        GridDataFactory.swtDefaults().hint(16, 16).applyTo(icon);
        title = Widgets.key(new Label(header, SWT.NONE), "object.title");
        title.setFont(Widgets.boldFont(title));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        GridDataFactory.swtDefaults().applyTo(new Label(header, SWT.NONE));
        subtitle = Widgets.key(new Label(header, SWT.WRAP), "object.subtitle");
        SynclineColors.foreground(subtitle, SynclineColors.MUTED);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(subtitle);
    }

    private void actions() {
        back = new Deed("Back", Icons.INBOUND, model::back);
        back.setImageDescriptor(Images.back());
        forward = new Deed("Forward", Icons.OUTBOUND, model::forward);
        forward.setImageDescriptor(Images.forward());
        refresh = new Deed("Refresh", Icons.REFRESH, model::refresh);
        copy = new Deed("Copy DN", Icons.COPY, this::copyName);
        preview =
                new Deed(
                        "Preview of a full synchronization; nothing is changed",
                        Icons.SYNCHRONIZE,
                        () -> model.preview(PreviewMode.FULL));
        preview.setText("Preview");
        Deed delta =
                new Deed(
                        "Preview of a Delta Synchronization",
                        null,
                        () -> model.preview(PreviewMode.DELTA));
        IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
        List.of(back, forward).forEach(tools::add);
        tools.add(new Separator());
        List.of(preview, copy, refresh).forEach(tools::add);
        getViewSite().getActionBars().getMenuManager().add(preview);
        getViewSite().getActionBars().getMenuManager().add(delta);
    }

    private void copyName() {
        SpaceObject object = model.shown().space();
        if (object != null) {
            Clipboards.copy(root.getDisplay(), object.dn());
        }
    }

    private void commit() {
        SpaceObject object = model.shown().space();
        Preview previewed = model.shown().preview();
        if (object == null || previewed == null) {
            return;
        }
        MessageDialog question =
                new MessageDialog(
                        getSite().getShell(),
                        "Commit a Preview",
                        null,
                        PreviewWords.question(object.connector(), object.dn(), previewed.mode()),
                        MessageDialog.QUESTION,
                        1,
                        "Commit",
                        IDialogConstants.CANCEL_LABEL);
        if (question.open() == 0) {
            model.commit(context::refresh);
        }
    }

    @Override
    public void show(String connector, String dn) {
        model.open(new ObjectAddress.Space(connector, dn));
    }

    @Override
    public void showMetaverse(long id) {
        model.open(new ObjectAddress.Metaverse(id));
    }

    @Override
    public void projectOpened() {
        useProject();
    }

    @Override
    public void dataChanged() {
        useProject();
    }

    @SuppressWarnings("resource") // the context closes the session
    private void useProject() {
        model.use(context.session().orElse(null));
    }

    private void show() {
        if (root.isDisposed()) {
            return;
        }
        ObjectModel.Shown shown = model.shown();
        back.setEnabled(model.canGoBack());
        forward.setEnabled(model.canGoForward());
        refresh.setEnabled(model.current().isPresent());
        preview.setEnabled(shown.space() != null && !shown.loading());
        copy.setEnabled(shown.space() != null);
        if (!shown.problem().isEmpty() && shown.space() != null) {
            // What was asked for did not work; the object is as it was.
            head(Icons.WARNING, shown.space().dn(), shown.problem());
            tabs(ObjectTabs.of(shown.space()), null);
        } else if (!shown.problem().isEmpty()) {
            head(Icons.WARNING, "The object cannot be shown", shown.problem());
            tabs(List.of(), null);
        } else if (shown.loading()) {
            head(
                    Icons.RUNNING,
                    title.getText().isEmpty() ? "Reading\u2026" : title.getText(),
                    "Reading\u2026");
        } else if (shown.space() != null) {
            showSpace(shown.space(), shown.preview());
        } else if (shown.metaverse() != null) {
            head(
                    Icons.METAVERSE,
                    shown.metaverse().name().isEmpty()
                            ? shown.metaverse().objectType() + " " + shown.metaverse().id()
                            : shown.metaverse().name(),
                    "Metaverse  \u00b7  "
                            + shown.metaverse().objectType()
                            + "  \u00b7  number "
                            + shown.metaverse().id());
            tabs(ObjectTabs.of(shown.metaverse()), null);
        } else {
            head(
                    Icons.OBJECT,
                    "No object is shown",
                    "Open one from a search, from Staging or from the errors of a run.");
            tabs(List.of(), null);
        }
    }

    private void showSpace(SpaceObject object, Preview previewed) {
        head(
                Kinds.icon(object.objectType()),
                object.name().isEmpty() ? object.dn() : object.name(),
                object.connector()
                        + "  \u00b7  "
                        + object.objectType()
                        + "  \u00b7  "
                        + object.dn()
                        + (object.state().isEmpty() ? "" : "\n" + object.state()));
        tabs(ObjectTabs.of(object), previewed);
    }

    private void head(Icons image, String name, String words) {
        icon.setImage(image.image());
        title.setText(Printable.of(name).replace("&", "&&"));
        subtitle.setText(
                words.lines()
                        .map(line -> Printable.of(line).replace("&", "&&"))
                        .reduce((a, b) -> a + "\n" + b)
                        .orElse(""));
        root.layout(true, true);
    }

    /** Makes the tabs anew and shows the one of the same name again. */
    private void tabs(List<ObjectTab> wanted, Preview previewed) {
        String selected = tabs.getSelection() == null ? "" : (String) tabs.getSelection().getData();
        tabs.setRedraw(false);
        for (CTabItem item : tabs.getItems()) {
            Control control = item.getControl();
            item.dispose();
            control.dispose();
        }
        for (ObjectTab tab : wanted) {
            tab(
                    tab.title(),
                    tab.key(),
                    new ObjectTable(tabs, tab, getSite().getPage(), this::open).control());
        }
        if (previewed != null) {
            selected = "preview";
            tab(
                    "Preview",
                    "preview",
                    new PreviewPane(
                                    tabs,
                                    getSite().getPage(),
                                    previewed,
                                    PreviewTree.of(previewed),
                                    this::commit)
                            .control());
        }
        for (CTabItem item : tabs.getItems()) {
            if (item.getData().equals(selected)) {
                tabs.setSelection(item);
            }
        }
        if (tabs.getSelection() == null && tabs.getItemCount() > 0) {
            tabs.setSelection(0);
        }
        tabs.setRedraw(true);
        tabs.setVisible(tabs.getItemCount() > 0);
    }

    private void tab(String name, String key, Control control) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(name);
        item.setData(key);
        item.setControl(control);
    }

    private void open(ObjectAddress address) {
        model.open(address);
    }

    /** For tests. */
    public ObjectModel model() {
        return model;
    }

    @Override
    public void setFocus() {
        tabs.setFocus();
    }

    @Override
    public void dispose() {
        if (context != null) {
            context.removeListener(this);
        }
        if (model != null) {
            model.dispose();
        }
        super.dispose();
    }
}

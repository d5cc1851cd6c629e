// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.syncline.connector.ConnectorType;
import org.syncline.extensions.PlugIn;
import org.syncline.extensions.PlugInException;
import org.syncline.extensions.PlugIns;
import org.syncline.extensions.Sites;
import org.syncline.model.Printable;
import org.syncline.project.ProjectException;
import org.syncline.ui.ConnectorIcons;
import org.syncline.ui.Icons;
import org.syncline.ui.LoadJob;
import org.syncline.ui.Widgets;
import org.syncline.ui.connectors.internal.model.OfferText;
import org.syncline.ui.connectors.internal.model.PlugInText;

/** The installed kinds of connectors, and the plug-ins that bring more of them. */
public final class PlugInsDialog extends TitleAreaDialog {
    private static final String NONE =
            "There are no plug-ins. Add the jar of a connector, or install one from a site.";

    private final PlugIns plugIns;
    private final Optional<Sites> sites;
    private final Supplier<List<ConnectorType>> types;
    private Table typeTable;
    private Table table;
    private Text details;
    private Button enable;
    private Button disable;

    /**
     * @param sites reads p2 sites, where that is installed
     * @param types the kinds that are installed at the moment
     */
    public PlugInsDialog(
            Shell parent,
            PlugIns plugIns,
            Optional<Sites> sites,
            Supplier<List<ConnectorType>> types) {
        super(parent);
        this.plugIns = plugIns;
        this.sites = sites;
        this.types = types;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Connectors");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle("Kinds of connectors");
        setMessage("Plug-ins bring more. One does nothing until you enable it.");
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).applyTo(area);
        typeTable = table(area, "connector-types", 2, 7, "Name", 28, "uses", 12, "Connects to", 72);
        heading(area, "Plug-ins in " + plugIns.folder());
        table = table(area, "plug-ins", 1, 6, "Name", 30, "Version", 10, "Signer", 34, "State", 26);
        table.addListener(SWT.Selection, event -> selected());
        createButtons(area);
        details = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        Widgets.key(details, "plug-in-details");
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(SWT.DEFAULT, convertHeightInCharsToPixels(5))
                .applyTo(details);
        reload();
        return area;
    }

    private static void heading(Composite area, String text) {
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .indent(0, 8)
                .applyTo(Widgets.sectionHeader(area, Printable.of(text).replace("&", "&&")));
    }

    /**
     * @param span columns of the area that it takes
     * @param rows how many can be seen without scrolling
     * @param columns titles and widths in characters
     */
    private Table table(Composite area, String key, int span, int rows, Object... columns) {
        Table made = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        Widgets.key(made, key);
        made.setHeaderVisible(true);
        for (int i = 0; i < columns.length; i += 2) {
            TableColumn column = new TableColumn(made, SWT.LEFT);
            column.setText((String) columns[i]);
            column.setWidth(convertWidthInCharsToPixels((Integer) columns[i + 1]));
        }
        GridDataFactory.fillDefaults()
                .span(span, 1)
                .grab(true, true)
                .hint(SWT.DEFAULT, made.getHeaderHeight() + rows * made.getItemHeight())
                .applyTo(made);
        return made;
    }

    private void createButtons(Composite area) {
        Composite bar = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().applyTo(bar);
        GridLayoutFactory.fillDefaults().applyTo(bar);
        button(bar, "Add File\u2026", "plug-in-add", this::add);
        if (sites.isPresent()) {
            button(bar, "Add from Site\u2026", "plug-in-site", this::addFromSite);
        }
        enable = button(bar, "Enable\u2026", "plug-in-enable", this::enable);
        disable = button(bar, "Disable", "plug-in-disable", this::disable);
        button(bar, "Open Folder", "plug-in-folder", this::openFolder);
    }

    private static Button button(Composite bar, String text, String key, Runnable action) {
        Button button = Widgets.key(new Button(bar, SWT.PUSH), key);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    private PlugIn chosen() {
        return table.getSelectionCount() == 0 ? null : (PlugIn) table.getSelection()[0].getData();
    }

    private void selected() {
        PlugIn plugIn = chosen();
        details.setText(plugIn == null ? NONE : PlugInText.details(plugIn));
        enable.setEnabled(
                plugIn != null
                        && !plugIn.digest().isEmpty()
                        && plugIn.state() != PlugIn.State.ENABLED);
        disable.setEnabled(
                plugIn != null
                        && (plugIn.state() == PlugIn.State.ENABLED
                                || plugIn.state() == PlugIn.State.CHANGED));
    }

    /** Reading a file means hashing it, which may take a while for a big one. */
    private void reload() {
        work(() -> null, null);
    }

    private void show(Outcome outcome) {
        if (table.isDisposed()) {
            return;
        }
        typeTable.removeAll();
        for (ConnectorType type : outcome.types()) {
            TableItem item = new TableItem(typeTable, SWT.NONE);
            item.setImage(ConnectorIcons.of(type));
            item.setText(
                    new String[] {
                        Printable.of(type.label(), 80),
                        Printable.of(type.id(), 40),
                        Printable.of(type.summary(), 200)
                    });
        }
        PlugIn looked = outcome.changed() == null ? chosen() : outcome.changed();
        table.removeAll();
        outcome.plugIns().forEach(this::showPlugIn);
        select(looked);
        selected();
    }

    private void select(PlugIn looked) {
        for (int i = 0; looked != null && i < table.getItemCount(); i++) {
            if (((PlugIn) table.getItem(i).getData()).file().equals(looked.file())) {
                table.setSelection(i);
                return;
            }
        }
        if (table.getItemCount() > 0) {
            table.setSelection(0);
        }
    }

    private void showPlugIn(PlugIn plugIn) {
        TableItem item = new TableItem(table, SWT.NONE);
        item.setData(plugIn);
        item.setText(
                new String[] {
                    PlugInText.name(plugIn),
                    Printable.of(plugIn.version(), 40),
                    PlugInText.signer(plugIn),
                    plugIn.state().label()
                });
        item.setImage(
                3,
                switch (plugIn.state()) {
                    case ENABLED ->
                            (plugIn.problem().isEmpty() ? Icons.SUCCESS : Icons.ERROR).image();
                    case DISABLED -> Icons.INFO.image();
                    case CHANGED -> Icons.WARNING.image();
                    case UNUSABLE -> Icons.ERROR.image();
                });
    }

    private void add() {
        FileDialog chooser = new FileDialog(getShell(), SWT.OPEN);
        chooser.setText("Add a Plug-in");
        chooser.setFilterExtensions(new String[] {"*.jar"});
        String file = chooser.open();
        if (file != null) {
            work(
                    () -> plugIns.add(Path.of(file)),
                    "It was added. Look at its signer, then enable it.");
        }
    }

    private void addFromSite() {
        SiteDialog dialog = new SiteDialog(getShell(), sites.orElseThrow());
        dialog.open();
        List<PlugIn> added = dialog.added();
        if (!added.isEmpty()) {
            work(added::getLast, OfferText.installed(added));
        }
    }

    private void enable() {
        PlugIn plugIn = chosen();
        if (plugIn == null) {
            return;
        }
        MessageDialog question =
                new MessageDialog(
                        getShell(),
                        "Enable a Plug-in",
                        null,
                        PlugInText.question(plugIn),
                        MessageDialog.WARNING,
                        1,
                        "Enable",
                        IDialogConstants.CANCEL_LABEL);
        if (question.open() == 0) {
            work(
                    () -> plugIns.enable(plugIn.file(), plugIn.digest()),
                    "It runs. Its connectors can be used in the open project at once.");
        }
    }

    private void disable() {
        PlugIn plugIn = chosen();
        if (plugIn != null) {
            work(
                    () -> plugIns.disable(plugIn.file()),
                    "It was stopped. Connectors of its kind cannot run any more.");
        }
    }

    private void openFolder() {
        Path folder = plugIns.folder();
        if (!folder.toFile().isDirectory() || !Program.launch(folder.toString())) {
            setErrorMessage(
                    "The folder "
                            + folder
                            + " is not there yet, or cannot be opened. Adding a plug-in makes it.");
        }
    }

    /**
     * What a piece of work left behind.
     *
     * @param changed the plug-in that it was about, null for none
     */
    private record Outcome(List<PlugIn> plugIns, List<ConnectorType> types, PlugIn changed) {}

    /**
     * Works in the background and shows what is there then.
     *
     * @param said what the dialog says when it went well, null for nothing
     */
    private void work(Callable<PlugIn> action, String said) {
        new LoadJob<>(
                        "Looking at plug-ins",
                        () -> {
                            PlugIn changed = perform(action);
                            return new Outcome(plugIns.list(), types.get(), changed);
                        },
                        outcome -> {
                            show(outcome);
                            if (said != null && !table.isDisposed()) {
                                setErrorMessage(null);
                                setMessage(said);
                            }
                        },
                        this::failed)
                .schedule();
    }

    private static PlugIn perform(Callable<PlugIn> action) {
        try {
            return action.call();
        } catch (PlugInException e) {
            throw new ProjectException(e.getMessage(), e.remedy(), e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void failed(ProjectException problem) {
        if (!table.isDisposed()) {
            setErrorMessage(Printable.of(problem.getMessage() + " " + problem.remedy()));
            // A failed change may have changed the state all the same.
            if (problem.getCause() instanceof PlugInException) {
                reload();
            }
        }
    }
}

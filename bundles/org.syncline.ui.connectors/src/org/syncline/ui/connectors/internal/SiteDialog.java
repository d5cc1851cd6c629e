// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal;

import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.syncline.extensions.PlugIn;
import org.syncline.extensions.PlugInException;
import org.syncline.extensions.SiteOffer;
import org.syncline.extensions.Sites;
import org.syncline.model.Printable;
import org.syncline.ui.ConnectorIcons;
import org.syncline.ui.Icons;
import org.syncline.ui.Widgets;
import org.syncline.ui.connectors.internal.model.OfferText;

/** Looks what connectors a p2 site has, and installs one of them, disabled. */
public final class SiteDialog extends TitleAreaDialog {
    private static final String[] COLUMNS = {"Name", "Version", "By", "Size", "Compared with here"};
    private static final int[] WIDTHS = {34, 10, 18, 10, 26};

    private final SiteWork work;
    private List<PlugIn> added = List.of();
    private Text address;
    private Button look;
    private Table table;
    private Text details;
    private ProgressBar bar;
    private Label progress;
    private Button stop;

    public SiteDialog(Shell parent, Sites sites) {
        super(parent);
        this.work = new SiteWork(sites, parent.getDisplay(), this::progress);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** What was installed; empty when nothing was. */
    public List<PlugIn> added() {
        return added;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Add Connectors from a Site");
        shell.addListener(SWT.Dispose, event -> work.close());
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle("Connectors of a p2 site");
        setMessage("What you install is not enabled: you look at its signer first.");
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(5).margins(12, 10).applyTo(area);
        createAddress(area);
        createTable(area);
        details = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        Widgets.key(details, "site-details");
        GridDataFactory.fillDefaults()
                .span(5, 1)
                .grab(true, false)
                .hint(convertWidthInCharsToPixels(90), convertHeightInCharsToPixels(5))
                .applyTo(details);
        createProgress(area);
        return area;
    }

    private void createAddress(Composite area) {
        Label label = new Label(area, SWT.NONE);
        label.setText("&Site:");
        address = Widgets.key(new Text(area, SWT.BORDER), "site-address");
        address.setMessage("https://\u2026, or a folder or zip archive");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(address);
        address.addListener(SWT.Modify, event -> update());
        address.addListener(SWT.DefaultSelection, event -> look());
        button(area, "&Folder\u2026", "site-folder", this::chooseFolder);
        button(area, "&Archive\u2026", "site-archive", this::chooseArchive);
        look = button(area, "&Look", "site-look", this::look);
    }

    private static Button button(Composite area, String text, String key, Runnable action) {
        Button button = Widgets.key(new Button(area, SWT.PUSH), key);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private void createTable(Composite area) {
        table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        Widgets.key(table, "site-offers");
        table.setHeaderVisible(true);
        for (int i = 0; i < COLUMNS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(COLUMNS[i]);
            column.setWidth(convertWidthInCharsToPixels(WIDTHS[i]));
        }
        table.addListener(SWT.Selection, event -> update());
        table.addListener(SWT.DefaultSelection, event -> install());
        GridDataFactory.fillDefaults()
                .span(5, 1)
                .grab(true, true)
                .hint(SWT.DEFAULT, convertHeightInCharsToPixels(10))
                .applyTo(table);
    }

    private void createProgress(Composite area) {
        Composite line = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().span(5, 1).grab(true, false).applyTo(line);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(line);
        bar = new ProgressBar(line, SWT.INDETERMINATE);
        progress = Widgets.key(new Label(line, SWT.NONE), "site-progress");
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .applyTo(progress);
        stop = button(line, "S&top", "site-stop", work::cancel);
        bar.setVisible(false);
        stop.setVisible(false);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.key(createButton(parent, IDialogConstants.OK_ID, "Install", false), "site-install");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
        update();
    }

    @Override
    protected void okPressed() {
        install();
    }

    private void chooseFolder() {
        DirectoryDialog chooser = new DirectoryDialog(getShell(), SWT.OPEN);
        chooser.setText("The Folder of a p2 Site");
        lookAt(chooser.open());
    }

    private void chooseArchive() {
        FileDialog chooser = new FileDialog(getShell(), SWT.OPEN);
        chooser.setText("The Archive of a p2 Site");
        chooser.setFilterExtensions(new String[] {"*.zip;*.jar", "*"});
        lookAt(chooser.open());
    }

    private void lookAt(String path) {
        if (path != null) {
            address.setText(path);
            look();
        }
    }

    private void look() {
        if (work.isWorking() || address.getText().isBlank()) {
            return;
        }
        table.removeAll();
        work.look(
                address.getText(),
                new SiteWork.Ending<>() {
                    @Override
                    public void done(List<SiteOffer> offers) {
                        show(offers);
                    }

                    @Override
                    public void failed(PlugInException problem) {
                        end(problem);
                    }
                });
        begin("Reading the site\u2026");
    }

    private void show(List<SiteOffer> offers) {
        if (table.isDisposed()) {
            return;
        }
        end(null);
        for (SiteOffer offer : offers) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setData(offer);
            item.setText(OfferText.cells(offer));
            item.setImage(0, ConnectorIcons.of(null));
            if (offer.standing() == SiteOffer.Standing.UNUSABLE) {
                item.setImage(4, Icons.ERROR.image());
            }
        }
        if (offers.isEmpty()) {
            setMessage(
                    "The site was read. It has no connectors for Syncline.",
                    org.eclipse.jface.dialogs.IMessageProvider.INFORMATION);
        } else {
            setMessage("What you install is not enabled: you look at its signer first.");
            table.setSelection(0);
            table.setFocus();
        }
        update();
    }

    private void install() {
        SiteOffer offer = chosen();
        if (offer == null || !offer.installable() || work.isWorking()) {
            return;
        }
        work.install(
                offer,
                new SiteWork.Ending<>() {
                    @Override
                    public void done(List<PlugIn> installed) {
                        added = installed;
                        if (!table.isDisposed()) {
                            end(null);
                            setReturnCode(OK);
                            close();
                        }
                    }

                    @Override
                    public void failed(PlugInException problem) {
                        end(problem);
                    }
                });
        begin("Fetching\u2026");
    }

    private void begin(String what) {
        setErrorMessage(null);
        bar.setVisible(true);
        stop.setVisible(true);
        progress.setText(what);
        update();
    }

    private void progress(String text) {
        if (!progress.isDisposed() && work.isWorking()) {
            progress.setText(text.replace("&", "&&"));
        }
    }

    private void end(PlugInException problem) {
        if (table.isDisposed()) {
            return;
        }
        bar.setVisible(false);
        stop.setVisible(false);
        progress.setText("");
        if (problem != null) {
            setErrorMessage(Printable.of(problem.getMessage() + " " + problem.remedy()));
        }
        update();
    }

    private SiteOffer chosen() {
        return table.getSelectionCount() == 0
                ? null
                : (SiteOffer) table.getSelection()[0].getData();
    }

    private void update() {
        SiteOffer offer = chosen();
        details.setText(offer == null ? "" : OfferText.details(offer));
        look.setEnabled(!work.isWorking() && !address.getText().isBlank());
        Button install = getButton(IDialogConstants.OK_ID);
        if (install != null) {
            install.setEnabled(!work.isWorking() && offer != null && offer.installable());
        }
    }
}

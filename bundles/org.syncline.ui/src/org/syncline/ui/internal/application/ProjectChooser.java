// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.syncline.ui.Icons;

/** Asks for the project folder to open; offers those opened last. */
public final class ProjectChooser extends TitleAreaDialog {
    private final Workspaces workspaces;
    private Text folder;
    private Path chosen;

    public ProjectChooser(Shell parent, Workspaces workspaces) {
        super(parent);
        this.workspaces = workspaces;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** The folder chosen, after OK. */
    public Optional<Path> chosen() {
        return Optional.ofNullable(chosen);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Open Project");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle("Open a synchronization project");
        setMessage("A project is a folder with rule files that end in .sync.");
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).applyTo(area);
        createRecent(area);
        createFolder(area);
        return area;
    }

    private void createRecent(Composite area) {
        List<Path> recent = recent();
        Label label = new Label(area, SWT.NONE);
        label.setText(recent.isEmpty() ? "No project was opened so far." : "&Recent projects:");
        GridDataFactory.fillDefaults().span(3, 1).applyTo(label);
        if (recent.isEmpty()) {
            return;
        }
        Table table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION);
        for (Path path : recent) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setImage(Icons.PROJECT.image());
            item.setText(path.toString());
        }
        table.addListener(SWT.Selection, e -> folder.setText(((TableItem) e.item).getText()));
        table.addListener(SWT.DefaultSelection, e -> okPressed());
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .span(3, 1)
                .hint(convertWidthInCharsToPixels(70), convertHeightInCharsToPixels(9))
                .applyTo(table);
    }

    private void createFolder(Composite area) {
        new Label(area, SWT.NONE).setText("Project &folder:");
        folder = new Text(area, SWT.BORDER);
        folder.addModifyListener(e -> validate());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(convertWidthInCharsToPixels(50), SWT.DEFAULT)
                .applyTo(folder);
        Button browse = new Button(area, SWT.PUSH);
        browse.setText("&Browse…");
        browse.addListener(SWT.Selection, e -> browse());
        recent().stream().findFirst().ifPresent(path -> folder.setText(path.toString()));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Open Project", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        validate();
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN);
        dialog.setText("Project Folder");
        dialog.setFilterPath(folder.getText());
        String path = dialog.open();
        if (path != null) {
            folder.setText(path);
        }
    }

    private void validate() {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok == null) {
            return;
        }
        String text = folder.getText().strip();
        boolean valid = directory(text).isPresent();
        setErrorMessage(valid || text.isEmpty() ? null : "There is no such folder.");
        ok.setEnabled(valid);
    }

    @Override
    protected void okPressed() {
        chosen = directory(folder.getText().strip()).orElse(null);
        if (chosen != null) {
            super.okPressed();
        }
    }

    private static Optional<Path> directory(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path path = Path.of(text).toAbsolutePath().normalize();
            return Files.isDirectory(path) ? Optional.of(path.toRealPath()) : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            ILog.of(ProjectChooser.class).info("No folder: " + text, e);
            return Optional.empty();
        }
    }

    private List<Path> recent() {
        try {
            return workspaces.recent();
        } catch (IOException e) {
            ILog.of(getClass()).warn("Recent projects could not be read", e);
            return List.of();
        }
    }
}

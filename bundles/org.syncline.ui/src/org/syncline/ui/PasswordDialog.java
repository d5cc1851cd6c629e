// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.syncline.model.Printable;
import org.syncline.project.ConnectorSecrets;
import org.syncline.project.ConnectorSecrets.Entry;
import org.syncline.project.Secrets;

/** Takes passwords from a person. They are shown as dots, and neither logged nor kept here. */
public final class PasswordDialog extends TitleAreaDialog {
    private final List<Entry> entries;
    private final Map<Entry, Text> fields = new LinkedHashMap<>();
    private final Map<Entry, char[]> given = new LinkedHashMap<>();
    private Button keep;
    private boolean kept;

    /**
     * @param entries what is asked for, at least one
     */
    public PasswordDialog(Shell parent, List<Entry> entries) {
        super(parent);
        this.entries = List.copyOf(entries);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(entries.size() == 1 ? "Password" : "Passwords");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(title());
        setMessage("It is kept outside the project, and never shown.");
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(14, 12).spacing(10, 8).applyTo(area);
        entries.forEach(entry -> createField(area, entry));
        keep = Widgets.key(new Button(area, SWT.CHECK), "password-keep");
        keep.setText("&Keep in the secret store of this user");
        keep.setToolTipText(
                "Encrypted, in a folder that only you can read; \"syncline run\" and \"serve\" find"
                        + " it too. Otherwise it is used until this project is closed.");
        keep.setSelection(true);
        GridDataFactory.swtDefaults().span(2, 1).applyTo(keep);
        overridden(area);
        return area;
    }

    private String title() {
        Entry first = entries.getFirst();
        return entries.size() == 1
                ? Printable.of(first.label(), 60) + " of " + Printable.of(first.subject(), 80)
                : "Passwords that nobody has given yet";
    }

    private void createField(Composite area, Entry entry) {
        Label label = new Label(area, SWT.NONE);
        String text =
                entries.size() == 1 ? entry.label() : entry.label() + " of " + entry.subject();
        label.setText(Printable.of(text, 120).replace("&", "&&") + ":");
        Text field = new Text(area, SWT.BORDER | SWT.SINGLE | SWT.PASSWORD);
        Widgets.key(field, "password:" + entry.name());
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(field);
        field.addListener(SWT.Modify, event -> enable());
        fields.put(entry, field);
    }

    /** What is kept has no effect while the environment gives another. */
    private void overridden(Composite area) {
        List<String> variables = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.origin() == Secrets.Origin.ENVIRONMENT
                    || entry.origin() == Secrets.Origin.FILE) {
                variables.add(
                        entry.origin() == Secrets.Origin.FILE
                                ? "SYNCLINE_SECRETS_FILE"
                                : entry.variable());
            }
        }
        if (!variables.isEmpty()) {
            setMessage(
                    "What is kept is not used while the environment gives another: "
                            + String.join(", ", variables)
                            + ".",
                    org.eclipse.jface.dialogs.IMessageProvider.WARNING);
            area.requestLayout();
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        String label = entries.size() == 1 ? "Use Password" : "Use Passwords";
        Widgets.key(createButton(parent, IDialogConstants.OK_ID, label, true), "password-ok");
        Widgets.key(
                createButton(
                        parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false),
                "password-cancel");
        enable();
    }

    private void enable() {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(fields.values().stream().allMatch(field -> field.getCharCount() > 0));
        }
    }

    @Override
    protected void okPressed() {
        fields.forEach((entry, field) -> given.put(entry, field.getTextChars()));
        kept = keep.getSelection();
        super.okPressed();
    }

    /**
     * Hands over what was given, once, and forgets it. Writes a file: not for the UI thread.
     *
     * @throws org.syncline.project.ProjectException when it cannot be kept
     */
    public void handOver(ConnectorSecrets secrets) {
        try {
            given.forEach(
                    (entry, value) -> {
                        if (kept) {
                            secrets.keep(entry.name(), value);
                        } else {
                            secrets.hold(entry.name(), value);
                        }
                    });
        } finally {
            given.values().forEach(value -> Arrays.fill(value, ' '));
            given.clear();
        }
    }
}

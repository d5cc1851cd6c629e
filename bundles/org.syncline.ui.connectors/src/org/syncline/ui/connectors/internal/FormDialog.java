// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal;

import java.util.function.Supplier;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.syncline.project.ProjectException;
import org.syncline.ui.Icons;
import org.syncline.ui.Widgets;

/**
 * A dialog that writes something of a connector into its rule file: the form and the text are two
 * views of the same declaration, and the text can be opened from here.
 */
abstract class FormDialog extends TitleAreaDialog {
    private static final int OPEN_ID = IDialogConstants.CLIENT_ID + 1;

    protected final Target target;
    private final String title;
    private boolean writing;

    FormDialog(Target target, String title) {
        super(target.shell());
        this.target = target;
        this.title = title;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title + " \u2013 " + target.name());
    }

    /** What the button that writes is called. */
    protected String writeLabel() {
        return "Write";
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.key(createButton(parent, OPEN_ID, "Open in Editor", false), "form-open-in-editor");
        Widgets.key(createButton(parent, IDialogConstants.OK_ID, writeLabel(), true), "form-write");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        setWritable(false);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == OPEN_ID) {
            close();
            target.openDeclaration();
        } else {
            super.buttonPressed(id);
        }
    }

    /** Lets a person write, or not. */
    protected final void setWritable(boolean writable) {
        Button button = getButton(IDialogConstants.OK_ID);
        if (button != null && !button.isDisposed()) {
            button.setEnabled(writable && !writing);
        }
    }

    protected final boolean isGone() {
        return getShell() == null || getShell().isDisposed();
    }

    /** Says what went wrong; the dialog stays. */
    protected final void failed(ProjectException problem) {
        if (!isGone()) {
            writing = false;
            setErrorMessage(problem.getMessage() + "\n" + problem.remedy());
            setWritable(true);
        }
    }

    /**
     * Writes in the background and closes when it went well.
     *
     * @param said what the view says then
     */
    protected final void write(Supplier<Boolean> work, String said) {
        writing = true;
        setWritable(false);
        target.load(
                "Writing the declaration of " + target.name(),
                () -> target.write(work),
                changed -> {
                    target.say(Icons.SUCCESS, changed ? said : "nothing was changed.");
                    if (!isGone()) {
                        close();
                    }
                },
                this::failed);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.SettingDescription;
import org.syncline.model.Printable;
import org.syncline.project.Connections;
import org.syncline.project.ConnectorSecrets;
import org.syncline.ui.ConnectorIcons;
import org.syncline.ui.Icons;
import org.syncline.ui.PasswordDialog;
import org.syncline.ui.Widgets;
import org.syncline.ui.connectors.internal.model.SettingsForm;

/** The settings of a connector of any kind as a form, made from the description of its kind. */
public final class SettingsDialog extends FormDialog {
    private final Loaded loaded;
    private final SettingsForm form;
    private final List<SettingField> fields = new ArrayList<>();
    private List<ConnectorSecrets.Entry> secrets;
    private Label help;

    /**
     * What the form is made from.
     *
     * @param addressGiven whether the project serves the directory itself
     * @param secrets the secrets that the file declares, and whether they are known
     */
    public record Loaded(
            ConnectorType type,
            List<Connections.Field> fields,
            boolean addressGiven,
            List<ConnectorSecrets.Entry> secrets) {}

    public SettingsDialog(Target target, Loaded loaded) {
        super(target, "Settings");
        this.loaded = loaded;
        form = new SettingsForm(loaded.fields(), loaded.addressGiven());
        secrets = List.copyOf(loaded.secrets());
    }

    static void open(Target target) {
        if (target.editorsSaved()) {
            target.load(
                    "Reading the settings of " + target.name(),
                    () -> load(target),
                    loaded -> new SettingsDialog(target, loaded).open());
        }
    }

    private static Loaded load(Target target) {
        boolean addressGiven = target.definition().localDirectory() != null;
        Connections connections = target.connections();
        return new Loaded(
                connections.type(target.name()),
                connections.settings(target.name()),
                addressGiven,
                target.secrets().needed(target.name()));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Printable.of(loaded.type().label()));
        getShell().setImage(ConnectorIcons.of(loaded.type()));
        setMessage(
                loaded.addressGiven()
                        ? "The project serves this directory itself and gives address and login."
                        : Printable.of(loaded.type().summary()));
        Composite outer = (Composite) super.createDialogArea(parent);
        ScrolledComposite scrolled = new ScrolledComposite(outer, SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(700, 460).applyTo(scrolled);
        Composite area = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(14, 10).spacing(14, 6).applyTo(area);
        form.groups().forEach((heading, settings) -> createGroup(area, heading, settings));
        scrolled.setContent(area);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setMinSize(area.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        scrolled.setShowFocusedControl(true);
        createHelp(outer);
        Dialog.applyDialogFont(outer);
        return outer;
    }

    private void createGroup(Composite area, String heading, List<SettingDescription> settings) {
        Label label = Widgets.sectionHeader(area, Printable.of(heading));
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).applyTo(label);
        for (SettingDescription setting : settings) {
            fields.add(SettingField.create(area, setting, form, this));
        }
    }

    /** Two lines at the bottom, for the field in which the cursor is. */
    private void createHelp(Composite outer) {
        new Label(outer, SWT.SEPARATOR | SWT.HORIZONTAL)
                .setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        help = Widgets.key(new Label(outer, SWT.WRAP), "setting-help");
        int lines = help.computeSize(SWT.DEFAULT, SWT.DEFAULT).y * 2;
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .indent(14, 6)
                .hint(600, lines + 4)
                .applyTo(help);
    }

    /** Shows what a setting is for. */
    void explain(SettingDescription setting) {
        help.setText(SettingField.help(setting).replace("&", "&&"));
    }

    /** Looks at everything after a person changed something. */
    void changed() {
        fields.forEach(SettingField::showProblem);
        setErrorMessage(form.firstProblem().map(Printable::of).orElse(null));
        setWritable(form.firstProblem().isEmpty() && !form.changes().isEmpty());
    }

    /** A declared secret; empty while the file does not declare it. */
    Optional<ConnectorSecrets.Entry> secret(String setting) {
        return secrets.stream().filter(entry -> entry.setting().equals(setting)).findFirst();
    }

    /** Takes a new value of a secret and keeps it. */
    void replace(ConnectorSecrets.Entry entry) {
        PasswordDialog asking = new PasswordDialog(getShell(), List.of(entry));
        if (asking.open() == Window.OK) {
            target.load(
                    "Keeping a password of " + target.name(),
                    () -> {
                        ConnectorSecrets all = target.secrets();
                        asking.handOver(all);
                        return all.needed(target.name());
                    },
                    this::known,
                    this::failed);
        }
    }

    private void known(List<ConnectorSecrets.Entry> entries) {
        secrets = entries;
        target.say(Icons.SUCCESS, "the password is known now.");
        if (!isGone()) {
            fields.forEach(SettingField::showSecret);
        }
    }

    /** The folder from which files are named. */
    java.nio.file.Path folder() {
        return target.folder();
    }

    @Override
    protected void okPressed() {
        var changes = form.changes();
        write(
                () -> target.connections().changeSettings(target.name(), changes),
                changes.size() == 1
                        ? "1 setting was changed in the rule file."
                        : changes.size() + " settings were changed in the rule file.");
    }
}

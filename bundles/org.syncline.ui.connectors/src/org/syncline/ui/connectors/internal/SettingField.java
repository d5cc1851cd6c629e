// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.syncline.connector.SettingDescription;
import org.syncline.connector.SettingDescription.Kind;
import org.syncline.connector.SettingDescription.Range;
import org.syncline.model.Printable;
import org.syncline.project.ConnectorSecrets.Entry;
import org.syncline.ui.Widgets;
import org.syncline.ui.connectors.internal.model.SettingsForm;

/** A label and what one setting is edited with. */
final class SettingField {
    private final SettingDescription setting;
    private final SettingsForm form;
    private final SettingsDialog dialog;
    private ControlDecoration decoration;
    private Button replace;
    private Label origin;

    private SettingField(SettingDescription setting, SettingsForm form, SettingsDialog dialog) {
        this.setting = setting;
        this.form = form;
        this.dialog = dialog;
    }

    static SettingField create(
            Composite area, SettingDescription setting, SettingsForm form, SettingsDialog dialog) {
        SettingField field = new SettingField(setting, form, dialog);
        Label label = new Label(area, SWT.NONE);
        String text = Printable.of(setting.label()).replace("&", "&&");
        label.setText(setting.required() ? text + " *" : text);
        label.setToolTipText(help(setting));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        Control control = field.createControl(area);
        control.setToolTipText(help(setting));
        Widgets.key(control, "setting:" + setting.name());
        control.addListener(SWT.FocusIn, event -> dialog.explain(setting));
        field.decoration = new ControlDecoration(control, SWT.LEFT | SWT.TOP);
        field.decoration.setImage(
                FieldDecorationRegistry.getDefault()
                        .getFieldDecoration(FieldDecorationRegistry.DEC_ERROR)
                        .getImage());
        field.decoration.hide();
        return field;
    }

    /** What a setting does, what it takes and what holds without it. */
    static String help(SettingDescription setting) {
        List<String> parts = new ArrayList<>();
        parts.add(Printable.of(setting.help()));
        if (setting.kind() == Kind.NUMBER && !setting.range().equals(Range.ANY)) {
            parts.add("Takes " + setting.range() + ".");
        }
        if (setting.required()) {
            parts.add("Needed.");
        } else if (setting.defaultValue() != null && !setting.defaultValue().isEmpty()) {
            parts.add("Default: " + Printable.of(setting.defaultValue()) + ".");
        }
        return String.join(" ", parts);
    }

    private Control createControl(Composite area) {
        return switch (setting.kind()) {
            case BOOLEAN -> createCombo(area, List.of("true", "false"));
            case CHOICE -> createCombo(area, setting.choices());
            case SECRET -> createSecret(area);
            case FILE, TRUST_STORE -> createFile(area);
            case TEXT, URL, DN, NUMBER -> createText(area);
        };
    }

    private Text createText(Composite area) {
        Text text = new Text(area, SWT.BORDER | SWT.SINGLE);
        text.setText(form.value(setting.name()));
        if (setting.defaultValue() != null) {
            text.setMessage(Printable.of(setting.defaultValue()));
        }
        text.addListener(SWT.Modify, event -> set(text.getText()));
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).applyTo(text);
        return text;
    }

    /** The first entry takes the setting out of the file. */
    private Combo createCombo(Composite area, List<String> choices) {
        Combo combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.add(
                setting.defaultValue() == null
                        ? "(not set)"
                        : "(default: " + Printable.of(setting.defaultValue()) + ")");
        List<String> all = new ArrayList<>(choices);
        String value = form.value(setting.name());
        if (!value.isEmpty() && !all.contains(value)) {
            all.add(value);
        }
        all.forEach(choice -> combo.add(Printable.of(choice)));
        combo.select(value.isEmpty() ? 0 : all.indexOf(value) + 1);
        combo.addListener(
                SWT.Selection,
                event -> {
                    int index = combo.getSelectionIndex();
                    set(index <= 0 ? "" : all.get(index - 1));
                });
        GridDataFactory.swtDefaults().indent(6, 0).applyTo(combo);
        return combo;
    }

    /** Whether it is declared, and where its value comes from; the value itself is never shown. */
    private Control createSecret(Composite area) {
        Composite both = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(both);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(both);
        Button declared = new Button(both, SWT.CHECK);
        declared.setText("Used");
        declared.setSelection(form.isKeptElsewhere(setting.name()));
        GridDataFactory.swtDefaults().indent(6, 0).applyTo(declared);
        replace = Widgets.key(new Button(both, SWT.PUSH), "secret:" + setting.name());
        replace.addListener(
                SWT.Selection, event -> dialog.secret(setting.name()).ifPresent(dialog::replace));
        origin = Widgets.key(new Label(both, SWT.NONE), "secret-origin:" + setting.name());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(origin);
        declared.addListener(
                SWT.Selection,
                event -> {
                    form.keepElsewhere(setting.name(), declared.getSelection());
                    showSecret();
                    dialog.changed();
                });
        showSecret();
        return declared;
    }

    /** Says where the value of a secret comes from; nothing for other settings. */
    void showSecret() {
        if (replace == null) {
            return;
        }
        Optional<Entry> entry = dialog.secret(setting.name());
        boolean used = form.isKeptElsewhere(setting.name());
        boolean known = entry.isPresent() && !entry.get().isMissing();
        replace.setText(known ? "Replace Value\u2026" : "Set Value\u2026");
        replace.setEnabled(used && entry.isPresent());
        origin.setText(used ? origin(entry) : "");
        replace.getParent().layout();
    }

    private static String origin(Optional<Entry> entry) {
        if (entry.isEmpty()) {
            return "Write the form first, then set its value.";
        }
        return switch (entry.get().origin()) {
            case MISSING -> "Nobody has given its value yet.";
            case SESSION -> "Typed; known until the project is closed.";
            case STORE -> "In the secret store of this user.";
            case ENVIRONMENT -> "From " + entry.get().variable() + ".";
            case FILE -> "From the file of SYNCLINE_SECRETS_FILE.";
        };
    }

    private Control createFile(Composite area) {
        Composite both = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(both);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(both);
        Text text = createText(both);
        Button browse = new Button(both, SWT.PUSH);
        browse.setText("Browse\u2026");
        browse.addListener(
                SWT.Selection,
                event -> {
                    FileDialog chooser = new FileDialog(browse.getShell(), SWT.OPEN);
                    chooser.setText(Printable.of(setting.label()));
                    chooser.setFilterPath(dialog.folder().toString());
                    String chosen = chooser.open();
                    if (chosen != null) {
                        text.setText(inProject(dialog.folder(), Path.of(chosen)));
                    }
                });
        return text;
    }

    /** Files of the project are named from its folder, so that it can be moved. */
    static String inProject(Path folder, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return (absolute.startsWith(folder) ? folder.relativize(absolute) : absolute)
                .toString()
                .replace('\\', '/');
    }

    private void set(String text) {
        form.set(setting.name(), text);
        dialog.changed();
    }

    /** Marks the field when something is wrong with it. */
    void showProblem() {
        form.problem(setting.name())
                .ifPresentOrElse(
                        problem -> {
                            decoration.setDescriptionText(Printable.of(problem));
                            decoration.show();
                        },
                        decoration::hide);
    }
}

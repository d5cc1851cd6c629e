// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.connector.SettingDescription;
import org.syncline.connector.SettingDescription.Kind;
import org.syncline.language.ConnectorSource.Written;
import org.syncline.model.Dn;
import org.syncline.project.Connections.Field;

/**
 * The settings of a connector while a person edits them: made from the description of any kind of
 * connector. Holds no secret, only whether one is declared. For one thread.
 */
public final class SettingsForm {
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Boolean> secrets = new HashMap<>();
    private final boolean addressGiven;

    /**
     * @param fields what can be set and what is
     * @param addressGiven whether the project serves the directory itself and gives address and
     *     login: then what is required need not be written
     */
    public SettingsForm(List<Field> fields, boolean addressGiven) {
        this.addressGiven = addressGiven;
        for (Field field : fields) {
            String name = field.setting().name();
            this.fields.put(name, field);
            values.put(name, text(field));
            secrets.put(name, field.secret());
        }
    }

    private static String text(Field field) {
        return field.value() == null ? "" : field.value();
    }

    /** Settings by heading, both in the order of the description. */
    public Map<String, List<SettingDescription>> groups() {
        Map<String, List<SettingDescription>> groups = new LinkedHashMap<>();
        for (Field field : fields.values()) {
            groups.computeIfAbsent(field.setting().group(), heading -> new ArrayList<>())
                    .add(field.setting());
        }
        return groups;
    }

    /** What is written, empty when nothing is: then the default holds. */
    public String value(String name) {
        return values.get(name);
    }

    /** Whether the secret is declared, that is, kept elsewhere. */
    public boolean isKeptElsewhere(String name) {
        return secrets.get(name);
    }

    public void set(String name, String text) {
        values.put(name, text.strip());
    }

    /** Says whether a secret is used; its value is never asked for here. */
    public void keepElsewhere(String name, boolean declared) {
        secrets.put(name, declared);
    }

    /** What is wrong with one setting, a sentence. */
    public Optional<String> problem(String name) {
        SettingDescription setting = fields.get(name).setting();
        if (setting.kind() == Kind.SECRET) {
            return setting.required() && !addressGiven && !secrets.get(name)
                    ? Optional.of(setting.label() + " is needed.")
                    : Optional.empty();
        }
        String value = values.get(name);
        if (value.isEmpty()) {
            return setting.required() && setting.defaultValue() == null && !addressGiven
                    ? Optional.of(setting.label() + " is needed.")
                    : Optional.empty();
        }
        Optional<String> wrong =
                setting.kind() == Kind.DN && !Dn.isValid(value)
                        ? Optional.of("is not a distinguished name")
                        : setting.problemOf(value);
        return wrong.map(half -> setting.label() + ": \"" + value + "\" " + half + ".");
    }

    /** The first problem in the order of the form. */
    public Optional<String> firstProblem() {
        return fields.keySet().stream().map(this::problem).flatMap(Optional::stream).findFirst();
    }

    /** What differs from the file, by name; empty for a setting to be taken out. */
    public Map<String, Optional<Written>> changes() {
        Map<String, Optional<Written>> changes = new LinkedHashMap<>();
        fields.forEach(
                (name, field) -> {
                    boolean secret = field.setting().kind() == Kind.SECRET;
                    if (secret && secrets.get(name) != field.secret()) {
                        changes.put(
                                name,
                                secrets.get(name)
                                        ? Optional.of(new Written.Secret())
                                        : Optional.empty());
                    } else if (!secret && !values.get(name).equals(text(field))) {
                        changes.put(name, written(values.get(name)));
                    }
                });
        return changes;
    }

    private static Optional<Written> written(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(new Written.Value(value));
    }
}

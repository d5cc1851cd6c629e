// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import java.util.List;
import java.util.Objects;

/**
 * One setting of a connector: enough to make a panel field, a check and a masking rule from it.
 *
 * @param name the word used in the rule file
 * @param label for people, headline style
 * @param help one sentence saying what it does and what happens without it
 * @param kind how it is read and shown
 * @param required whether the connector cannot work without it
 * @param defaultValue the value used when it is not given, or null for none
 * @param choices the allowed values of a {@link Kind#CHOICE}, otherwise empty
 */
public record SettingDescription(
        String name,
        String label,
        String help,
        Kind kind,
        boolean required,
        String defaultValue,
        List<String> choices) {
    /** How a setting is read and shown. */
    public enum Kind {
        TEXT,
        URL,
        DN,
        NUMBER,
        BOOLEAN,
        CHOICE,
        /** Kept in the secure store, never in a file of the project, never shown. */
        SECRET
    }

    public SettingDescription {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        choices = List.copyOf(choices);
    }

    public static SettingDescription required(String name, String label, String help, Kind kind) {
        return new SettingDescription(name, label, help, kind, true, null, List.of());
    }

    public static SettingDescription optional(
            String name, String label, String help, Kind kind, String defaultValue) {
        return new SettingDescription(name, label, help, kind, false, defaultValue, List.of());
    }
}

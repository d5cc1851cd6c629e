// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syncline.connector.ConnectorException;
import org.syncline.model.Dn;

/**
 * How objects stand in delimited text.
 *
 * @param quote 0 for none
 * @param separator between the values of a cell, 0 for none
 * @param columns named by the settings, perhaps empty
 * @param key column of the anchor
 * @param dnColumn column of whole names, empty when names are made of {@code name} and {@code base}
 * @param changeColumn column that says what happened to the object, in a file of changes
 * @param multivalued columns that discovery takes as having several values
 */
record DelimitedLayout(
        char delimiter,
        char quote,
        char separator,
        boolean header,
        List<String> columns,
        String key,
        Optional<String> dnColumn,
        String name,
        Dn base,
        Optional<String> typeColumn,
        String type,
        Optional<String> changeColumn,
        Formulas formulas,
        List<String> multivalued,
        List<String> references) {
    static DelimitedLayout of(SettingsReader settings) throws ConnectorException {
        String key = settings.required(Descriptions.KEY).strip();
        DelimitedLayout layout =
                new DelimitedLayout(
                        settings.character(Descriptions.DELIMITER),
                        settings.character(Descriptions.QUOTE),
                        settings.character(Descriptions.SEPARATOR),
                        settings.flag(Descriptions.HEADER),
                        settings.list(Descriptions.COLUMNS),
                        key,
                        settings.text(Descriptions.DN_COLUMN).map(String::strip),
                        settings.text(Descriptions.NAME).orElse(key).strip(),
                        settings.dn(Descriptions.BASE).orElseThrow(),
                        settings.text(Descriptions.TYPE_COLUMN).map(String::strip),
                        settings.required(Descriptions.TYPE).strip(),
                        settings.text(Descriptions.CHANGE_COLUMN).map(String::strip),
                        Formulas.of(settings.required(Descriptions.FORMULAS)),
                        settings.list(Descriptions.MULTIVALUED),
                        settings.list(Descriptions.REFERENCES));
        layout.check(settings);
        return layout;
    }

    private void check(SettingsReader settings) throws ConnectorException {
        if (delimiter == 0 || delimiter == quote || delimiter == separator) {
            throw settings.unusable(
                    "delimiter, quote and separator have to be different characters",
                    "Give each a character of its own.",
                    null);
        }
        if (!header && columns.isEmpty()) {
            throw settings.unusable(
                    "a file without a header needs columns",
                    "Name the columns in their order, with commas between.",
                    null);
        }
    }

    /** Columns that say what an object is, and hold none of its attributes. */
    boolean isStructure(String column) {
        return dnColumn.filter(column::equalsIgnoreCase).isPresent()
                || typeColumn.filter(column::equalsIgnoreCase).isPresent()
                || changeColumn.filter(column::equalsIgnoreCase).isPresent();
    }

    /** The columns that identify and name an object. */
    List<String> identity() {
        List<String> identity = new ArrayList<>(List.of(key, dnColumn.orElse(name)));
        typeColumn.ifPresent(identity::add);
        return identity;
    }

    /** The same layout for a file of changes; without a header their column stands first. */
    DelimitedLayout ofChanges() {
        List<String> all = new ArrayList<>(columns);
        if (!columns.isEmpty()
                && columns.stream().noneMatch(changeColumn.orElseThrow()::equalsIgnoreCase)) {
            all.addFirst(changeColumn.orElseThrow());
        }
        return new DelimitedLayout(
                delimiter,
                quote,
                separator,
                header,
                all,
                key,
                dnColumn,
                name,
                base,
                typeColumn,
                type,
                changeColumn,
                formulas,
                multivalued,
                references);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import static org.syncline.connector.file.internal.Descriptions.ADD_WORDS;
import static org.syncline.connector.file.internal.Descriptions.AT_A_TIME;
import static org.syncline.connector.file.internal.Descriptions.BASE;
import static org.syncline.connector.file.internal.Descriptions.CHANGED;
import static org.syncline.connector.file.internal.Descriptions.CHANGE_COLUMN;
import static org.syncline.connector.file.internal.Descriptions.CODE;
import static org.syncline.connector.file.internal.Descriptions.COLUMNS;
import static org.syncline.connector.file.internal.Descriptions.DELETE_WORDS;
import static org.syncline.connector.file.internal.Descriptions.DELIMITER;
import static org.syncline.connector.file.internal.Descriptions.DN_COLUMN;
import static org.syncline.connector.file.internal.Descriptions.FORMULAS;
import static org.syncline.connector.file.internal.Descriptions.HEADER;
import static org.syncline.connector.file.internal.Descriptions.KEY;
import static org.syncline.connector.file.internal.Descriptions.MAY_CREATE;
import static org.syncline.connector.file.internal.Descriptions.MODIFY_WORDS;
import static org.syncline.connector.file.internal.Descriptions.MOST_PROBLEMS;
import static org.syncline.connector.file.internal.Descriptions.MULTIVALUED;
import static org.syncline.connector.file.internal.Descriptions.NAME;
import static org.syncline.connector.file.internal.Descriptions.OBJECTS;
import static org.syncline.connector.file.internal.Descriptions.QUOTE;
import static org.syncline.connector.file.internal.Descriptions.REFERENCES;
import static org.syncline.connector.file.internal.Descriptions.SEPARATOR;
import static org.syncline.connector.file.internal.Descriptions.THE_FILE;
import static org.syncline.connector.file.internal.Descriptions.TO_BE_CHANGED;
import static org.syncline.connector.file.internal.Descriptions.TYPE;
import static org.syncline.connector.file.internal.Descriptions.TYPE_COLUMN;
import static org.syncline.connector.file.internal.Descriptions.WHAT_CHANGED;
import static org.syncline.connector.file.internal.Descriptions.text;

import java.util.List;
import java.util.stream.Stream;
import org.syncline.connector.ConnectorDescription;
import org.syncline.connector.SettingDescription;
import org.syncline.connector.SettingDescription.Kind;

/** The settings of delimited text. */
final class DelimitedDescription {
    private static final String LAYOUT = "Layout";

    private DelimitedDescription() {}

    static ConnectorDescription description() {
        return new ConnectorDescription(
                Stream.of(
                                List.of(THE_FILE, MAY_CREATE, CODE, MOST_PROBLEMS),
                                layout(),
                                objects(),
                                changes())
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<SettingDescription> layout() {
        return List.of(
                text(
                                DELIMITER,
                                "Delimiter",
                                "The character between columns, or tab, comma, semicolon.",
                                ",")
                        .in(LAYOUT),
                text(
                                QUOTE,
                                "Quote",
                                "The character around values, doubled inside of them; none"
                                        + " for files without quotes.",
                                "\"")
                        .in(LAYOUT),
                SettingDescription.optional(
                                HEADER,
                                "Header",
                                "Whether the first line names the columns; otherwise"
                                        + " columns does.",
                                Kind.BOOLEAN,
                                "true")
                        .in(LAYOUT),
                text(
                                COLUMNS,
                                "Columns",
                                "The columns with commas between, for a file without a"
                                        + " header or one that an export makes.",
                                null)
                        .in(LAYOUT),
                text(
                                SEPARATOR,
                                "Value Separator",
                                "The character between the values of a column with" + " several.",
                                "|")
                        .in(LAYOUT),
                SettingDescription.choice(
                                FORMULAS,
                                "Formulas",
                                "What becomes of a cell that a spreadsheet would take for"
                                        + " a formula: escape puts an apostrophe before"
                                        + " it, which is left out when it is read, keep"
                                        + " writes it as it is.",
                                "escape",
                                List.of("escape", "keep"))
                        .in(LAYOUT));
    }

    private static List<SettingDescription> objects() {
        return List.of(
                SettingDescription.required(
                                KEY,
                                "Key Column",
                                "The column that identifies an object for ever.",
                                Kind.TEXT)
                        .in(OBJECTS),
                text(
                                DN_COLUMN,
                                "Name Column",
                                "The column with the whole distinguished name; without it"
                                        + " the name is made of name and base.",
                                null)
                        .in(OBJECTS),
                text(
                                NAME,
                                "Relative Name Column",
                                "The column whose value is the common name below base; the"
                                        + " key column when this is not given.",
                                null)
                        .in(OBJECTS),
                SettingDescription.optional(
                                BASE,
                                "Base",
                                "The name below which objects get theirs when there is no"
                                        + " column with whole names.",
                                Kind.DN,
                                "O=file")
                        .in(OBJECTS),
                text(
                                TYPE_COLUMN,
                                "Type Column",
                                "The column with the object type; without it all are of"
                                        + " one type.",
                                null)
                        .in(OBJECTS),
                text(TYPE, "Type", "The type of objects without a type column.", "person")
                        .in(OBJECTS),
                text(
                                MULTIVALUED,
                                "Columns with Several Values",
                                "The columns that discovery takes as having several"
                                        + " values, with commas between.",
                                null)
                        .in(OBJECTS),
                text(
                                REFERENCES,
                                "Reference Columns",
                                "The columns that discovery takes as names of other"
                                        + " objects, with commas between.",
                                null)
                        .in(OBJECTS));
    }

    private static List<SettingDescription> changes() {
        return List.of(
                WHAT_CHANGED,
                TO_BE_CHANGED,
                text(
                                CHANGE_COLUMN,
                                "Change Column",
                                "The column of files of changes that says what happened to"
                                        + " the object; without it there are no such"
                                        + " files.",
                                null)
                        .in(CHANGED),
                text(
                                ADD_WORDS,
                                "Words for New Objects",
                                "What stands in the change column for a new object; of"
                                        + " several words with commas between the first is"
                                        + " written.",
                                "add")
                        .in(CHANGED),
                text(
                                MODIFY_WORDS,
                                "Words for Changed Objects",
                                "What stands in the change column for an object that has"
                                        + " other values; the row has all of them.",
                                "modify")
                        .in(CHANGED),
                text(
                                DELETE_WORDS,
                                "Words for Deleted Objects",
                                "What stands in the change column for an object that is"
                                        + " gone; only its key matters.",
                                "delete")
                        .in(CHANGED),
                AT_A_TIME);
    }
}

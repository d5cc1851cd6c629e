// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.util.List;
import org.syncline.connector.ConnectorDescription;
import org.syncline.connector.SettingDescription;
import org.syncline.connector.SettingDescription.Kind;

/** The settings of the three kinds of files. */
public final class Descriptions {
    static final String FILE = "file";
    static final String CREATE = "create";
    static final String ENCODING = "encoding";
    static final String ERROR_LIMIT = "error-limit";
    static final String BATCH = "batch";
    static final String ANCHOR = "anchor";
    static final String DELIMITER = "delimiter";
    static final String QUOTE = "quote";
    static final String HEADER = "header";
    static final String COLUMNS = "columns";
    static final String KEY = "key";
    static final String DN_COLUMN = "dn-column";
    static final String NAME = "name";
    static final String BASE = "base";
    static final String TYPE_COLUMN = "type-column";
    static final String TYPE = "type";
    static final String SEPARATOR = "separator";
    static final String MULTIVALUED = "multivalued";
    static final String REFERENCES = "references";

    static final String AUTO = "auto";

    private static final String GENERAL = "File";
    private static final String OBJECTS = "Objects";
    private static final String CHANGED = "Changes";
    private static final String LAYOUT = "Layout";
    private static final int MOST_ERRORS = 1_000_000;

    private Descriptions() {}

    private static SettingDescription text(String name, String label, String help, String value) {
        return SettingDescription.optional(name, label, help, Kind.TEXT, value);
    }

    private static final SettingDescription THE_FILE =
            SettingDescription.required(
                            FILE,
                            "File",
                            "The file with all objects; a relative path starts at the project.",
                            Kind.FILE)
                    .in(GENERAL);

    private static final SettingDescription MAY_CREATE =
            SettingDescription.optional(
                            CREATE,
                            "Create Missing File",
                            "Whether a file that is not there counts as empty and is made by an"
                                    + " export; otherwise its absence is an error.",
                            Kind.BOOLEAN,
                            "false")
                    .in(GENERAL);

    private static final SettingDescription CODE =
            text(
                            ENCODING,
                            "Encoding",
                            "The encoding of the file, such as UTF-8 or windows-1252; auto follows"
                                    + " the byte order mark and takes UTF-8 without one.",
                            AUTO)
                    .in(GENERAL);

    private static final SettingDescription MOST_PROBLEMS =
            SettingDescription.optional(
                            ERROR_LIMIT,
                            "Error Limit",
                            "An import stops when more objects than this cannot be read.",
                            Kind.NUMBER,
                            "1000")
                    .between(0, MOST_ERRORS)
                    .in(GENERAL);

    private static final SettingDescription AT_A_TIME =
            SettingDescription.optional(
                            BATCH,
                            "Objects per Writing",
                            "How many objects an export takes together; for each such batch the"
                                    + " file is written anew.",
                            Kind.NUMBER,
                            "1000")
                    .between(1, 100_000)
                    .in(CHANGED);

    public static ConnectorDescription ldif() {
        return new ConnectorDescription(
                List.of(
                        THE_FILE,
                        MAY_CREATE,
                        CODE,
                        MOST_PROBLEMS,
                        text(
                                        ANCHOR,
                                        "Anchor Attribute",
                                        "The attribute that identifies an object for ever, such as"
                                                + " entryUUID; without it the name does, and a"
                                                + " renamed object is another one.",
                                        null)
                                .in(OBJECTS),
                        AT_A_TIME));
    }

    public static ConnectorDescription delimited() {
        return new ConnectorDescription(
                List.of(
                        THE_FILE,
                        MAY_CREATE,
                        CODE,
                        MOST_PROBLEMS,
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
                                        "The character between the values of a column with"
                                                + " several.",
                                        "|")
                                .in(LAYOUT),
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
                                .in(OBJECTS),
                        AT_A_TIME));
    }

    public static ConnectorDescription csexport() {
        return new ConnectorDescription(
                List.of(
                        THE_FILE,
                        MOST_PROBLEMS,
                        SettingDescription.optional(
                                        BASE,
                                        "Base",
                                        "A name that is put behind every name of the file, for"
                                                + " spaces whose names stand alone; without it"
                                                + " names stay as they are.",
                                        Kind.DN,
                                        null)
                                .in(OBJECTS)));
    }
}

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

    static final String FORMULAS = "formulas";
    static final String CHANGES = "changes";
    static final String OUTPUT = "output";
    static final String CHANGE_COLUMN = "change-column";
    static final String ADD_WORDS = "add-words";
    static final String MODIFY_WORDS = "modify-words";
    static final String DELETE_WORDS = "delete-words";

    static final String AUTO = "auto";

    private static final String GENERAL = "File";
    static final String OBJECTS = "Objects";
    static final String CHANGED = "Changes";
    private static final int MOST_ERRORS = 1_000_000;

    private Descriptions() {}

    static SettingDescription text(String name, String label, String help, String value) {
        return SettingDescription.optional(name, label, help, Kind.TEXT, value);
    }

    static final SettingDescription THE_FILE =
            SettingDescription.required(
                            FILE,
                            "File",
                            "The file with all objects; a relative path starts at the project.",
                            Kind.FILE)
                    .in(GENERAL);

    static final SettingDescription MAY_CREATE =
            SettingDescription.optional(
                            CREATE,
                            "Create Missing File",
                            "Whether a file that is not there counts as empty and is made by an"
                                    + " export; otherwise its absence is an error.",
                            Kind.BOOLEAN,
                            "false")
                    .in(GENERAL);

    static final SettingDescription CODE =
            text(
                            ENCODING,
                            "Encoding",
                            "The encoding of the file, such as UTF-8 or windows-1252; auto follows"
                                    + " the byte order mark and takes UTF-8 without one.",
                            AUTO)
                    .in(GENERAL);

    static final SettingDescription MOST_PROBLEMS =
            SettingDescription.optional(
                            ERROR_LIMIT,
                            "Error Limit",
                            "An import stops when more objects than this cannot be read.",
                            Kind.NUMBER,
                            "1000")
                    .between(0, MOST_ERRORS)
                    .in(GENERAL);

    static final SettingDescription AT_A_TIME =
            SettingDescription.optional(
                            BATCH,
                            "Objects per Writing",
                            "How many objects an export takes together; for each such batch the"
                                    + " file is written anew.",
                            Kind.NUMBER,
                            "1000")
                    .between(1, 100_000)
                    .in(CHANGED);

    static final SettingDescription WHAT_CHANGED =
            SettingDescription.optional(
                            CHANGES,
                            "File of Changes to Read",
                            "The file with changes that a delta import reads; without it a delta"
                                    + " import compares the file with what was read last.",
                            Kind.FILE,
                            null)
                    .in(CHANGED);

    static final SettingDescription TO_BE_CHANGED =
            SettingDescription.optional(
                            OUTPUT,
                            "File of Changes to Write",
                            "The file to which an export writes changes; without it an export"
                                    + " writes the file with all objects anew.",
                            Kind.FILE,
                            null)
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
                        WHAT_CHANGED,
                        TO_BE_CHANGED,
                        AT_A_TIME));
    }

    public static ConnectorDescription delimited() {
        return DelimitedDescription.description();
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

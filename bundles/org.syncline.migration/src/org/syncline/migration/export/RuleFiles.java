// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.formats.ForeignWriter;
import org.syncline.formats.FormatException;
import org.syncline.migration.MigrationException;
import org.syncline.rules.ProjectModel;

/**
 * The files that a project's rules are written to.
 *
 * @param files texts by path relative to the output folder, with {@code /}; to be stored as UTF-8;
 *     unmodifiable
 * @param rules how many rules they hold
 * @param notes what a person must look at
 */
public record RuleFiles(SortedMap<String, String> files, int rules, List<ExportNote> notes) {
    /** Where a configuration folder of Azure AD Connect has its rules (formats reference, 1.1). */
    private static final String XML_FOLDER = "SynchronizationRules/";

    private static final String SCRIPT = "sync-rules.ps1";

    public RuleFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        notes = List.copyOf(notes);
    }

    /**
     * Makes the files of a project.
     *
     * @param model a project without errors
     * @throws MigrationException when a rule holds what the format has no way to write, such as
     *     control characters; the message names the rule's place
     */
    public static RuleFiles of(ProjectModel model, RuleFormat format) throws MigrationException {
        RuleExport export = new ModelExport().export(model, format);
        List<ExportNote> notes = new ArrayList<>(export.notes());
        SortedMap<String, String> files = new TreeMap<>();
        try {
            switch (format) {
                case AADCONNECT_XML -> xml(export, files, notes);
                case POWERSHELL ->
                        files.put(
                                SCRIPT,
                                ForeignWriter.script(
                                        export.rules(), note -> notes.add(ExportNote.of(note))));
            }
        } catch (FormatException e) {
            throw MigrationException.of(e);
        }
        return new RuleFiles(files, export.rules().size(), notes);
    }

    private static void xml(RuleExport export, Map<String, String> files, List<ExportNote> notes)
            throws FormatException {
        ForeignWriter.xmlFiles(export.rules(), note -> notes.add(ExportNote.of(note)))
                .forEach((name, text) -> files.put(XML_FOLDER + name, text));
    }
}

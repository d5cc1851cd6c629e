// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.formats.ForeignNote;
import org.syncline.migration.Outcome;
import org.syncline.migration.ReportItem;
import org.syncline.migration.Translation;
import org.syncline.migration.TranslationReport;
import org.syncline.model.Printable;
import org.syncline.rules.SourceLocation;

/** Collects files and report of one translation, over all its sources. */
public final class Output {
    private static final String METAVERSE_FILE = "schema/metaverse.sync";
    private static final int FIRST_PRECEDENCE = 50;

    private final SortedMap<String, String> files = new TreeMap<>();
    private final List<ReportItem> items = new ArrayList<>();
    private final Set<String> connectorNames = new HashSet<>();
    private final Set<String> filteredTypes = new TreeSet<>();
    private int precedence = FIRST_PRECEDENCE;

    /** Adds a file under a free name; returns its path. */
    String file(String folder, String name, String text) {
        String safe = FileNames.safe(name);
        String path = folder + "/" + safe + ".sync";
        for (int i = 2; isTaken(path); i++) {
            path = folder + "/" + safe + "-" + i + ".sync";
        }
        files.put(path, text);
        return path;
    }

    private boolean isTaken(String path) {
        return files.keySet().stream().anyMatch(path::equalsIgnoreCase)
                || path.equalsIgnoreCase(METAVERSE_FILE);
    }

    void report(
            Outcome outcome,
            String kind,
            String subject,
            SourceLocation source,
            String target,
            String reason) {
        items.add(
                new ReportItem(
                        outcome,
                        kind,
                        Printable.of(subject),
                        source,
                        target,
                        Printable.of(reason)));
    }

    /** Reports what a reader had to say. */
    public void note(ForeignNote note) {
        report(
                note.understood() ? Outcome.NOT_CARRIED_OVER : Outcome.NOT_UNDERSTOOD,
                note.kind(),
                note.subject(),
                note.location(),
                "",
                note.reason());
    }

    /** Adds the file that makes a project of the others. */
    public void project(String name) {
        SyncText text = new SyncText();
        text.comment("Nothing is exported while staging is on.");
        text.open("project " + SyncText.quoted(name)).line("staging on").close();
        files.put("project.sync", text.toString());
    }

    /** The first of the wanted names that no other connector has. */
    String connectorName(String wanted, String otherwise) {
        for (String name : List.of(wanted, otherwise)) {
            if (!name.isBlank() && connectorNames.add(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
        for (int i = 2; ; i++) {
            String name = (wanted.isBlank() ? "connector" : wanted) + " " + i;
            if (connectorNames.add(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
    }

    /** Precedences of translated rules count up, so that none is used twice. */
    int nextPrecedence() {
        return precedence++;
    }

    /** Remembers that a metaverse type needs {@code cloudFiltered}. */
    void needsCloudFiltered(String metaverseType) {
        filteredTypes.add(metaverseType);
    }

    public Translation toTranslation() {
        if (!filteredTypes.isEmpty()) {
            files.put(METAVERSE_FILE, metaverse());
        }
        return new Translation(files, new TranslationReport(items));
    }

    private String metaverse() {
        SyncText text = new SyncText();
        text.comment("What the translated filters write. Outbound rules leave out whatever is");
        text.comment("cloudFiltered: scope cloudFiltered NOTEQUAL True");
        text.open("metaverse");
        for (String type : filteredTypes) {
            text.line("object " + type + " { cloudFiltered boolean }");
        }
        text.close();
        return text.toString();
    }
}

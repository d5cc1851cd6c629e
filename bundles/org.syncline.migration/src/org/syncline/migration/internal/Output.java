// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.formats.ForeignNote;
import org.syncline.language.SourceFormatter;
import org.syncline.migration.Outcome;
import org.syncline.migration.ReportItem;
import org.syncline.migration.Translation;
import org.syncline.migration.TranslationReport;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Printable;
import org.syncline.rules.SourceLocation;

/** Collects files and report of one translation, over all its sources. */
public final class Output {
    private static final int FIRST_PRECEDENCE = 50;

    private final SortedMap<String, String> files = new TreeMap<>();
    private final List<ReportItem> items = new ArrayList<>();
    private final Set<Integer> takenPrecedences = new HashSet<>();
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
        return files.keySet().stream().anyMatch(path::equalsIgnoreCase);
    }

    /** Adds a file whose path nothing else has. */
    void put(String path, String text) {
        files.put(path, text);
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

    /** Numbers that rules have already. */
    void takePrecedences(Collection<Integer> numbers) {
        takenPrecedences.addAll(numbers);
    }

    /** Precedences of filter rules count up, so that none is used twice. */
    int nextPrecedence() {
        while (!takenPrecedences.add(precedence)) {
            precedence++;
        }
        return precedence;
    }

    /** Remembers that a metaverse type needs {@code cloudFiltered}. */
    void needsCloudFiltered(String metaverseType) {
        filteredTypes.add(metaverseType);
    }

    /** The metaverse types of which filters write {@code cloudFiltered}. */
    Set<String> filteredTypes() {
        return Set.copyOf(filteredTypes);
    }

    /** Reports attributes that rules use and that no source describes. */
    void guessed(Collection<AttributeSchema> attributes, String where, String file) {
        if (attributes.isEmpty()) {
            return;
        }
        SortedSet<String> lines = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        attributes.forEach(attribute -> lines.add(SchemaWriter.line(attribute)));
        report(
                Outcome.NOT_VERIFIED,
                "attribute",
                lines.size() + " attributes of " + where,
                SourceLocation.NONE,
                file,
                "rules use them and no source describes them; their types are what the rules let"
                        + " guess: "
                        + String.join(", ", lines));
    }

    /** All files in the one layout, and the report. */
    public Translation toTranslation() {
        SourceFormatter formatter = new SourceFormatter();
        files.replaceAll((path, text) -> formatter.format(text));
        return new Translation(files, new TranslationReport(items));
    }
}

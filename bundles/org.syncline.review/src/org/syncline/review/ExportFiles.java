// SPDX-License-Identifier: EPL-2.0
package org.syncline.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.engine.ExportJournal;
import org.syncline.model.Entry;

/**
 * Keeps two files of an export, readable by their owner only: how to undo it, complete and on disk
 * before the first change is sent, and what was sent with what the directory said, as it goes. Both
 * are LDIF (RFC 2849) without passwords. Nothing is made for an export that sends nothing.
 */
public final class ExportFiles implements ExportJournal {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final String name;
    private final String title;
    private UndoFile undo;
    private AuditFile audit;

    /**
     * @param folder where the files go; made when missing
     * @param connector name of the target
     * @param plan id of the plan, or empty
     * @param now stands in the names
     */
    public ExportFiles(Path folder, String connector, String plan, Instant now) {
        this.folder = folder;
        this.name =
                TIME.format(now)
                        + "-"
                        + connector.replaceAll("[^A-Za-z0-9.-]", "_")
                        + (plan.isEmpty() ? "" : "-plan-" + plan.replaceAll("[^a-z0-9-]", "_"));
        this.title = "export to " + connector + (plan.isEmpty() ? "" : ", plan " + plan);
    }

    @Override
    public void planned(ExportObject change, Entry confirmed) throws IOException {
        if (undo == null) {
            OwnerFiles.makeFolder(folder);
            undo = new UndoFile(undoFile(), title);
        }
        undo.planned(change, confirmed);
    }

    @Override
    public void begin() throws IOException {
        if (undo != null) {
            undo.finish();
            audit = new AuditFile(auditFile(), title);
        }
    }

    @Override
    public void result(ExportObject change, ExportResult result) throws IOException {
        if (audit != null) {
            audit.result(change, result);
        }
    }

    @Override
    public void keep() throws IOException {
        if (audit != null) {
            audit.keep();
        }
    }

    @Override
    public void end(String status) throws IOException {
        try (UndoFile closedLast = undo;
                AuditFile closedFirst = audit) {
            if (closedFirst != null) {
                closedFirst.end(status);
            }
        } finally {
            // Only what was made here: an export just before may have files of nearly this name.
            if (audit == null && undo != null) {
                Files.deleteIfExists(undoFile());
            }
        }
    }

    /** The file that undoes the export; it exists when something was sent. */
    public Path undoFile() {
        return folder.resolve(name + "-undo.ldif");
    }

    /** The file that says what was sent; likewise. */
    public Path auditFile() {
        return folder.resolve(name + "-audit.ldif");
    }
}

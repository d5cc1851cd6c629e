// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.syncline.engine.search.SearchQuery;
import org.syncline.engine.search.SearchRow;
import org.syncline.engine.search.Searches;
import org.syncline.project.CsvRows;
import org.syncline.project.ProjectException;
import org.syncline.project.SearchRun;
import org.syncline.ui.search.internal.model.SearchModel;

/**
 * Writes all that a search finds to a file, in the background; it searches anew, so that also what
 * has not been looked at is in it. A file that was not finished is deleted.
 */
final class CsvExport extends Job {
    private final Searches searches;
    private final SearchQuery query;
    private final List<String> columns;
    private final Path file;

    CsvExport(Searches searches, SearchQuery query, List<String> columns, Path file) {
        super("Writing " + file.getFileName());
        this.searches = searches;
        this.query = query;
        this.columns = columns;
        this.file = file;
        setUser(true);
    }

    /** Asks for a file and begins. */
    static void ask(Shell shell, SearchModel model) {
        if (model.query().isEmpty()) {
            MessageDialog.openInformation(
                    shell, "Export to CSV", "Search first: what is found is written.");
            return;
        }
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setFilterExtensions(new String[] {"*.csv"});
        dialog.setFileName("search.csv");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            new CsvExport(
                            model.searches(),
                            model.query().orElseThrow(),
                            model.columns(),
                            Path.of(chosen))
                    .schedule();
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        boolean whole = false;
        try {
            try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                out.write(CsvRows.row(columns));
                whole =
                        new SearchRun(searches, query, monitor::isCanceled)
                                .rows(columns, Long.MAX_VALUE, row -> write(out, row));
            }
            if (!whole) {
                Files.deleteIfExists(file);
                return Status.CANCEL_STATUS;
            }
            return Status.OK_STATUS;
        } catch (IOException | UncheckedIOException e) {
            return Status.error("The file " + file + " cannot be written: " + e.getMessage(), e);
        } catch (ProjectException e) {
            return Status.error(e.getMessage() + " " + e.remedy(), e);
        }
    }

    private static void write(Writer out, SearchRow row) {
        try {
            out.write(SearchRun.csv(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

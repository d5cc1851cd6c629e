// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.read;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.syncline.formats.ForeignConfiguration;
import org.syncline.formats.ForeignNote;
import org.syncline.formats.FormatException;
import org.syncline.rules.SourceLocation;

/**
 * Reads all files of a folder and of the folders in it, by name. What is no configuration is a
 * note: it may be what somebody took for one.
 */
public final class FolderReader {
    private static final int DEPTH = 3;
    private static final int FILES = 5_000;

    private final FileReader reader;
    private final Function<Path, String> names;
    private final List<ForeignConfiguration> found = new ArrayList<>();
    private final List<ForeignNote> notes = new ArrayList<>();
    private FormatException first;
    private int files;

    public FolderReader(FileReader reader, Function<Path, String> names) {
        this.reader = reader;
        this.names = names;
    }

    /**
     * Reads a folder.
     *
     * @throws FormatException when there is nothing in it that can be read
     */
    public ForeignConfiguration read(Path folder) throws FormatException {
        walk(folder, 0);
        if (found.isEmpty() && first != null && files == 1) {
            throw first;
        }
        if (found.isEmpty()) {
            throw new FormatException(
                    new SourceLocation(names.apply(folder), 0, 0),
                    "the folder holds no configuration that can be read"
                            + (first == null ? "" : "; the first file: " + first.getMessage()),
                    "give the folder that Get-ADSyncServerConfiguration wrote, or one with rule"
                            + " scripts, policies or exports of management agents",
                    first);
        }
        found.add(new ForeignConfiguration(List.of(), List.of(), List.of(), notes));
        return ForeignConfiguration.merge(found);
    }

    private void walk(Path folder, int depth) throws FormatException {
        for (Path entry : entries(folder)) {
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                if (depth < DEPTH) {
                    walk(entry, depth + 1);
                } else {
                    note(entry, "the folder lies too deep and is not read");
                }
            } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                file(entry);
            } else {
                note(entry, "this is neither a file nor a folder");
            }
        }
    }

    private void file(Path file) throws FormatException {
        if (++files > FILES) {
            throw new FormatException(
                    new SourceLocation(names.apply(file), 0, 0),
                    "the folder holds more than " + FILES + " files",
                    "give the folder of one configuration");
        }
        try {
            found.add(reader.read(file));
        } catch (FormatException e) {
            first = first == null ? e : first;
            notes.add(
                    new ForeignNote(
                            !isExpected(file),
                            "file",
                            names.apply(file),
                            e.location(),
                            e.problem() + "; " + e.remedy()));
        }
    }

    /** A licence or a picture beside a configuration is no part of it that is lost. */
    private static boolean isExpected(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".xml")
                || name.endsWith(".json")
                || name.endsWith(".ps1")
                || name.endsWith(".psm1");
    }

    private void note(Path entry, String reason) {
        String name = names.apply(entry);
        notes.add(new ForeignNote(false, "file", name, new SourceLocation(name, 0, 0), reason));
    }

    private List<Path> entries(Path folder) throws FormatException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                if (entries.size() <= FILES) {
                    entries.add(entry);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new FormatException(
                    new SourceLocation(names.apply(folder), 0, 0),
                    "the folder cannot be read",
                    "check that you may read it",
                    e);
        }
        entries.sort(null);
        return entries;
    }
}

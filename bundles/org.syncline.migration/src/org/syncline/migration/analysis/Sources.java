// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.syncline.formats.ForeignConfiguration;
import org.syncline.formats.ForeignNote;
import org.syncline.formats.ForeignReader;
import org.syncline.formats.FormatException;
import org.syncline.formats.csexport.ConnectorSpaceCount;
import org.syncline.formats.csexport.ConnectorSpaceCounter;
import org.syncline.formats.server.ServerFacts;
import org.syncline.formats.server.ServerFactsReader;
import org.syncline.rules.SourceLocation;

/**
 * Reads the sources of an analysis: configurations of any kind and connector space exports.
 *
 * @param configuration what the configurations say together
 * @param servers what the files say of their server
 * @param counts what the connector space exports hold
 */
record Sources(
        ForeignConfiguration configuration,
        List<ServerFacts> servers,
        List<ConnectorSpaceCount> counts) {
    private static final int DEPTH = 4;
    private static final int FILES = 5_000;

    static Sources read(List<Path> sources) throws FormatException {
        ConnectorSpaceCounter counter = new ConnectorSpaceCounter();
        List<ForeignConfiguration> read = new ArrayList<>();
        List<ServerFacts> servers = new ArrayList<>();
        List<ConnectorSpaceCount> counts = new ArrayList<>();
        for (Path source : sources) {
            List<Path> files = files(source);
            int exports = 0;
            for (Path file : files) {
                if (!mayHoldFacts(file)) {
                    continue;
                }
                if (counter.isExport(file)) {
                    counts.add(counter.count(file, file.toString()));
                    exports++;
                } else {
                    servers.add(new ServerFactsReader().read(file, file.toString()));
                }
            }
            if (exports == 0 || exports < files.size()) {
                read.add(configuration(source, counts));
            }
        }
        servers.removeIf(ServerFacts::isEmpty);
        return new Sources(ForeignConfiguration.merge(read), servers, counts);
    }

    /** The configuration beside the connector space exports, which are read already. */
    private static ForeignConfiguration configuration(Path source, List<ConnectorSpaceCount> counts)
            throws FormatException {
        List<String> counted = counts.stream().map(ConnectorSpaceCount::file).toList();
        ForeignConfiguration found = new ForeignReader().read(source);
        List<ForeignNote> notes =
                found.notes().stream()
                        .filter(note -> !counted.contains(note.location().file()))
                        .toList();
        return new ForeignConfiguration(found.agents(), found.metaverses(), found.rules(), notes);
    }

    /** The files that may say something: the source itself, or those of the folder. */
    private static List<Path> files(Path source) throws FormatException {
        if (!Files.isDirectory(source)) {
            return List.of(source);
        }
        try (Stream<Path> all = Files.walk(source, DEPTH)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .limit(FILES)
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new FormatException(
                    new SourceLocation(source.toString(), 0, 0),
                    "the folder cannot be read",
                    "check that you may read it",
                    e);
        }
    }

    private static boolean mayHoldFacts(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.endsWith(".ps1");
    }
}

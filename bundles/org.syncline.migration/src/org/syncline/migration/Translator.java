// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.syncline.formats.FormatException;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.formats.agent.ManagementAgentReader;
import org.syncline.migration.internal.AgentTranslator;
import org.syncline.migration.internal.Output;
import org.syncline.rules.SourceLocation;

/**
 * Translates exports of management agents of DirSync, FIM or MIM to rule files. Reads, never
 * writes: the caller decides what becomes of the text. Stateless, safe for use by many threads.
 */
public final class Translator {
    /**
     * Translates all sources to one set of files.
     *
     * @param sources XML exports of management agents, or folders that hold them
     * @throws MigrationException when a source cannot be read or is of a kind that this version
     *     does not read
     */
    public Translation translate(List<Path> sources, TranslateOptions options)
            throws MigrationException {
        Output output = new Output();
        ManagementAgentReader reader = new ManagementAgentReader();
        for (Path source : sources) {
            for (Path file : files(source)) {
                ManagementAgent agent = agent(reader, file, output);
                new AgentTranslator(agent, origin(file, options), options, output).translate();
            }
        }
        if (options.project() != null) {
            output.project(options.project());
        }
        return output.toTranslation();
    }

    private static ManagementAgent agent(ManagementAgentReader reader, Path file, Output output)
            throws MigrationException {
        try {
            return reader.read(file, file.toString(), output::note);
        } catch (FormatException e) {
            throw MigrationException.of(e);
        }
    }

    private static String origin(Path file, TranslateOptions options) {
        Path absolute = file.toAbsolutePath().normalize();
        Path base = options.origin() == null ? null : options.origin().toAbsolutePath().normalize();
        if (base != null && absolute.startsWith(base)) {
            return base.relativize(absolute).toString().replace('\\', '/');
        }
        return String.valueOf(file.getFileName());
    }

    private static List<Path> files(Path source) throws MigrationException {
        if (!Files.exists(source)) {
            throw refused(source, "there is no such file or folder", "check the path");
        }
        if (Files.isDirectory(source)) {
            return agentsIn(source);
        }
        String name = String.valueOf(source.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".ps1") || name.endsWith(".json")) {
            throw refused(
                    source,
                    "this version reads exports of management agents (XML) only; "
                            + (name.endsWith(".ps1") ? "rule scripts" : "JSON policies")
                            + " come with a later one",
                    "give the XML export of the management agent");
        }
        return List.of(source);
    }

    private static List<Path> agentsIn(Path folder) throws MigrationException {
        if (Files.isDirectory(folder.resolve("SynchronizationRules"))) {
            throw refused(
                    folder,
                    "this is a configuration folder of Azure AD Connect, which this version does"
                            + " not read",
                    "give the XML export of a DirSync, FIM or MIM management agent");
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(Translator::mayBeAgent).sorted().forEach(found::add);
        } catch (IOException e) {
            throw new MigrationException(
                    place(folder), "the folder cannot be read", "check that you may read it", e);
        }
        if (found.isEmpty()) {
            throw refused(
                    folder,
                    "the folder holds no export of a management agent (*.xml)",
                    "give the file or the folder that \"Export Management Agent\" wrote");
        }
        return found;
    }

    /** A server export holds one file per agent and the metaverse in {@code MV.xml}. */
    private static boolean mayBeAgent(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") && !name.equals("mv.xml") && Files.isRegularFile(file);
    }

    private static MigrationException refused(Path source, String message, String remedy) {
        return new MigrationException(place(source), message, remedy);
    }

    private static SourceLocation place(Path source) {
        return new SourceLocation(source.toString(), 0, 0);
    }
}

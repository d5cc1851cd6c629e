// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.syncline.migration.MigrationException;
import org.syncline.migration.TranslateOptions;
import org.syncline.migration.Translation;
import org.syncline.migration.TranslationReport;
import org.syncline.migration.Translator;

/** Translates foreign configuration into a project folder. */
public final class Translations {
    /** How far down rule files are looked for, to know whether the folder is a project already. */
    private static final int DEEPEST_RULES = 4;

    private Translations() {}

    /**
     * Translates and writes the rule files. Nothing is written when anything cannot be read, or
     * when a file of that name with other content exists. A folder without rule files becomes a
     * project of its name, so that it can be checked at once.
     *
     * @param sources files of the old configuration
     * @param folder where the rule files go; made when it does not exist
     * @return what was carried over and what was not
     * @throws ProjectException when a source cannot be read or the folder cannot be written
     */
    public static TranslationReport translate(
            List<Path> sources, TranslateOptions options, Path folder) {
        try {
            Translation translation =
                    new Translator().translate(sources, forFolder(options, folder));
            refuseToOverwrite(translation, folder);
            for (Map.Entry<String, String> file : translation.files().entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
            }
            return translation.report();
        } catch (MigrationException e) {
            throw new ProjectException(e.getMessage(), e.remedy(), e);
        } catch (IOException e) {
            throw new ProjectException(
                    "The rule files cannot be written to " + folder + ": " + e.getMessage(),
                    "Name a folder that you may write to with --out.",
                    e);
        }
    }

    private static TranslateOptions forFolder(TranslateOptions options, Path folder)
            throws IOException {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return options.project() != null || holdsRules(folder) || name == null
                ? options
                : options.withProject(name.toString());
    }

    private static boolean holdsRules(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder, DEEPEST_RULES)) {
            return files.anyMatch(file -> file.toString().endsWith(".sync"));
        }
    }

    private static void refuseToOverwrite(Translation translation, Path folder) throws IOException {
        for (Map.Entry<String, String> file : translation.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (Files.exists(path) && !Files.readString(path).equals(file.getValue())) {
                throw new ProjectException(
                        path + " exists and is not what this translation would write.",
                        "Move it away, or name another folder with --out.",
                        null);
            }
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.syncline.examples.contoso.internal.Expectations;
import org.syncline.examples.contoso.internal.Marker;
import org.syncline.examples.contoso.internal.Scale;
import org.syncline.examples.contoso.internal.SourceFile;
import org.syncline.examples.contoso.internal.TenantFile;
import org.syncline.migration.FilterMode;
import org.syncline.migration.MigrationException;
import org.syncline.migration.TranslateOptions;
import org.syncline.migration.Translation;
import org.syncline.migration.Translator;

/**
 * Makes the Contoso example: a project that moves off DirSync, with a source directory in two
 * states and a target directory as DirSync left it. The same size gives the same bytes on every
 * machine. All data is invented. Stateless, safe for use by many threads on different folders.
 */
public final class ContosoExample {
    /** Number of people when nobody asks for another. */
    public static final int DEFAULT_OBJECTS = 1000;

    /** Smallest number of people. */
    public static final int LEAST_OBJECTS = Scale.LEAST_PEOPLE;

    /** Name of the source connector. */
    public static final String SOURCE_CONNECTOR = "contoso.com";

    /** Name of the target connector. */
    public static final String TARGET_CONNECTOR = "tenant";

    /** The source directory, in the project folder. */
    public static final String SOURCE_FILE = "directories/contoso-ad.ldif";

    /** The source as it is now, which {@link #advance} puts in place. */
    public static final String SOURCE_NOW_FILE = "directories/contoso-ad-now.ldif";

    /** The target directory, in the project folder. */
    public static final String TARGET_FILE = "directories/tenant.ldif";

    private static final String OLD_CONFIGURATION = "dirsync/SourceAD.xml";

    /** The files that were written by hand, in the bundle below {@code /project/}. */
    private static final List<String> WRITTEN =
            List.of(
                    "contoso.sync",
                    OLD_CONFIGURATION,
                    "rules/in-from-ad-contact.sync",
                    "rules/in-from-ad-group.sync",
                    "rules/in-from-ad-user.sync",
                    "rules/out-to-tenant-contact.sync",
                    "rules/out-to-tenant-group.sync",
                    "rules/out-to-tenant-user.sync",
                    "schema/contoso-metaverse.sync",
                    "schema/tenant.sync",
                    "tests/people.sync");

    /**
     * Writes the whole project, its source in the state of the first pass.
     *
     * @param folder is made when it does not exist; must be empty
     * @param objects number of people, at least {@link #LEAST_OBJECTS}; groups and contacts scale
     * @throws FileAlreadyExistsException when the folder holds something
     * @throws IllegalArgumentException when the number is too small
     */
    public void create(Path folder, int objects) throws IOException {
        Scale scale = Scale.of(objects);
        Files.createDirectories(folder);
        if (!isEmpty(folder)) {
            throw new FileAlreadyExistsException(
                    folder.toString(), null, "the folder is not empty; give a new one");
        }
        for (String file : WRITTEN) {
            copy(file, folder.resolve(file));
        }
        translate(folder);
        Files.writeString(folder.resolve(".gitignore"), ".syncline/\n");
        Files.createDirectories(folder.resolve(SOURCE_FILE).getParent());
        SourceFile.write(folder.resolve(SOURCE_FILE), scale, Pass.FIRST);
        SourceFile.write(folder.resolve(SOURCE_NOW_FILE), scale, Pass.SECOND);
        TenantFile.write(folder.resolve(TARGET_FILE), scale);
        Marker.write(folder, new ExampleState(objects, Pass.FIRST));
    }

    /** What the folder says of itself; empty when it holds no complete example. */
    public Optional<ExampleState> recognise(Path folder) throws IOException {
        return Marker.read(folder);
    }

    /**
     * Puts the source into the state of the second pass. Does nothing when it is in it already. No
     * process may serve the directory meanwhile.
     *
     * @throws IOException also when the folder holds no example
     */
    public void advance(Path folder) throws IOException {
        ExampleState state =
                recognise(folder)
                        .orElseThrow(() -> new IOException(folder + " does not hold the example"));
        if (state.pass() == Pass.SECOND) {
            return;
        }
        Path next = folder.resolve(SOURCE_FILE + ".new");
        Files.copy(folder.resolve(SOURCE_NOW_FILE), next, StandardCopyOption.REPLACE_EXISTING);
        Files.move(
                next,
                folder.resolve(SOURCE_FILE),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
        Marker.write(folder, new ExampleState(state.objects(), Pass.SECOND));
    }

    /**
     * What the rules must come to, counted without them.
     *
     * @param objects number of people, as for {@link #create}
     */
    public ExpectedPass expected(int objects, Pass pass) {
        return Expectations.of(Scale.of(objects), pass);
    }

    private static void translate(Path folder) throws IOException {
        TranslateOptions options =
                new TranslateOptions(
                        FilterMode.CLOUD_FILTERED, folder, Map.of("SourceAD", "contoso-ad"), null);
        try {
            Translation translation =
                    new Translator().translate(List.of(folder.resolve(OLD_CONFIGURATION)), options);
            for (Map.Entry<String, String> file : translation.files().entrySet()) {
                if (isWrittenByHand(file.getKey())) {
                    continue;
                }
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
            }
        } catch (MigrationException e) {
            throw new IOException("The example's old configuration cannot be translated", e);
        }
    }

    /** The example's own rules join and project; its runs are the cycles that come with it. */
    private static boolean isWrittenByHand(String file) {
        return file.endsWith("/inbound.sync") || file.startsWith("run-profiles/");
    }

    private static void copy(String file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream in = ContosoExample.class.getResourceAsStream("/project/" + file)) {
            if (in == null) {
                throw new UncheckedIOException(
                        new IOException("The example's file " + file + " is not in the bundle"));
            }
            Files.copy(in, target);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}

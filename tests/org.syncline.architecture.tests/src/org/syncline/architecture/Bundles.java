// SPDX-License-Identifier: EPL-2.0
package org.syncline.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The bundles of the source tree with their manifests. */
final class Bundles {
    /**
     * @param name without the common prefix, for example {@code connector.ldap}
     */
    record Bundle(String name, Path folder, Manifest manifest) {
        /** The clauses of a header, directives and versions cut off. */
        List<String> clauses(String header) {
            return fullClauses(header).stream()
                    .map(clause -> clause.split(";")[0].strip())
                    .toList();
        }

        /** The clauses of a header as they are. */
        List<String> fullClauses(String header) {
            String value = manifest.getMainAttributes().getValue(header);
            List<String> clauses = new ArrayList<>();
            if (value != null) {
                // a comma inside quotes belongs to a version range or a list of friends
                for (String clause : value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
                    clauses.add(clause.strip());
                }
            }
            return clauses;
        }
    }

    private static final String PREFIX = "org.syncline.";

    private Bundles() {}

    static Path root() {
        return Path.of(System.getProperty("syncline.root"));
    }

    static Stream<Bundle> all() {
        return Stream.of("bundles", "examples").flatMap(Bundles::below);
    }

    private static Stream<Bundle> below(String folder) {
        try (Stream<Path> folders = Files.list(root().resolve(folder))) {
            return folders
                    .filter(path -> Files.exists(path.resolve("META-INF/MANIFEST.MF")))
                    .map(Bundles::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bundle read(Path folder) {
        try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            Manifest manifest = new Manifest(in);
            String name =
                    manifest.getMainAttributes()
                            .getValue("Bundle-SymbolicName")
                            .split(";")[0]
                            .strip();
            return new Bundle(name.substring(PREFIX.length()), folder, manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

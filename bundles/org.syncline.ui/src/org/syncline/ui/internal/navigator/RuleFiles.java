// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal.navigator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The rule files of a project folder, as they are on disk. */
final class RuleFiles {
    private static final int MAX_DEPTH = 16;

    private RuleFiles() {}

    /** Relative to the folder, with {@code /}; none of hidden folders such as the store. */
    static List<String> in(Path folder) {
        try (Stream<Path> all = Files.walk(folder, MAX_DEPTH)) {
            return all.map(folder::relativize)
                    .filter(path -> path.toString().endsWith(".sync") && !hidden(path))
                    .map(path -> path.toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " could not be read", e);
        }
    }

    private static boolean hidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}

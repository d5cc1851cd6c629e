// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Real exported configurations, which are not part of the project. */
public final class Corpus {
    private Corpus() {}

    /** A folder of the corpus; the test is skipped where the corpus is missing. */
    public static Path folder(String name) {
        Path folder = Path.of(System.getProperty("syncline.corpus", "../shared/corpus"), name);
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "no corpus at " + folder);
        return folder;
    }

    /** The files of a folder of the corpus whose names match, by name. */
    public static List<Path> files(String folder, String glob) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder(folder), glob)) {
            found.forEach(files::add);
        }
        Collections.sort(files);
        return files;
    }
}

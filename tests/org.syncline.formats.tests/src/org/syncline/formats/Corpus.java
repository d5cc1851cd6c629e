// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import java.nio.file.Files;
import java.nio.file.Path;
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
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Puts the stores of projects where the tests are to run. */
final class TestStores {
    private static final String SERVER = System.getenv("SYNCLINE_TEST_POSTGRESQL");

    private TestStores() {}

    /**
     * Lets the project of a folder have its store on the PostgreSQL server of {@code verify
     * --postgresql}, in a schema of its own; does nothing when the tests run without one.
     */
    static Path placed(Path folder) {
        Path file = folder.resolve("project.sync");
        if (SERVER == null) {
            return folder;
        }
        try {
            String text = Files.readString(file);
            if (!text.contains("store ")) {
                UUID id =
                        UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8));
                String schema = "project_" + id.toString().replace('-', '_');
                String line = "store postgresql \"%s&currentSchema=%s\"".formatted(SERVER, schema);
                Files.writeString(file, text.replaceFirst("staging on", "staging on " + line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}

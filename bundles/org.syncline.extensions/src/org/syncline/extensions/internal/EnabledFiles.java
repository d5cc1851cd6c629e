// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.syncline.extensions.PlugInException;

/**
 * What a person enabled, by the digest of its content: a file of the user with lines {@code digest
 * file}. A plug-in whose content is another by now is not enabled.
 */
final class EnabledFiles {
    private static final int DIGEST_LENGTH = 64;

    private final Path list;

    EnabledFiles(Path list) {
        this.list = list;
    }

    /** Digests by file. A list that cannot be read enables nothing. */
    Map<String, String> read() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        if (Files.exists(list)) {
            for (String line : Files.readAllLines(list)) {
                if (line.length() > DIGEST_LENGTH + 1 && line.charAt(DIGEST_LENGTH) == ' ') {
                    String file = line.substring(DIGEST_LENGTH + 1);
                    digests.put(file, line.substring(0, DIGEST_LENGTH));
                }
            }
        }
        return digests;
    }

    void put(String file, String digest) throws PlugInException {
        change(digests -> digests.put(file, digest));
    }

    void remove(String file) throws PlugInException {
        change(digests -> digests.remove(file));
    }

    private void change(java.util.function.Consumer<Map<String, String>> change)
            throws PlugInException {
        try {
            Map<String, String> digests = read();
            change.accept(digests);
            List<String> lines = new ArrayList<>();
            digests.forEach((file, digest) -> lines.add(digest + " " + file));
            Files.createDirectories(list.toAbsolutePath().getParent());
            Path next = list.resolveSibling(list.getFileName() + ".next");
            Files.write(next, lines);
            Files.move(next, list, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new PlugInException(
                    "The list of enabled plug-ins, " + list + ", cannot be written.",
                    "Make it writable: " + e.getMessage() + ".",
                    e);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.syncline.rules.SourceLocation;

/**
 * What comments call the files of the old configuration: never an absolute path, which would tell
 * about the machine and change with it.
 */
public final class Origins {
    private final List<Path> bases;

    /**
     * @param origin folder that comments are relative to, or null
     * @param sources files and folders that were given
     */
    public Origins(Path origin, List<Path> sources) {
        this.bases =
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.ofNullable(origin), sources.stream())
                        .map(path -> path.toAbsolutePath().normalize())
                        .toList();
    }

    /** The file of a place, relative to the folder that was given, with {@code /}. */
    String of(SourceLocation location) {
        try {
            Path file = Path.of(location.file()).toAbsolutePath().normalize();
            for (Path base : bases) {
                if (file.startsWith(base) && !file.equals(base)) {
                    return base.relativize(file).toString().replace('\\', '/');
                }
            }
            return String.valueOf(file.getFileName());
        } catch (InvalidPathException e) {
            return e.getInput();
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import java.util.Objects;

/**
 * A place in a file of the project.
 *
 * @param file the path relative to the project folder, with {@code /}
 * @param line from 1
 * @param column from 1
 */
public record SourceLocation(String file, int line, int column) {
    /** For things that come from no file: defaults, tests. */
    public static final SourceLocation NONE = new SourceLocation("", 0, 0);

    public SourceLocation {
        Objects.requireNonNull(file, "file");
    }

    /** {@code file:line:column}, as compilers print it. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}

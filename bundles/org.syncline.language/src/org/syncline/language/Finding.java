// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import java.util.Comparator;
import java.util.Objects;
import org.syncline.rules.SourceLocation;

/**
 * Something that a check found in a file of a project.
 *
 * @param location file, line and column
 * @param length number of characters concerned, at least 0
 * @param code stable code, listed in {@code docs/findings.md}
 * @param severity how grave it is
 * @param message what is wrong and what to do, for a person
 */
public record Finding(
        SourceLocation location, int length, String code, Severity severity, String message)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER =
            Comparator.comparing((Finding f) -> f.location().file())
                    .thenComparingInt(f -> f.location().line())
                    .thenComparingInt(f -> f.location().column())
                    .thenComparing(Finding::code)
                    .thenComparing(Finding::message);

    public Finding {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
    }

    /** By file, line, column, code: the stable order of listings. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import java.util.Objects;
import org.syncline.rules.SourceLocation;

/**
 * A foreign configuration could not be read or written at all. The message is a sentence for a
 * person and starts with the place.
 */
public final class FormatException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient SourceLocation location;
    private final String problem;
    private final String remedy;

    /**
     * @param location the place; line 0 when the whole file is meant
     * @param problem what is wrong there
     * @param remedy what to do about it
     */
    public FormatException(
            SourceLocation location, String problem, String remedy, Throwable cause) {
        super((location.line() == 0 ? location.file() : location) + ": " + problem, cause);
        this.location = location;
        this.problem = problem;
        this.remedy = Objects.requireNonNull(remedy, "remedy");
    }

    public FormatException(SourceLocation location, String problem, String remedy) {
        this(location, problem, remedy, null);
    }

    /** The place, with line 0 when the whole file is meant; null after serialization. */
    public SourceLocation location() {
        return location;
    }

    /** The message without the place. */
    public String problem() {
        return problem;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}

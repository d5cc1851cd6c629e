// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration;

import java.util.Objects;
import org.syncline.formats.FormatException;
import org.syncline.rules.SourceLocation;

/**
 * A foreign configuration could not be read at all. The message is a sentence for a person and
 * starts with the place.
 */
public final class MigrationException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient SourceLocation location;
    private final String remedy;

    /**
     * @param location the place; line 0 when the whole file is meant
     * @param message what is wrong there
     * @param remedy what to do about it
     */
    public MigrationException(
            SourceLocation location, String message, String remedy, Throwable cause) {
        super((location.line() == 0 ? location.file() : location) + ": " + message, cause);
        this.location = location;
        this.remedy = Objects.requireNonNull(remedy, "remedy");
    }

    public MigrationException(SourceLocation location, String message, String remedy) {
        this(location, message, remedy, null);
    }

    /** The same as a reader of a format said it. */
    public static MigrationException of(FormatException e) {
        return new MigrationException(e.location(), e.problem(), e.remedy(), e);
    }

    /** The place, with line 0 when the whole file is meant; null after serialization. */
    public SourceLocation location() {
        return location;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}

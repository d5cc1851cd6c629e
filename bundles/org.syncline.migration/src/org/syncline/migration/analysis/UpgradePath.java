// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.Optional;

/** How to upgrade (semantics reference, 8.1). */
public enum UpgradePath {
    /** On the same server, over the old product. */
    IN_PLACE("in-place", "in place, on the same server"),
    /** A second system beside the old one, in staging mode until it is verified. */
    PARALLEL("parallel", "parallel, a second system beside the old one"),
    /** The number of objects decides, and nothing says it. */
    UNKNOWN("unknown", "unknown");

    private final String word;
    private final String inWords;

    UpgradePath(String word, String inWords) {
        this.word = word;
        this.inWords = inWords;
    }

    /** For the command line and JSON. */
    public String word() {
        return word;
    }

    /** For people. */
    public String inWords() {
        return inWords;
    }

    /** Reads {@link #word()}. */
    public static Optional<UpgradePath> ofWord(String word) {
        for (UpgradePath path : values()) {
            if (path.word.equals(word)) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }
}

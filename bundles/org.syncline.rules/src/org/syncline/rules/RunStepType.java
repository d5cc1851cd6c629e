// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import java.util.Locale;
import java.util.Optional;

/** What one step of a run profile does (semantics reference, 6.1). */
public enum RunStepType {
    FULL_IMPORT,
    DELTA_IMPORT,
    FULL_SYNC,
    DELTA_SYNC,
    EXPORT;

    /** As written in rule files and on the command line: {@code full-import}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #word()}. */
    public static Optional<RunStepType> ofWord(String word) {
        for (RunStepType type : values()) {
            if (type.word().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}

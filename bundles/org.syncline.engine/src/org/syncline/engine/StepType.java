// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.util.Optional;

/** The kinds of run steps, with the words of the command line (semantics reference, 6.1). */
public enum StepType {
    FULL_IMPORT("full-import", "Full Import"),
    DELTA_IMPORT("delta-import", "Delta Import"),
    FULL_SYNC("full-sync", "Full Synchronization"),
    DELTA_SYNC("delta-sync", "Delta Synchronization"),
    EXPORT("export", "Export");

    private final String word;
    private final String label;

    StepType(String word, String label) {
        this.word = word;
        this.label = label;
    }

    public String word() {
        return word;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** Whether it reads a directory. */
    public boolean isImport() {
        return this == FULL_IMPORT || this == DELTA_IMPORT;
    }

    /** Whether it applies rules. */
    public boolean isSynchronization() {
        return this == FULL_SYNC || this == DELTA_SYNC;
    }

    public static Optional<StepType> ofWord(String word) {
        for (StepType type : values()) {
            if (type.word.equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.schedule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.syncline.project.RunRequest;

/** Which cycle is run (semantics reference, 6.4). */
public enum CyclePolicy {
    DELTA,
    INITIAL;

    /** As it is written in commands and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The policy of a word; empty for any other. */
    public static Optional<CyclePolicy> ofWord(String word) {
        return Arrays.stream(values()).filter(policy -> policy.word().equals(word)).findFirst();
    }

    /** The run that this is. */
    public RunRequest request() {
        return this == DELTA ? RunRequest.delta() : RunRequest.initial();
    }
}

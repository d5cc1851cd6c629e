// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts objects by type, for limits. */
final class Census {
    private final TreeMap<String, Long> before = new TreeMap<>();
    private final TreeMap<String, Long> reported = new TreeMap<>();
    private final TreeMap<String, Long> gone = new TreeMap<>();

    /** An object that was there before the step was reported. */
    void matched(String type) {
        before.merge(type, 1L, Long::sum);
    }

    void reported(String type) {
        reported.merge(type, 1L, Long::sum);
    }

    /** An object that was there before the step is gone. */
    void gone(String type) {
        gone.merge(type, 1L, Long::sum);
    }

    /** Objects that were there before, as far as they were counted: matched ones and gone ones. */
    SortedMap<String, Long> before() {
        TreeMap<String, Long> all = new TreeMap<>(before);
        gone.forEach((type, number) -> all.merge(type, number, Long::sum));
        return all;
    }

    SortedMap<String, Long> reported() {
        return Collections.unmodifiableSortedMap(reported);
    }

    SortedMap<String, Long> gone() {
        return Collections.unmodifiableSortedMap(gone);
    }
}

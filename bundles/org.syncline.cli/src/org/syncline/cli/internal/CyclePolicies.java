// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import org.syncline.schedule.CyclePolicy;

/** Cycles on the command line. */
final class CyclePolicies {
    private CyclePolicies() {}

    /**
     * @param where what the word belongs to, for the complaint
     */
    static CyclePolicy of(String where, String word) {
        return CyclePolicy.ofWord(word)
                .orElseThrow(
                        () ->
                                new UsageException(
                                        where + " takes delta or initial, not \"" + word + "\"."));
    }
}

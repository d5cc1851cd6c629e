// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import org.syncline.rules.SourceLocation;

/**
 * A connector filter: objects that meet it are left out.
 *
 * @param connector name of the connector
 * @param objectType object type in the connector space
 * @param words the filter in words, its conditions joined by "and"
 * @param trust whether it is understood
 * @param remark what was assumed or not understood; may be empty
 */
public record FilterFinding(
        String connector,
        String objectType,
        String words,
        Trust trust,
        String remark,
        SourceLocation location) {
    /** How sure the meaning of a filter is. */
    public enum Trust {
        /** All operators were seen in real files. */
        VERIFIED("verified"),
        /** The spelling of an operator was never seen, or something was assumed. */
        NOT_VERIFIED("not-verified"),
        NOT_UNDERSTOOD("not-understood");

        private final String word;

        Trust(String word) {
            this.word = word;
        }

        /** For JSON. */
        public String word() {
            return word;
        }
    }
}

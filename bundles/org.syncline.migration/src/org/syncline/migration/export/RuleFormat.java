// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.export;

import java.util.Locale;
import java.util.Optional;

/** The foreign formats that rules can be written to. */
public enum RuleFormat {
    /**
     * One file a rule, as {@code Get-ADSyncServerConfiguration} writes (formats reference, 1.2).
     */
    AADCONNECT_XML,
    /** One script, as the rule editor's <i>Export</i> writes (formats reference, 5.1). */
    POWERSHELL;

    /** The word of the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #word()}. */
    public static Optional<RuleFormat> ofWord(String word) {
        for (RuleFormat format : values()) {
            if (format.word().equals(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}

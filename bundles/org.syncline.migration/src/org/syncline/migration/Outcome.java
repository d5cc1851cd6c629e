// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration;

import java.util.Locale;

/** What became of one thing of the old configuration. */
public enum Outcome {
    /** It is in the files. */
    CARRIED_OVER,
    /** It is in the files, but a person has to look at it: something was assumed. */
    NOT_VERIFIED,
    /** It is not in the files; the reason says why. */
    NOT_CARRIED_OVER,
    /** It could not be understood; it is in the files as a comment, and the result is an error. */
    NOT_UNDERSTOOD;

    /** In lower case with hyphens, for text and JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.plan;

import java.util.Locale;

/** What a person decided about a change. */
public enum Verdict {
    /** It is written by the next export of its plan. */
    APPROVED,
    /** It stays in the plan and is not written. */
    HELD,
    /** It stays out of this and later plans, as long as it is the same change. */
    REJECTED;

    /** The word of the command line and of JSON: {@code approved}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.report;

import java.util.Locale;

/** How a mark is coloured. The text of the mark has to say the same: colour alone says nothing. */
public enum Tone {
    GOOD,
    WARNING,
    BAD,
    PLAIN;

    String cssClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Which path to take.
 *
 * @param recommended by the number of objects
 * @param chosen the same, or what a person chose instead
 * @param why in words
 * @param estimateMinutes the vendor's planning figure for the vendor's own upgrade: three hours for
 *     50,000 objects, in proportion; empty when the number is unknown
 * @param notes what a person must know, a choice against the recommendation among it
 */
public record PathChoice(
        UpgradePath recommended,
        UpgradePath chosen,
        String why,
        OptionalLong estimateMinutes,
        List<String> notes) {
    public PathChoice {
        Objects.requireNonNull(recommended, "recommended");
        Objects.requireNonNull(chosen, "chosen");
        Objects.requireNonNull(why, "why");
        notes = List.copyOf(notes);
    }

    /** Whether a person chose something else than is recommended. */
    public boolean overridden() {
        return recommended != chosen;
    }
}

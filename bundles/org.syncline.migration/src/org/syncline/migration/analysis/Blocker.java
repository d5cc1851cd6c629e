// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.Objects;
import org.syncline.rules.SourceLocation;

/**
 * One thing for which the vendor's upgrade wizard refuses the configuration.
 *
 * @param subject which one, in words
 * @param location where it stands
 * @param why what is wrong with it for the wizard
 * @param remedy what to do about it
 * @param carries whether Syncline carries it over all the same
 * @param carriesHow how, or why not
 */
public record Blocker(
        BlockReason reason,
        String subject,
        SourceLocation location,
        String why,
        String remedy,
        Carries carries,
        String carriesHow) {
    /** Whether Syncline carries something over. */
    public enum Carries {
        YES("yes"),
        /** A part of it, or after a person has done something. */
        PARTLY("partly"),
        NO("no");

        private final String word;

        Carries(String word) {
            this.word = word;
        }

        /** For JSON and people. */
        public String word() {
            return word;
        }
    }

    public Blocker {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(carries, "carries");
        Objects.requireNonNull(carriesHow, "carriesHow");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.Optional;
import org.syncline.formats.agent.AgentCondition;

/**
 * What a condition of a connector filter was taken to mean.
 *
 * @param clause its translation, absent when it was not understood
 * @param words the condition in words
 * @param failure why it was not understood, or empty
 * @param doubt what a person should check, or empty
 */
public record Reading(
        AgentCondition condition,
        Optional<Clause> clause,
        String words,
        String failure,
        String doubt) {
    static Reading failed(AgentCondition condition, String failure) {
        String value = condition.value().strip();
        String words =
                condition.attribute()
                        + " "
                        + condition.operator()
                        + (value.isEmpty() ? "" : " \"" + value + "\"");
        return new Reading(condition, Optional.empty(), words, failure, "");
    }

    public boolean isUnderstood() {
        return clause.isPresent();
    }
}

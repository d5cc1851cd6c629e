// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.syncline.formats.agent.AgentFilter;
import org.syncline.migration.Outcome;

/**
 * A connector filter with the readings of its conditions.
 *
 * @param source the filter as it was written
 * @param readings one for each of its conditions
 */
record Filter(AgentFilter source, List<Reading> readings) {
    /** Whether it has conditions and all were understood. */
    boolean isUsable() {
        return !readings.isEmpty() && readings.stream().allMatch(Reading::isUnderstood);
    }

    List<Clause> clauses() {
        return readings.stream().map(Reading::clause).flatMap(Optional::stream).toList();
    }

    String scope() {
        return clauses().stream().map(Clause::text).collect(Collectors.joining(" and "));
    }

    String words() {
        return readings.isEmpty()
                ? "no condition"
                : readings.stream().map(Reading::words).collect(Collectors.joining(" and "));
    }

    String failures() {
        return readings.isEmpty()
                ? "it has no condition"
                : joined(readings.stream().map(Reading::failure).toList());
    }

    private static String joined(List<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    private String doubts() {
        return joined(readings.stream().map(Reading::doubt).toList());
    }

    Outcome outcome() {
        if (!isUsable()) {
            return Outcome.NOT_UNDERSTOOD;
        }
        return doubts().isEmpty() ? Outcome.CARRIED_OVER : Outcome.NOT_VERIFIED;
    }

    String reason(String difference) {
        if (!isUsable()) {
            return failures()
                    + "; the filter stands as a comment and filters nothing: write it by hand";
        }
        return doubts().isEmpty() ? difference : doubts() + ". " + difference;
    }
}

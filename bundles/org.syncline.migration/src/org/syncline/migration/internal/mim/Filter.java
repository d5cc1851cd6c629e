// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.syncline.formats.agent.AgentFilter;
import org.syncline.formats.agent.AgentFilterSet;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.migration.Outcome;

/**
 * A connector filter with the readings of its conditions.
 *
 * @param source the filter as it was written
 * @param readings one for each of its conditions
 */
public record Filter(AgentFilter source, List<Reading> readings) {
    /** All filters of a set. */
    public static List<Filter> all(ManagementAgent agent, AgentFilterSet set) {
        ConditionReader reader = new ConditionReader(agent.schema(), set.objectType());
        return set.filters().stream()
                .map(
                        filter ->
                                new Filter(
                                        filter,
                                        filter.conditions().stream().map(reader::read).toList()))
                .toList();
    }

    /** Whether it has conditions and all were understood. */
    public boolean isUsable() {
        return !readings.isEmpty() && readings.stream().allMatch(Reading::isUnderstood);
    }

    public List<Clause> clauses() {
        return readings.stream().map(Reading::clause).flatMap(Optional::stream).toList();
    }

    public String scope() {
        return clauses().stream().map(Clause::text).collect(Collectors.joining(" and "));
    }

    public String words() {
        return readings.isEmpty()
                ? "no condition"
                : readings.stream().map(Reading::words).collect(Collectors.joining(" and "));
    }

    public String failures() {
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

    public Outcome outcome() {
        if (!isUsable()) {
            return Outcome.NOT_UNDERSTOOD;
        }
        return doubts().isEmpty() ? Outcome.CARRIED_OVER : Outcome.NOT_VERIFIED;
    }

    public String reason(String difference) {
        if (!isUsable()) {
            return failures()
                    + "; the filter stands as a comment and filters nothing: write it by hand";
        }
        return doubts().isEmpty() ? difference : doubts() + ". " + difference;
    }
}

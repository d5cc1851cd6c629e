// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.syncline.formats.agent.AgentFilter;
import org.syncline.formats.agent.AgentFilterSet;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.migration.analysis.FilterFinding.Trust;
import org.syncline.migration.internal.mim.ConditionReader;
import org.syncline.migration.internal.mim.Reading;

/** The connector filters in words. */
final class Filters {
    private Filters() {}

    static List<FilterFinding> of(List<ManagementAgent> agents) {
        List<FilterFinding> found = new ArrayList<>();
        for (ManagementAgent agent : agents) {
            for (AgentFilterSet set : agent.filters()) {
                if (set.isScripted()) {
                    found.add(scripted(agent, set));
                }
                set.filters().forEach(filter -> found.add(finding(agent, set, filter)));
            }
        }
        return found;
    }

    private static FilterFinding scripted(ManagementAgent agent, AgentFilterSet set) {
        return new FilterFinding(
                agent.name(),
                set.objectType(),
                "decided by a rules extension",
                Trust.NOT_UNDERSTOOD,
                "find out what the code leaves out",
                set.location());
    }

    private static FilterFinding finding(
            ManagementAgent agent, AgentFilterSet set, AgentFilter filter) {
        List<Reading> conditions =
                filter.conditions().stream()
                        .map(new ConditionReader(agent.schema(), set.objectType())::read)
                        .toList();
        String failures = joined(conditions.stream().map(Reading::failure).toList());
        String doubts = joined(conditions.stream().map(Reading::doubt).toList());
        Trust trust =
                !failures.isEmpty() || conditions.isEmpty()
                        ? Trust.NOT_UNDERSTOOD
                        : doubts.isEmpty() ? Trust.VERIFIED : Trust.NOT_VERIFIED;
        return new FilterFinding(
                agent.name(),
                set.objectType(),
                conditions.isEmpty()
                        ? "no condition"
                        : conditions.stream()
                                .map(Reading::words)
                                .collect(Collectors.joining(" and ")),
                trust,
                failures.isEmpty() ? doubts : failures,
                filter.location());
    }

    private static String joined(List<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.syncline.formats.agent.AgentCondition;
import org.syncline.formats.agent.AgentFilter;
import org.syncline.formats.agent.AgentFilterSet;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.migration.Outcome;
import org.syncline.model.SecretAttributes;

/** The attributes that the old system read: those that were selected, and those of filters. */
final class SelectedAttributes {
    private final ManagementAgent agent;
    private final Output output;

    SelectedAttributes(ManagementAgent agent, Output output) {
        this.agent = agent;
        this.output = output;
    }

    SortedSet<String> names() {
        SortedSet<String> selected = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : agent.selectedAttributes()) {
            if (SecretAttributes.contains(name)) {
                notCarried(name, "passwords are never read unless somebody asks for them by name");
            } else if (!SchemaWriter.isWritable(name)) {
                notCarried(name, "the name cannot stand in a rule file");
            } else {
                selected.add(name);
            }
        }
        if (!selected.isEmpty()) {
            conditions().stream()
                    .filter(condition -> SchemaWriter.isWritable(condition.attribute()))
                    .filter(condition -> !condition.intrinsic())
                    .filter(condition -> selected.add(condition.attribute()))
                    .forEach(this::readNow);
        }
        return selected;
    }

    private void readNow(AgentCondition condition) {
        output.report(
                Outcome.NOT_VERIFIED,
                "attribute",
                condition.attribute(),
                condition.location(),
                "",
                "a filter uses it although it was not selected; it is read now");
    }

    private void notCarried(String name, String reason) {
        output.report(Outcome.NOT_CARRIED_OVER, "attribute", name, agent.location(), "", reason);
    }

    private List<AgentCondition> conditions() {
        return agent.filters().stream()
                .map(AgentFilterSet::filters)
                .flatMap(List::stream)
                .map(AgentFilter::conditions)
                .flatMap(List::stream)
                .toList();
    }
}

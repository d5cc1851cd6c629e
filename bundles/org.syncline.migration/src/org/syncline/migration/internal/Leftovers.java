// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import org.syncline.formats.agent.AgentFilterSet;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.migration.Outcome;
import org.syncline.rules.SourceLocation;

/** Reports what no rule can say, so that nothing is lost without a word. */
final class Leftovers {
    private final ManagementAgent agent;
    private final Output output;

    Leftovers(ManagementAgent agent, Output output) {
        this.agent = agent;
        this.output = output;
    }

    void report() {
        agent.filters().stream().filter(AgentFilterSet::isScripted).forEach(this::scriptedFilter);
        if (!agent.extension().isEmpty()) {
            left(
                    "extension",
                    agent.extension(),
                    agent.location(),
                    "program code is not translated; write what it does as expressions");
        }
        if (agent.passwordSynchronization()) {
            left(
                    "password synchronization",
                    agent.name(),
                    agent.location(),
                    "no passwords are moved");
        }
    }

    private void left(String kind, String subject, SourceLocation source, String reason) {
        output.report(Outcome.NOT_CARRIED_OVER, kind, subject, source, "", reason);
    }

    private void scriptedFilter(AgentFilterSet set) {
        output.report(
                Outcome.NOT_UNDERSTOOD,
                "filter",
                "filters of " + set.objectType(),
                set.location(),
                "",
                "a rules extension decided which objects were left out; find out what it did and"
                        + " write it as a rule");
    }
}

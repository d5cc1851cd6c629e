// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.List;
import org.syncline.formats.agent.AgentExportFlow;
import org.syncline.formats.agent.AgentFilterSet;
import org.syncline.formats.agent.AgentJoin;
import org.syncline.formats.agent.AgentProjection;
import org.syncline.formats.agent.AgentRunProfile;
import org.syncline.formats.agent.AgentRunStep;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.migration.Outcome;
import org.syncline.rules.SourceLocation;

/** Reports what this version leaves behind, so that nothing is lost without a word. */
final class Leftovers {
    private static final String LATER = "not carried over in this version; write it as a rule";

    private final ManagementAgent agent;
    private final Output output;

    Leftovers(ManagementAgent agent, Output output) {
        this.agent = agent;
        this.output = output;
    }

    void report() {
        agent.filters().stream().filter(AgentFilterSet::isScripted).forEach(this::scriptedFilter);
        agent.joins().forEach(this::join);
        agent.projections().forEach(this::projection);
        agent.exportFlows().forEach(this::exportFlow);
        agent.runProfiles().forEach(this::runProfile);
        if (!agent.deprovisioning().inWords().isEmpty()) {
            left(
                    "deprovisioning",
                    agent.deprovisioning().inWords(),
                    agent.location(),
                    "what happens to an object without a metaverse object is said by the link type"
                            + " of the outbound rule");
        }
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

    private void join(AgentJoin join) {
        String criteria = String.join(" and ", join.mappings());
        left(
                "join",
                join.objectType() + (criteria.isEmpty() ? "" : ": " + criteria),
                join.location(),
                join.resolution().equals("scripted")
                        ? LATER + "; an extension chose among several hits"
                        : LATER);
    }

    private void projection(AgentProjection projection) {
        String target = projection.metaverseType();
        left(
                "projection",
                projection.objectType() + (target.isEmpty() ? "" : " to " + target),
                projection.location(),
                projection.type().equals("declared")
                        ? LATER
                        : LATER + " (" + projection.type() + ")");
    }

    private void exportFlow(AgentExportFlow flow) {
        List<String> sources = flow.sources();
        left(
                "export flow",
                flow.objectType()
                        + ": "
                        + flow.target()
                        + (sources.isEmpty() ? "" : " from " + String.join(", ", sources)),
                flow.location(),
                flow.kind().equals("direct") ? LATER : LATER + " (" + flow.kind() + ")");
    }

    private void runProfile(AgentRunProfile profile) {
        left(
                "run profile",
                profile.name()
                        + " ("
                        + profile.steps().stream()
                                .map(AgentRunStep::type)
                                .collect(java.util.stream.Collectors.joining(", "))
                        + ")",
                profile.location(),
                "use the steps full-import and full-sync");
    }
}

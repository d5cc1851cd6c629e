// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.syncline.formats.ForeignMetaverse.ImportFlow;
import org.syncline.formats.agent.AgentExportFlow;
import org.syncline.formats.agent.AgentMapping;
import org.syncline.formats.agent.AgentSource;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.rules.SourceLocation;

/** What the wizard refuses of the attribute flows of management agents. */
final class FlowBlockers {
    private static final String CUSTOM =
            "this is no plain copy of an attribute as the vendor's setup makes it, and the wizard"
                    + " refuses added or changed flows";

    private final Systems systems;
    private final Blocks blocks;

    FlowBlockers(Systems systems, Blocks blocks) {
        this.systems = systems;
        this.blocks = blocks;
    }

    void importFlow(ImportFlow flow) {
        ManagementAgent agent = systems.byId(flow.agentId()).orElse(null);
        String connector = agent == null ? flow.agentId() : agent.name();
        String subject =
                connector
                        + ": "
                        + flow.metaverseType()
                        + "."
                        + flow.attribute()
                        + from(flow.mapping());
        mapping(agent, flow.mapping(), flow.attribute(), subject, flow.location());
        if (flow.precedence().equals("manual")) {
            blocks.code(
                    BlockReason.SCRIPTED_FLOW,
                    subject,
                    flow.location(),
                    "a rules extension decides which contributor wins (manual precedence)");
        }
        if (agent != null && isTaken(agent)) {
            removed(agent, flow.mapping().sources(), subject, flow.location());
        }
    }

    /** Whether the wizard takes the system at all; else only code of its flows is named. */
    private static boolean isTaken(ManagementAgent agent) {
        return Systems.kind(agent) != ConnectedSystem.Kind.OTHER;
    }

    void exportFlow(ManagementAgent agent, AgentExportFlow flow) {
        String subject =
                agent.name()
                        + ": "
                        + flow.objectType()
                        + "."
                        + flow.target()
                        + from(flow.mapping());
        mapping(agent, flow.mapping(), flow.target(), subject, flow.location());
    }

    private static String from(AgentMapping mapping) {
        List<String> sources = mapping.sources().stream().map(AgentSource::attribute).toList();
        return switch (mapping) {
            case AgentMapping.Constant constant -> " = \"" + constant.value() + "\"";
            case AgentMapping.DnPart part -> " from part " + part.part() + " of the name";
            default -> sources.isEmpty() ? "" : " from " + String.join(", ", sources);
        };
    }

    private void mapping(
            ManagementAgent agent,
            AgentMapping mapping,
            String target,
            String subject,
            SourceLocation location) {
        if (mapping instanceof AgentMapping.Scripted scripted) {
            scripted(scripted, subject, location);
        } else if (agent == null || isTaken(agent)) {
            declared(mapping, target, subject, location);
        }
    }

    private void scripted(AgentMapping.Scripted scripted, String subject, SourceLocation location) {
        String name =
                scripted.context().isEmpty()
                        ? ""
                        : " (it knows the flow as \"" + scripted.context() + "\")";
        blocks.code(
                BlockReason.SCRIPTED_FLOW,
                subject + name,
                location,
                "a rules extension computes the value");
    }

    private void declared(
            AgentMapping mapping, String target, String subject, SourceLocation location) {
        switch (mapping) {
            case AgentMapping.Direct direct -> {
                if (!StandardFlows.mayBeStandard(direct.source().attribute(), target)) {
                    custom(subject, location, "\"translate\" writes it as a flow");
                }
            }
            case AgentMapping.Unknown unknown ->
                    blocks.partly(
                            BlockReason.CUSTOM_FLOW,
                            subject,
                            location,
                            "a mapping of the unknown kind \"" + unknown.kind() + "\"",
                            "find out what it does and write it as a rule",
                            "it stands as a comment at its place");
            case AgentMapping.SyncRule rule ->
                    custom(
                            subject,
                            location,
                            rule.existenceTest()
                                    ? "it only tests that the object exists and writes nothing"
                                    : "\"translate\" writes what the portal's rule says");
            default -> custom(subject, location, "\"translate\" writes it as a flow");
        }
    }

    private void custom(String subject, SourceLocation location, String how) {
        blocks.readable(
                BlockReason.CUSTOM_FLOW,
                subject,
                location,
                CUSTOM,
                "take the parallel path and write the flow as a rule of the new system",
                how);
    }

    private void removed(
            ManagementAgent agent,
            List<AgentSource> sources,
            String subject,
            SourceLocation location) {
        Set<String> selected = selected(agent);
        for (AgentSource source : sources) {
            if (!source.intrinsic()
                    && !selected.isEmpty()
                    && !selected.contains(source.attribute().toLowerCase(Locale.ROOT))) {
                blocks.readable(
                        BlockReason.REMOVED_ATTRIBUTE,
                        subject,
                        location,
                        "the flow reads "
                                + source.attribute()
                                + ", which the connector no longer"
                                + " reads: somebody removed it from the selected attributes",
                        "select the attribute again, or remove the flow",
                        "\"translate\" carries flow and attribute list as they are; \"check\""
                                + " names the attribute that is missing");
            }
        }
    }

    static Set<String> selected(ManagementAgent agent) {
        return agent.selectedAttributes().stream()
                .map(attribute -> attribute.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}

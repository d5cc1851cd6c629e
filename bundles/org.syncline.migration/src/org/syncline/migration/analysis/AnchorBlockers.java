// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.List;
import java.util.Locale;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.ForeignMetaverse;
import org.syncline.formats.ForeignMetaverse.ImportFlow;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.agent.AgentMapping;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.rules.Direction;
import org.syncline.rules.SourceLocation;

/** A source anchor other than objectGUID, wherever the configuration says so. */
final class AnchorBlockers {
    static final String PARAMETER = "Microsoft.SynchronizationOption.AnchorAttribute";
    private static final String ANCHOR = "objectGUID";
    private static final String CONSISTENCY_GUID = "mS-DS-ConsistencyGuid";
    private static final String TARGET = "sourceAnchor";

    private final Product product;
    private final Systems systems;
    private final Blocks blocks;
    private final List<Remark> remarks;

    AnchorBlockers(Product product, Systems systems, Blocks blocks, List<Remark> remarks) {
        this.product = product;
        this.systems = systems;
        this.blocks = blocks;
        this.remarks = remarks;
    }

    void metaverse(ForeignMetaverse metaverse) {
        String setting = metaverse.parameters().getOrDefault(PARAMETER, "").strip();
        if (!setting.isEmpty()) {
            check(setting, "setting " + PARAMETER, metaverse.location());
        }
        metaverse.importFlows().forEach(this::flow);
    }

    private void flow(ImportFlow flow) {
        if (!flow.attribute().equalsIgnoreCase(TARGET)
                || !fromDirectory(flow.agentId())
                || flow.mapping() instanceof AgentMapping.Scripted) {
            return;
        }
        boolean anchored =
                flow.mapping().sources().stream()
                        .anyMatch(source -> source.attribute().equalsIgnoreCase(ANCHOR));
        if (!anchored) {
            String sources =
                    String.join(
                            ", ",
                            flow.mapping().sources().stream().map(s -> s.attribute()).toList());
            check(
                    sources.isEmpty() ? "a fixed value" : sources,
                    systems.name(flow.agentId())
                            + ": flow to "
                            + flow.metaverseType()
                            + "."
                            + TARGET,
                    flow.location());
        }
    }

    private boolean fromDirectory(String agentId) {
        return systems.byId(agentId)
                .map(agent -> Systems.kind(agent) == ConnectedSystem.Kind.ACTIVE_DIRECTORY)
                .orElse(!Systems.isTenant(agentId, ""));
    }

    void rule(ForeignRule rule) {
        ManagementAgent agent = systems.byId(rule.connector()).orElse(null);
        boolean tenant =
                agent == null
                        ? Systems.isTenant(rule.connector(), rule.connector())
                        : Systems.kind(agent) == ConnectedSystem.Kind.TENANT;
        if (rule.direction() != Direction.INBOUND || rule.disabled() || tenant) {
            return;
        }
        for (ForeignFlow flow : rule.flows()) {
            if (flow.target().equalsIgnoreCase(TARGET) && !reads(flow, ANCHOR)) {
                String from =
                        flow.sources().isEmpty() ? flow.text() : String.join(", ", flow.sources());
                check(
                        reads(flow, CONSISTENCY_GUID) ? CONSISTENCY_GUID : from,
                        "rule \"" + rule.name() + "\": flow to " + TARGET,
                        flow.location());
            }
        }
    }

    private static boolean reads(ForeignFlow flow, String attribute) {
        return flow.sources().stream().anyMatch(attribute::equalsIgnoreCase)
                || flow.text()
                        .toLowerCase(Locale.ROOT)
                        .contains("[" + attribute.toLowerCase(Locale.ROOT) + "]");
    }

    private void check(String attribute, String subject, SourceLocation location) {
        if (attribute.equalsIgnoreCase(ANCHOR)) {
            return;
        }
        if (product == Product.AAD_CONNECT && attribute.equalsIgnoreCase(CONSISTENCY_GUID)) {
            remarks.add(
                    new Remark(
                            true,
                            subject,
                            "the source anchor is "
                                    + CONSISTENCY_GUID
                                    + ": newer versions of Azure AD Connect use it themselves",
                            location));
            return;
        }
        blocks.readable(
                BlockReason.SOURCE_ANCHOR,
                subject,
                location,
                "the source anchor is " + attribute + ", and the wizard demands " + ANCHOR,
                "keep the anchor: changing it makes every object a new one in the tenant. Take the"
                        + " parallel path and set the same attribute there",
                "a rule may write any attribute to " + TARGET);
    }
}

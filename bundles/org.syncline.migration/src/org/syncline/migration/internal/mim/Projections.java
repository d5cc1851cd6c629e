// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.List;
import java.util.stream.Collectors;
import org.syncline.formats.ForeignJoin;
import org.syncline.formats.agent.AgentProjection;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.migration.Outcome;
import org.syncline.rules.Direction;

/** Puts projections to the joins of their objects: {@code link provision}. */
final class Projections {
    private static final String CODE =
            "program code decided which objects were projected; program code is not translated";

    private final Items items;
    private final ImportFlows.Buckets buckets;

    Projections(Items items, ImportFlows.Buckets buckets) {
        this.items = items;
        this.buckets = buckets;
    }

    /**
     * Adds one, when the joins of its objects are known.
     *
     * @param mvTypes what else the configuration says that its objects become
     */
    void add(ManagementAgent agent, AgentProjection projection, List<String> mvTypes) {
        String target = projection.metaverseType();
        boolean carried = !projection.type().equals("scripted") && !target.isBlank();
        String reason =
                carried ? declared(agent, projection) : scripted(agent, projection, mvTypes);
        items.add(
                carried ? Outcome.CARRIED_OVER : Outcome.NOT_CARRIED_OVER,
                "projection",
                projection.objectType() + (target.isEmpty() ? "" : " to " + target),
                projection.location(),
                agent,
                Direction.INBOUND,
                reason);
    }

    private String declared(ManagementAgent agent, AgentProjection projection) {
        InboundBucket bucket =
                buckets.of(
                        agent,
                        projection.objectType(),
                        projection.metaverseType(),
                        projection.scope(),
                        projection.location());
        bucket.project();
        String portal =
                projection.type().equals("sync-rule")
                        ? "from the portal's synchronization rule " + projection.syncRuleId() + ". "
                        : "";
        return (portal + guard(bucket)).strip();
    }

    /** What nothing could ever find again is not projected (semantics reference, 2.4). */
    private static String guard(InboundBucket bucket) {
        List<String> attributes =
                bucket.joins().stream()
                        .flatMap(List::stream)
                        .map(ForeignJoin::csAttribute)
                        .distinct()
                        .toList();
        return attributes.isEmpty() || attributes.contains("dn")
                ? ""
                : "Here an object is projected only when it has a value for a join: "
                        + attributes.stream().collect(Collectors.joining(", "));
    }

    private String scripted(
            ManagementAgent agent, AgentProjection projection, List<String> mvTypes) {
        for (String type : mvTypes.isEmpty() ? List.of(AgentTypes.ANY) : mvTypes) {
            buckets.of(agent, projection.objectType(), type, List.of(), projection.location())
                    .remarks()
                    .add(
                            "NOT CARRIED OVER: program code decided which objects were projected."
                                    + " Say \"link provision\" and write a scope that says the"
                                    + " same.");
        }
        return CODE;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.syncline.formats.ForeignClause;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.ForeignMetaverse.ImportFlow;
import org.syncline.formats.agent.AgentMapping;
import org.syncline.formats.agent.AgentSource;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.migration.Outcome;
import org.syncline.rules.Direction;
import org.syncline.rules.SourceLocation;

/** The import flows of the metaverse, handed out to the rules of their contributors. */
final class ImportFlows {
    /** Finds or makes what is known of a contributor. */
    @FunctionalInterface
    interface Buckets {
        InboundBucket of(
                ManagementAgent agent,
                String csType,
                String mvType,
                List<ForeignClause> scope,
                SourceLocation location);
    }

    /**
     * One rule.
     *
     * @param first whether it is the contributor's first, which carries joins and projection
     */
    record Rule(Contributor contributor, boolean first, List<ForeignFlow> flows) {}

    private record Ranked(Contributor contributor, ForeignFlow flow) {}

    private final LogicSource source;
    private final Items items;
    private final Buckets buckets;
    private final Map<String, List<Ranked>> chains = new LinkedHashMap<>();
    private final Set<Contributor> contributors = new HashSet<>();

    ImportFlows(LogicSource source, Items items, Buckets buckets) {
        this.source = source;
        this.items = items;
        this.buckets = buckets;
    }

    /** Translates all flows. */
    void read() {
        Map<String, List<ImportFlow>> byAttribute =
                source.importFlows().stream()
                        .sorted(Comparator.comparingInt(ImportFlow::rank))
                        .collect(
                                Collectors.groupingBy(
                                        f -> f.metaverseType() + "\n" + f.attribute(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        byAttribute.forEach(
                (attribute, flows) -> flows.forEach(flow -> read(attribute, flow, flows.size())));
    }

    private void read(String chain, ImportFlow flow, int contributors) {
        Optional<ManagementAgent> agent = source.agent(flow.agentId());
        if (agent.isEmpty()) {
            items.add(
                    Outcome.NOT_CARRIED_OVER,
                    "import flow",
                    subject(flow),
                    flow.location(),
                    null,
                    null,
                    "its management agent " + flow.agentId() + " is not among the sources");
            return;
        }
        FlowDraft draft = translated(agent.get(), flow, contributors);
        List<ForeignClause> scope =
                flow.mapping() instanceof AgentMapping.SyncRule rule ? rule.scope() : List.of();
        InboundBucket bucket =
                buckets.of(
                        agent.get(),
                        flow.objectType(),
                        flow.metaverseType(),
                        scope,
                        flow.location());
        if (draft.carried() && !draft.flow().once()) {
            Contributor contributor =
                    Contributor.of(flow.agentId(), flow.objectType(), flow.metaverseType(), scope);
            this.contributors.add(contributor);
            chains.computeIfAbsent(chain, c -> new ArrayList<>())
                    .add(new Ranked(contributor, draft.flow()));
        } else {
            bucket.unranked().add(draft.flow());
        }
        items.add(
                draft.outcome(),
                "import flow",
                subject(flow),
                flow.location(),
                agent.get(),
                Direction.INBOUND,
                draft.reason());
    }

    private FlowDraft translated(ManagementAgent agent, ImportFlow flow, int contributors) {
        FlowContext context =
                FlowContext.inbound(
                        agent, flow.objectType(), flow.metaverseType(), source.metaverseSchema());
        FlowDraft draft =
                new MappingTranslator(context, flow.attribute(), false, flow.location())
                        .translate(flow.mapping());
        if (flow.ranked() || contributors < 2 || !draft.carried()) {
            return draft;
        }
        String doubt =
                flow.precedence().equals("manual")
                        ? "program code chose among the "
                                + contributors
                                + " contributors of this attribute; here the first rule with a"
                                + " value wins"
                        : "the "
                                + contributors
                                + " contributors of this attribute had equal precedence, so the"
                                + " last change won; here the first rule with a value wins";
        return draft.doubted(doubt);
    }

    private String subject(ImportFlow flow) {
        List<String> read = flow.mapping().sources().stream().map(AgentSource::attribute).toList();
        return flow.metaverseType()
                + " "
                + flow.attribute()
                + " from "
                + source.name(flow.agentId())
                + " "
                + flow.objectType()
                + (read.isEmpty() ? "" : ": " + String.join(", ", read));
    }

    /** Whether a ranked flow comes from it. */
    boolean contributes(Contributor contributor) {
        return contributors.contains(contributor);
    }

    /**
     * All rules by precedence.
     *
     * @param all the contributors, in the order that they have where no rank says otherwise
     */
    List<Rule> ordered(List<Contributor> all) {
        PrecedenceOrder<Contributor> order = new PrecedenceOrder<>(all);
        Map<String, Deque<Ranked>> waiting = new HashMap<>();
        chains.forEach(
                (attribute, ranked) -> {
                    order.chain(attribute, ranked.stream().map(Ranked::contributor).toList());
                    waiting.put(attribute, new ArrayDeque<>(ranked));
                });
        Set<Contributor> seen = new HashSet<>();
        List<Rule> rules = new ArrayList<>();
        for (PrecedenceOrder.Slot<Contributor> slot : order.order()) {
            List<ForeignFlow> flows =
                    slot.attributes().stream()
                            .map(attribute -> waiting.get(attribute).removeFirst().flow())
                            .toList();
            rules.add(new Rule(slot.contributor(), seen.add(slot.contributor()), flows));
        }
        return rules;
    }
}

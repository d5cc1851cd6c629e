// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.formats.ForeignClause;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.agent.AgentExportFlow;
import org.syncline.formats.agent.AgentMapping;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.migration.Outcome;
import org.syncline.rules.Direction;

/**
 * Makes outbound rules of export flows: one for each agent, type and metaverse type, and one for
 * each of the portal's synchronization rules where there are several, because the old system
 * applied them to different objects.
 */
final class OutboundRules {
    private static final String DN = "dn";

    private final LogicSource source;
    private final Items items;

    OutboundRules(LogicSource source, Items items) {
        this.source = source;
        this.items = items;
    }

    /** Flows that one rule of the old system held. */
    private record Origin(String csType, String mvType, String ruleId, String scope) {
        boolean sameTypes(Origin other) {
            return csType.equals(other.csType) && mvType.equals(other.mvType);
        }

        boolean portal() {
            return !ruleId.isEmpty();
        }
    }

    private record Translated(AgentExportFlow flow, FlowDraft draft) {}

    /** The rules of one agent by precedence, without names and numbers. */
    List<RuleDraft> rules(ManagementAgent agent) {
        Map<Origin, List<Translated>> origins = new LinkedHashMap<>();
        for (AgentExportFlow flow : agent.exportFlows()) {
            Translated translated = new Translated(flow, translated(agent, flow));
            origins.computeIfAbsent(origin(flow), o -> new ArrayList<>()).add(translated);
        }
        List<RuleDraft> rules = new ArrayList<>();
        together(origins).forEach((origin, flows) -> rules.addAll(layers(agent, origin, flows)));
        return rules;
    }

    private void report(ManagementAgent agent, Translated flow, boolean written) {
        items.add(
                flow.draft.outcome(),
                "export flow",
                subject(flow.flow),
                flow.flow.location(),
                agent,
                Direction.OUTBOUND,
                written
                        ? flow.draft.reason()
                        : "another flow to this attribute gives the same or always a value, so"
                                + " this one is not needed");
    }

    private static Origin origin(AgentExportFlow flow) {
        boolean portal = flow.mapping() instanceof AgentMapping.SyncRule;
        List<ForeignClause> scope =
                flow.mapping() instanceof AgentMapping.SyncRule rule ? rule.scope() : List.of();
        return new Origin(
                flow.objectType(),
                flow.metaverseType(),
                portal ? ((AgentMapping.SyncRule) flow.mapping()).ruleId() : "",
                Contributor.of("", "", "", scope).scope());
    }

    private FlowDraft translated(ManagementAgent agent, AgentExportFlow flow) {
        FlowContext context =
                FlowContext.outbound(
                        agent, flow.objectType(), flow.metaverseType(), source.metaverseSchema());
        return new MappingTranslator(
                        context, flow.target(), flow.suppressDeletions(), flow.location())
                .translate(flow.mapping());
    }

    private static String subject(AgentExportFlow flow) {
        List<String> read = flow.sources();
        return flow.objectType()
                + ": "
                + flow.target()
                + (read.isEmpty() ? "" : " from " + String.join(", ", read));
    }

    /** The agent's own flows and those of a single rule of the portal make one rule. */
    private static Map<Origin, List<Translated>> together(Map<Origin, List<Translated>> origins) {
        Map<Origin, List<Translated>> result = new LinkedHashMap<>();
        origins.forEach(
                (origin, flows) -> {
                    List<Origin> same =
                            origins.keySet().stream().filter(origin::sameTypes).toList();
                    long portals = same.stream().filter(Origin::portal).count();
                    boolean merge =
                            portals == 1 && same.stream().allMatch(o -> o.scope().isEmpty());
                    Origin main =
                            merge
                                    ? same.stream().filter(Origin::portal).findFirst().orElseThrow()
                                    : origin;
                    result.computeIfAbsent(main, o -> new ArrayList<>()).addAll(flows);
                });
        return result;
    }

    /**
     * One rule, and further ones for attributes that have several flows. A flow for new objects
     * only yields to one for all objects, as it did.
     */
    private List<RuleDraft> layers(ManagementAgent agent, Origin origin, List<Translated> flows) {
        List<List<Translated>> layers = new ArrayList<>();
        Map<String, List<Translated>> byTarget = new LinkedHashMap<>();
        flows.forEach(
                flow ->
                        byTarget.computeIfAbsent(flow.flow.target(), t -> new ArrayList<>())
                                .add(flow));
        for (List<Translated> rivals : byTarget.values()) {
            int layer = 0;
            for (Translated rival : distinct(rivals)) {
                while (layers.size() <= layer) {
                    layers.add(new ArrayList<>());
                }
                layers.get(layer).add(rival);
                layer += rival.draft.carried() ? 1 : 0;
            }
        }
        Set<Translated> written = Collections.newSetFromMap(new IdentityHashMap<>());
        layers.forEach(written::addAll);
        flows.forEach(flow -> report(agent, flow, written.contains(flow)));
        List<RuleDraft> rules = new ArrayList<>();
        for (List<Translated> layer : layers) {
            rules.add(draft(agent, origin, layer, rules.isEmpty()));
        }
        return rules;
    }

    /** Those for all objects first; without those that never have an effect behind them. */
    private static List<Translated> distinct(List<Translated> rivals) {
        List<Translated> result = new ArrayList<>();
        for (boolean once : new boolean[] {false, true}) {
            rivals.stream()
                    .filter(rival -> rival.draft.flow().once() == once)
                    .filter(rival -> result.stream().noneMatch(o -> o.draft.covers(rival.draft)))
                    .forEach(result::add);
        }
        return result;
    }

    private RuleDraft draft(
            ManagementAgent agent, Origin origin, List<Translated> flows, boolean first) {
        RuleDraft draft =
                new RuleDraft(
                        Direction.OUTBOUND,
                        agent.plainId(),
                        origin.csType,
                        origin.mvType,
                        flows.getFirst().flow.location());
        flows.stream()
                .map(flow -> flow.flow.mapping())
                .filter(AgentMapping.SyncRule.class::isInstance)
                .map(AgentMapping.SyncRule.class::cast)
                .filter(rule -> !rule.scope().isEmpty())
                .findFirst()
                .ifPresent(rule -> draft.scope(List.of(rule.scope())));
        List<ForeignFlow> written = flows.stream().map(flow -> flow.draft.flow()).toList();
        draft.flows().addAll(written);
        if (!first) {
            boolean initial = written.stream().allMatch(ForeignFlow::once);
            draft.name(initial ? "initial values" : "further values");
            draft.remark(
                    initial
                            ? "What new objects get where the rule above gives nothing."
                            : "Further flows to attributes that the rule above writes.");
        } else if (origin.portal()) {
            portal(agent, origin, flows, draft);
        }
        return draft;
    }

    private void portal(
            ManagementAgent agent, Origin origin, List<Translated> flows, RuleDraft draft) {
        boolean names = flows.stream().anyMatch(flow -> flow.flow.target().equalsIgnoreCase(DN));
        String where =
                "which objects it applied to (sets, workflows, its filter) is kept in the portal and"
                        + " not in the export";
        draft.remark(
                "From the portal's synchronization rule "
                        + origin.ruleId
                        + ": "
                        + where
                        + ", so this rule applies to all. Give it a scope."
                        + (names
                                ? " It names new objects, so it probably created them: when the"
                                        + " scope is right, say \"link provision\"."
                                : ""));
        items.add(
                Outcome.NOT_VERIFIED,
                "synchronization rule",
                origin.ruleId + " for " + origin.csType,
                flows.getFirst().flow.location(),
                agent,
                Direction.OUTBOUND,
                where + "; the rule applies to all objects of the type and creates none");
    }
}

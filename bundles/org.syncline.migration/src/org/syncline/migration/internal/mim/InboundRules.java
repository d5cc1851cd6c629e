// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.syncline.formats.ForeignClause;
import org.syncline.formats.agent.AgentJoin;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.migration.Outcome;
import org.syncline.rules.Direction;
import org.syncline.rules.LinkType;
import org.syncline.rules.SourceLocation;

/**
 * Makes inbound rules of joins, projections and import flows of all agents. One rule carries what
 * an agent says of one of its types; it is split only where the ranks of attributes contradict each
 * other.
 */
final class InboundRules {
    private final LogicSource source;
    private final Items items;
    private final Map<Contributor, InboundBucket> buckets = new LinkedHashMap<>();

    InboundRules(LogicSource source, Items items) {
        this.source = source;
        this.items = items;
    }

    /** The rules by precedence, without names and numbers. */
    List<RuleDraft> rules() {
        Projections projections = new Projections(items, this::bucket);
        for (ManagementAgent agent : source.agents()) {
            AgentTypes types = source.types(agent);
            for (String csType : types.inbound()) {
                List<String> mvTypes = types.metaverseTypes(csType);
                mvTypes.forEach(type -> bucket(agent, csType, type, List.of(), agent.location()));
                agent.joins().stream()
                        .filter(join -> join.objectType().equals(csType))
                        .forEach(join -> join(agent, join, mvTypes));
                agent.projections().stream()
                        .filter(projection -> projection.objectType().equals(csType))
                        .forEach(projection -> projections.add(agent, projection, mvTypes));
            }
        }
        ImportFlows flows = new ImportFlows(source, items, this::bucket);
        flows.read();
        buckets.entrySet().removeIf(entry -> isEmpty(entry.getKey(), entry.getValue(), flows));
        return flows.ordered(List.copyOf(buckets.keySet())).stream().map(this::draft).toList();
    }

    private static boolean isEmpty(Contributor key, InboundBucket bucket, ImportFlows flows) {
        return bucket.joins().isEmpty()
                && !bucket.projects()
                && bucket.remarks().isEmpty()
                && bucket.unranked().isEmpty()
                && !flows.contributes(key);
    }

    private InboundBucket bucket(
            ManagementAgent agent,
            String csType,
            String mvType,
            List<ForeignClause> scope,
            SourceLocation location) {
        Contributor key = Contributor.of(agent.plainId(), csType, mvType, scope);
        return buckets.computeIfAbsent(key, k -> new InboundBucket(scope, location));
    }

    private void join(ManagementAgent agent, AgentJoin join, List<String> mvTypes) {
        String words = String.join(" and ", join.mappings());
        String subject = join.objectType() + (words.isEmpty() ? "" : ": " + words);
        JoinTranslator translated = new JoinTranslator(join);
        List<String> types =
                !join.metaverseType().isBlank()
                        ? List.of(join.metaverseType())
                        : mvTypes.isEmpty() ? List.of(AgentTypes.ANY) : mvTypes;
        boolean carried = !translated.conditions().isEmpty();
        List<String> doubts = doubts(join, types);
        for (String type : types) {
            InboundBucket bucket =
                    bucket(agent, join.objectType(), type, join.scope(), join.location());
            if (carried && bucket.join(translated.conditions())) {
                doubts.forEach(bucket.remarks()::add);
            } else if (!carried) {
                bucket.remarks()
                        .add(
                                "NOT CARRIED OVER: join "
                                        + words
                                        + ", because "
                                        + translated.problem());
            }
        }
        items.add(
                carried
                        ? doubts.isEmpty() ? Outcome.CARRIED_OVER : Outcome.NOT_VERIFIED
                        : Outcome.NOT_CARRIED_OVER,
                "join",
                subject,
                join.location(),
                agent,
                Direction.INBOUND,
                carried ? joined(join, doubts) : translated.problem());
    }

    private static String joined(AgentJoin join, List<String> doubts) {
        String from = join.criterionType().equals("sync-rule") ? portal(join.syncRuleId()) : "";
        return String.join(". ", doubts) + (doubts.isEmpty() || from.isEmpty() ? "" : ". ") + from;
    }

    private static String portal(String ruleId) {
        return "from the portal's synchronization rule " + ruleId;
    }

    private static List<String> doubts(AgentJoin join, List<String> types) {
        List<String> doubts = new ArrayList<>();
        if (join.metaverseType().isBlank() && !types.equals(List.of(AgentTypes.ANY))) {
            doubts.add(
                    "The old join searched every type of the metaverse, this one "
                            + String.join(" and ", types)
                            + ", which is all that the agent's other rules name");
        }
        if (join.resolution().equals("scripted")) {
            doubts.add(
                    "Where several objects matched, program code"
                            + (join.resolutionContext().isEmpty()
                                    ? ""
                                    : " (" + join.resolutionContext() + ")")
                            + " chose one; here the next join is tried");
        }
        return doubts;
    }

    private RuleDraft draft(ImportFlows.Rule rule) {
        Contributor key = rule.contributor();
        InboundBucket bucket = buckets.get(key);
        RuleDraft draft =
                new RuleDraft(
                        Direction.INBOUND,
                        key.agentId(),
                        key.csType(),
                        key.mvType(),
                        bucket.location());
        if (!bucket.scope().isEmpty()) {
            draft.scope(List.of(bucket.scope()));
        }
        if (rule.first()) {
            draft.joins().addAll(bucket.joins());
            draft.link(link(key, bucket));
            bucket.remarks().forEach(draft::remark);
        } else {
            draft.name("other precedence");
            draft.remark(
                    "Another rule for the same objects: for "
                            + rule.flows().stream()
                                    .map(flow -> flow.target())
                                    .collect(Collectors.joining(", "))
                            + " they ranked elsewhere than for the attributes of the first one.");
        }
        draft.flows().addAll(rule.flows());
        if (rule.first()) {
            draft.flows().addAll(bucket.unranked());
        }
        return draft;
    }

    /** A link that keeps the metaverse object where the old one did (semantics, 2.5 and 2.8). */
    private LinkType link(Contributor key, InboundBucket bucket) {
        if (bucket.projects()) {
            return LinkType.PROVISION;
        }
        return !bucket.joins().isEmpty() && source.deletion().everyLinkKeeps(key)
                ? LinkType.STICKY_JOIN
                : LinkType.JOIN;
    }
}

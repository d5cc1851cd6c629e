// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.formats.ForeignMetaverse;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.migration.FilterMode;

/**
 * Makes synchronization rules of the logic of FIM, MIM and DirSync, which is spread over the
 * management agents (filters, joins, projections, export flows) and the metaverse (import flows,
 * deletion rules). Everything that has no counterpart is a remark at its place and an item.
 *
 * <p>Run profiles and, where no rule can take them, filters are written by others.
 */
public final class AgentLogic {
    /** Where the numbers of rules start that nobody ordered against others. */
    public static final int FIRST_PRECEDENCE = 100;

    private final LogicSource source;
    private final FilterMode mode;
    private final Items items = new Items();
    private final Map<String, Set<String>> scoped = new HashMap<>();

    /**
     * @param agents all agents of one server; connectors of Azure AD Connect have no logic and give
     *     no rules
     * @param metaverse the server's metaverse, or null when no source describes it
     * @param names names of connectors by the agent's identifier (lower case, no braces)
     * @param mode {@link FilterMode#JOIN_SCOPE} puts filters on the rules that join or project
     */
    public AgentLogic(
            List<ManagementAgent> agents,
            ForeignMetaverse metaverse,
            Map<String, String> names,
            FilterMode mode) {
        this.source = new LogicSource(agents, metaverse, names);
        this.mode = mode;
    }

    /**
     * Translates.
     *
     * @param precedence the first number that no other rule has
     */
    public AgentRules translate(int precedence) {
        List<RuleDraft> inbound = new InboundRules(source, items).rules();
        List<RuleDraft> outbound = new ArrayList<>();
        Surroundings surroundings = new Surroundings(source, items);
        for (ManagementAgent agent : source.agents()) {
            surroundings.scriptedFilters(agent, inbound);
            if (mode == FilterMode.JOIN_SCOPE) {
                scoped.put(agent.plainId(), new JoinScopes(agent, inbound, items).apply());
            }
            List<RuleDraft> rules = new OutboundRules(source, items).rules(agent);
            surroundings.outbound(agent, rules);
            outbound.addAll(rules);
        }
        RuleNames names = new RuleNames(source, precedence);
        names.give(inbound);
        names.give(outbound);
        List<String> remarks = surroundings.metaverse();
        List<ForeignRule> rules = new ArrayList<>();
        inbound.forEach(rule -> rules.add(rule.rule()));
        outbound.forEach(rule -> rules.add(rule.rule()));
        return new AgentRules(rules, items.all(), remarks, new NeededAttributes(source).of(rules));
    }

    /**
     * Whether the filters of a type are the scope of its rules, so that nothing else is to be
     * written for them. To be asked after {@link #translate}.
     */
    public boolean scopes(String agentId, String objectType) {
        return scoped.getOrDefault(agentId, Set.of()).contains(objectType);
    }
}

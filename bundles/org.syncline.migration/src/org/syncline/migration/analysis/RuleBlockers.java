// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.syncline.formats.ForeignClause;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.rules.Direction;
import org.syncline.rules.SourceLocation;

/** What blocks in the synchronization rules of Azure AD Connect. */
final class RuleBlockers {
    /** Attributes that belong to the engine and are selected nowhere. */
    private static final Set<String> INTRINSIC = Set.of("dn", "<dn>");

    private final Systems systems;
    private final Blocks blocks;

    RuleBlockers(Systems systems, Blocks blocks) {
        this.systems = systems;
        this.blocks = blocks;
    }

    /** Attributes that a rule reads and its connector does not. */
    void removedAttributes(ForeignRule rule) {
        ManagementAgent agent = systems.byId(rule.connector()).orElse(null);
        if (agent == null || rule.disabled() || rule.direction() != Direction.INBOUND) {
            return;
        }
        Set<String> selected = FlowBlockers.selected(agent);
        if (selected.isEmpty()) {
            return;
        }
        for (ForeignFlow flow : rule.flows()) {
            flow.sources().stream()
                    .filter(attribute -> isMissing(attribute, selected))
                    .forEach(attribute -> removed(rule, agent, attribute, flow.location()));
        }
        for (List<ForeignClause> group : rule.scope()) {
            group.stream()
                    .filter(clause -> isMissing(clause.attribute(), selected))
                    .forEach(c -> removed(rule, agent, c.attribute(), c.location()));
        }
    }

    private static boolean isMissing(String attribute, Set<String> selected) {
        String name = attribute.strip().toLowerCase(Locale.ROOT);
        return !name.isEmpty() && !INTRINSIC.contains(name) && !selected.contains(name);
    }

    private void removed(
            ForeignRule rule, ManagementAgent agent, String attribute, SourceLocation location) {
        blocks.readable(
                BlockReason.REMOVED_ATTRIBUTE,
                "rule \"" + rule.name() + "\": " + attribute,
                location,
                "the rule reads "
                        + attribute
                        + ", which the connector "
                        + agent.name()
                        + " no longer reads: somebody removed it from the selected attributes",
                "select the attribute again, or take it out of the rule",
                "\"translate\" carries rule and attribute list as they are; \"check\" names the"
                        + " attribute that is missing");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.ForeignJoin;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.language.Quoting;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Schema;
import org.syncline.model.ValueType;
import org.syncline.rules.Direction;

/** Attributes of the metaverse that rules use and that no metaverse configuration describes. */
final class NeededAttributes {
    private final LogicSource source;
    private final SortedMap<String, SortedMap<String, AttributeSchema>> needed = new TreeMap<>();

    NeededAttributes(LogicSource source) {
        this.source = source;
    }

    SortedMap<String, SortedMap<String, AttributeSchema>> of(List<ForeignRule> rules) {
        rules.forEach(this::rule);
        return needed;
    }

    private void rule(ForeignRule rule) {
        String type = rule.metaverseType();
        if (type.equals(AgentTypes.ANY)) {
            return;
        }
        Schema agent = source.agent(rule.connector()).map(ManagementAgent::schema).orElseThrow();
        rule.joins().stream().flatMap(List::stream).forEach(join -> join(agent, rule, type, join));
        boolean inbound = rule.direction() == Direction.INBOUND;
        for (ForeignFlow flow : rule.flows()) {
            boolean direct = flow.sources().size() == 1;
            if (flow.kind() == ForeignFlow.Kind.NOT_CARRIED) {
                continue;
            }
            if (inbound) {
                String like = direct ? flow.sources().getFirst() : "";
                add(agent, rule.connectorSpaceType(), like, type, flow.target());
            } else {
                String like = direct ? flow.target() : "";
                flow.sources()
                        .forEach(name -> add(agent, rule.connectorSpaceType(), like, type, name));
            }
        }
    }

    private void join(Schema agent, ForeignRule rule, String type, ForeignJoin join) {
        add(agent, rule.connectorSpaceType(), join.csAttribute(), type, join.mvAttribute());
    }

    /**
     * @param like the attribute of the agent whose values it holds, or empty
     */
    private void add(Schema agent, String csType, String like, String type, String name) {
        if (source.metaverseSchema().attribute(type, name).isPresent()
                || !Quoting.canQuote(name)
                || name.isBlank()) {
            return;
        }
        AttributeSchema attribute =
                agent.attribute(csType, like)
                        .map(found -> new AttributeSchema(name, found.type(), found.multiValued()))
                        .orElse(new AttributeSchema(name, ValueType.STRING, false));
        needed.computeIfAbsent(type, t -> new TreeMap<>()).putIfAbsent(name, attribute);
    }
}

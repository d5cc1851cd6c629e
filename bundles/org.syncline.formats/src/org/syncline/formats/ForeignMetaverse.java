// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.syncline.formats.agent.AgentMapping;
import org.syncline.model.Schema;
import org.syncline.rules.SourceLocation;

/**
 * The metaverse of a foreign configuration: {@code MV.xml} of a FIM, MIM or Azure AD Connect server
 * (formats reference, 1.1 and 2.2).
 *
 * @param schema types and attributes
 * @param parameters global settings by name, such as {@code Microsoft.Synchronize.TimeInterval}; no
 *     secrets; unmodifiable
 * @param importFlows in precedence order within each attribute; none for Azure AD Connect
 * @param recall whether an agent's values go when its object is disconnected, by the agent's GUID,
 *     lower case, no braces; unmodifiable
 * @param deletionRules when metaverse objects go
 * @param extension assembly name of the metaverse rules extension, empty when there is none
 * @param provisioning type of provisioning as written, empty when not said
 */
public record ForeignMetaverse(
        Schema schema,
        Map<String, String> parameters,
        List<ImportFlow> importFlows,
        Map<String, Boolean> recall,
        List<DeletionRule> deletionRules,
        String extension,
        String provisioning,
        SourceLocation location) {
    public ForeignMetaverse {
        Objects.requireNonNull(schema, "schema");
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        importFlows = List.copyOf(importFlows);
        recall = Collections.unmodifiableMap(new LinkedHashMap<>(recall));
        deletionRules = List.copyOf(deletionRules);
    }

    /**
     * One contributor of a metaverse attribute.
     *
     * @param metaverseType object type in the metaverse
     * @param attribute attribute of the metaverse that is written
     * @param rank position among the contributors of the attribute, from 0; lower wins
     * @param precedence {@code ranked}, {@code equal} (the last writer wins) or {@code manual} (an
     *     extension decides), as written
     * @param agentId identifier of the management agent, lower case, no braces
     * @param objectType object type in the connector space
     * @param id as written
     * @param mapping how the value comes about
     */
    public record ImportFlow(
            String metaverseType,
            String attribute,
            int rank,
            String precedence,
            String agentId,
            String objectType,
            String id,
            AgentMapping mapping,
            SourceLocation location) {
        /** Whether the first contributor with a value wins. */
        public boolean ranked() {
            return precedence.equals("ranked") || precedence.isEmpty();
        }
    }

    /**
     * When an object of a type is deleted.
     *
     * @param type {@code declared-any}, {@code declared-last} or {@code scripted}
     * @param agentIds the agents that count, lower case, no braces
     */
    public record DeletionRule(
            String metaverseType, String type, List<String> agentIds, SourceLocation location) {
        public DeletionRule {
            agentIds = List.copyOf(agentIds);
        }
    }
}

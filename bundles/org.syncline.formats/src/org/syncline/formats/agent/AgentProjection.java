// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import java.util.List;
import org.syncline.formats.ForeignClause;
import org.syncline.rules.SourceLocation;

/**
 * A projection: which metaverse type an object becomes.
 *
 * @param objectType object type in the connector space
 * @param metaverseType object type in the metaverse, empty when an extension decides
 * @param type {@code declared}, {@code scripted} or {@code sync-rule}
 * @param id as written
 * @param syncRuleId GUID of the portal's rule, lower case, no braces; else empty
 * @param scope conditions that an object must meet to be projected; none for all
 */
public record AgentProjection(
        String objectType,
        String metaverseType,
        String type,
        String id,
        String syncRuleId,
        List<ForeignClause> scope,
        SourceLocation location) {
    public AgentProjection {
        scope = List.copyOf(scope);
    }
}

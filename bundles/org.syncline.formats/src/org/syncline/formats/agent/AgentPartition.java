// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import java.util.List;
import org.syncline.rules.SourceLocation;

/**
 * A partition of the connected directory. The nearest listed ancestor of an object decides whether
 * it is in scope (formats reference, 2.2).
 *
 * @param id as written; run profiles refer to it
 * @param dn naming context, or the made-up name of a source that has none
 * @param selected whether it takes part
 * @param objectTypes selected object types
 * @param exclusions names of excluded containers
 * @param inclusions names of included containers
 */
public record AgentPartition(
        String id,
        String dn,
        boolean selected,
        List<String> objectTypes,
        List<String> exclusions,
        List<String> inclusions,
        SourceLocation location) {
    public AgentPartition {
        objectTypes = List.copyOf(objectTypes);
        exclusions = List.copyOf(exclusions);
        inclusions = List.copyOf(inclusions);
    }
}

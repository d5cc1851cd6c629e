// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import java.util.List;
import org.syncline.rules.SourceLocation;

/**
 * An attribute flow from the metaverse to the connected directory.
 *
 * @param objectType object type in the connector space
 * @param metaverseType object type in the metaverse
 * @param target attribute that is written
 * @param id as written
 * @param suppressDeletions whether an absent value is not written ("allow nulls" off); false when
 *     the file does not say
 * @param mapping what is written
 */
public record AgentExportFlow(
        String objectType,
        String metaverseType,
        String target,
        String id,
        boolean suppressDeletions,
        AgentMapping mapping,
        SourceLocation location) {
    /** The mapping's element without {@code -mapping}. */
    public String kind() {
        return mapping.kind();
    }

    /** The attributes that are read. */
    public List<String> sources() {
        return mapping.sources().stream().map(AgentSource::attribute).toList();
    }
}

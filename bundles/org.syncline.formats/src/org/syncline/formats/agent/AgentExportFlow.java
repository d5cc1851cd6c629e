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
 * @param kind the mapping's element without {@code -mapping}: {@code direct}, {@code constant},
 *     {@code scripted}, {@code dn-part}, {@code sync-rule}
 * @param sources attributes that are read
 */
public record AgentExportFlow(
        String objectType,
        String metaverseType,
        String target,
        String kind,
        List<String> sources,
        SourceLocation location) {
    public AgentExportFlow {
        sources = List.copyOf(sources);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import java.util.List;
import org.syncline.rules.SourceLocation;

/**
 * A join criterion.
 *
 * @param objectType object type in the connector space
 * @param metaverseType object type that is searched, empty for any
 * @param id as written
 * @param mappings what is compared, as {@code source = metaverse}
 * @param resolution {@code none}, or {@code scripted} when an extension resolves several hits
 */
public record AgentJoin(
        String objectType,
        String metaverseType,
        String id,
        List<String> mappings,
        String resolution,
        SourceLocation location) {
    public AgentJoin {
        mappings = List.copyOf(mappings);
    }
}

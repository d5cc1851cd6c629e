// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import java.util.List;

/**
 * A selected partition of a connector.
 *
 * @param dn naming context
 * @param containers the nearest listed ancestor decides (semantics reference, 5.2)
 */
public record PartitionDefinition(
        String dn, List<ContainerRule> containers, SourceLocation location) {
    public PartitionDefinition {
        containers = List.copyOf(containers);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import java.util.List;
import java.util.Optional;
import org.syncline.model.Dn;

/**
 * A partition with its included and excluded containers. The nearest listed ancestor decides
 * (semantics reference, section 5.2); a partition of which nothing is listed is included whole.
 *
 * @param partition the naming context
 * @param rules containers with their decision, in any order
 */
public record ContainerScope(Dn partition, List<Container> rules) {
    /**
     * One listed container.
     *
     * @param dn the container
     * @param included true for an inclusion, false for an exclusion
     */
    public record Container(Dn dn, boolean included) {}

    public ContainerScope {
        rules = List.copyOf(rules);
    }

    /** Whether an object of this name is in scope. */
    public boolean includes(Dn dn) {
        return dn.isAtOrBelow(partition) && nearest(dn).map(Container::included).orElse(true);
    }

    /** The listed container that decides for the name. */
    public Optional<Container> nearest(Dn dn) {
        Container best = null;
        for (Container rule : rules) {
            if (dn.isAtOrBelow(rule.dn())
                    && (best == null || rule.dn().depth() > best.dn().depth())) {
                best = rule;
            }
        }
        return Optional.ofNullable(best);
    }
}

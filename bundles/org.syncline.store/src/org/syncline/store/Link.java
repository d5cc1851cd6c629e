// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.util.Objects;
import org.syncline.model.Printable;

/**
 * The link of a connector space object to a metaverse object.
 *
 * @param metaverseId the metaverse object
 * @param ruleKey the rule that joined, projected or provisioned
 * @param kind how the link was made; a link is judged only by rules of the direction that made it
 *     (decisions)
 */
public record Link(long metaverseId, String ruleKey, Kind kind) {
    /** How a link came to be. */
    public enum Kind {
        INBOUND_JOIN,
        INBOUND_PROJECTION,
        OUTBOUND_JOIN,
        OUTBOUND_PROVISION;

        public boolean isInbound() {
            return this == INBOUND_JOIN || this == INBOUND_PROJECTION;
        }
    }

    public Link {
        Objects.requireNonNull(ruleKey, "ruleKey");
        Objects.requireNonNull(kind, "kind");
    }

    @Override
    public String toString() {
        return kind + " to " + metaverseId + " by " + Printable.of(ruleKey);
    }
}

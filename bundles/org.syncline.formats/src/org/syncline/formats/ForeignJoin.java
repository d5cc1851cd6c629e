// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import java.util.Objects;
import org.syncline.rules.SourceLocation;

/**
 * One join condition (formats reference, 1.2, {@code condition}).
 *
 * @param csAttribute attribute in the connector space
 * @param mvAttribute attribute in the metaverse
 * @param caseSensitive false when the format says nothing
 */
public record ForeignJoin(
        String csAttribute, String mvAttribute, boolean caseSensitive, SourceLocation location) {
    public ForeignJoin {
        Objects.requireNonNull(csAttribute, "csAttribute");
        Objects.requireNonNull(mvAttribute, "mvAttribute");
    }
}

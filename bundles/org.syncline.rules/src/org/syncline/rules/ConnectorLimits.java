// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import java.util.List;
import java.util.Objects;

/**
 * The limits of one connector.
 *
 * @param connector name of the connector
 * @param limits in the order of the file
 */
public record ConnectorLimits(String connector, List<Limit> limits, SourceLocation location) {
    public ConnectorLimits {
        Objects.requireNonNull(connector, "connector");
        limits = List.copyOf(limits);
    }
}

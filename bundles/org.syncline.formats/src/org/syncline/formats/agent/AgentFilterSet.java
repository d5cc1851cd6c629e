// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import java.util.List;
import org.syncline.rules.SourceLocation;

/**
 * The connector filters of one object type ({@code filter-set}).
 *
 * @param objectType object type in the connector space
 * @param type {@code declared}, or {@code scripted} when an extension decides
 * @param importFilter whether objects are refused at import already
 */
public record AgentFilterSet(
        String objectType,
        String type,
        boolean importFilter,
        List<AgentFilter> filters,
        SourceLocation location) {
    public AgentFilterSet {
        filters = List.copyOf(filters);
    }

    /** Whether an extension decides, so that there is nothing to read. */
    public boolean isScripted() {
        return type.equals("scripted");
    }
}

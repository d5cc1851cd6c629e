// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.ArrayList;
import java.util.List;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.migration.Outcome;
import org.syncline.rules.Direction;
import org.syncline.rules.SourceLocation;

/** Collects lines of the report. */
final class Items {
    private final List<LogicItem> items = new ArrayList<>();

    /**
     * Adds a line.
     *
     * @param agent whose it is, or null for the metaverse
     * @param direction of the rules among which it stands, or null for none
     */
    void add(
            Outcome outcome,
            String kind,
            String subject,
            SourceLocation source,
            ManagementAgent agent,
            Direction direction,
            String reason) {
        items.add(
                new LogicItem(
                        outcome,
                        kind,
                        subject,
                        source,
                        agent == null ? "" : agent.plainId(),
                        direction,
                        reason));
    }

    List<LogicItem> all() {
        return List.copyOf(items);
    }
}

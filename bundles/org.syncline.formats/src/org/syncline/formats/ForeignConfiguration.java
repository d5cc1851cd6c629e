// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import java.util.List;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.formats.internal.merge.ConfigurationMerge;

/**
 * What one source, or several put together, say.
 *
 * @param agents management agents and connectors, one for each connected system
 * @param metaverses what is said of the metaverse; more than one when several sources say it
 * @param rules in the order of the sources
 * @param notes what was found while reading and cannot be kept as a record: quirks, things that
 *     were not understood
 */
public record ForeignConfiguration(
        List<ManagementAgent> agents,
        List<ForeignMetaverse> metaverses,
        List<ForeignRule> rules,
        List<ForeignNote> notes) {
    /** Says nothing. */
    public static final ForeignConfiguration EMPTY =
            new ForeignConfiguration(List.of(), List.of(), List.of(), List.of());

    public ForeignConfiguration {
        agents = List.copyOf(agents);
        metaverses = List.copyOf(metaverses);
        rules = List.copyOf(rules);
        notes = List.copyOf(notes);
    }

    /**
     * Puts several sources together. The same rule twice is one rule: the same by its identifier,
     * else by connector, direction and name. Connectors are the same by identifier, else by name.
     * Where two sources differ, the first is kept, and a note shows each field that differs.
     */
    public static ForeignConfiguration merge(List<ForeignConfiguration> sources) {
        return ConfigurationMerge.merge(sources);
    }
}

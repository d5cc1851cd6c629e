// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import java.util.List;
import org.syncline.rules.SourceLocation;

/**
 * A run profile.
 *
 * @param id as written
 * @param name for people
 * @param steps in order
 */
public record AgentRunProfile(
        String id, String name, List<AgentRunStep> steps, SourceLocation location) {
    public AgentRunProfile {
        steps = List.copyOf(steps);
    }
}

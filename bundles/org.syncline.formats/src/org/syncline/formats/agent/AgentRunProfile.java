// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import java.util.List;
import org.syncline.rules.SourceLocation;

/**
 * A run profile.
 *
 * @param name for people
 * @param steps the step types in order, for example {@code full-import}
 */
public record AgentRunProfile(String name, List<String> steps, SourceLocation location) {
    public AgentRunProfile {
        steps = List.copyOf(steps);
    }
}

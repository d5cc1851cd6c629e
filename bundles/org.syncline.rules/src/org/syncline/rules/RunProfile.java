// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import java.util.List;
import java.util.Objects;

/**
 * A named sequence of steps, over one connector or several.
 *
 * @param name unique in the project
 * @param steps in the order in which they run; a step that fails does not stop the following ones
 */
public record RunProfile(String name, List<RunStep> steps, SourceLocation location) {
    public RunProfile {
        Objects.requireNonNull(name, "name");
        steps = List.copyOf(steps);
    }
}

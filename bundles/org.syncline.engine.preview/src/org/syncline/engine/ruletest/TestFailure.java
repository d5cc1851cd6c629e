// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.ruletest;

import java.util.List;
import java.util.Objects;
import org.syncline.rules.SourceLocation;

/**
 * An expectation that was not met. Texts hold values as they are: make them printable before they
 * are shown.
 *
 * @param location the expectation; of the test itself when its objects could not be synchronized
 * @param message what was expected and what is there, one sentence
 * @param details differences and reasons, one sentence each; may be empty
 */
public record TestFailure(SourceLocation location, String message, List<String> details) {
    public TestFailure {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(message, "message");
        details = List.copyOf(details);
    }
}

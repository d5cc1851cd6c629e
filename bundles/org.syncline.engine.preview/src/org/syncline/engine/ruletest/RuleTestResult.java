// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.ruletest;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.syncline.rules.SourceLocation;

/**
 * How one rule test went.
 *
 * @param name name of the test
 * @param location the test in its file
 * @param time how long it took
 * @param failures expectations that were not met, in the order of the file
 */
public record RuleTestResult(
        String name, SourceLocation location, Duration time, List<TestFailure> failures) {
    public RuleTestResult {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(time, "time");
        failures = List.copyOf(failures);
    }

    /** Whether every expectation was met. */
    public boolean passed() {
        return failures.isEmpty();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A rule test: objects, and what is to become of them.
 *
 * @param name unique in the project
 * @param now the moment that {@code Now()} gives, or null for the real one
 * @param given objects of connector spaces
 * @param expected at least one expectation
 */
public record RuleTest(
        String name,
        Instant now,
        List<TestObject> given,
        List<Expectation> expected,
        SourceLocation location) {
    public RuleTest {
        Objects.requireNonNull(name, "name");
        given = List.copyOf(given);
        expected = List.copyOf(expected);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One step of a run profile (semantics reference, 6.2).
 *
 * @param connector name of the connector
 * @param options by name, as text: {@code partition} (a DN; absent means all selected ones), {@code
 *     page-size}, {@code batch-size}, {@code time-limit} (seconds), {@code object-limit}, {@code
 *     delete-limit}; unmodifiable
 */
public record RunStep(
        RunStepType type, String connector, Map<String, String> options, SourceLocation location) {
    public RunStep {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(connector, "connector");
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.rules.SourceLocation;

/**
 * One step of a run profile (formats reference, 2.2, {@code step}).
 *
 * @param type {@code full-import}, {@code delta-import}, {@code apply-rules}, {@code export},
 *     {@code full-import-reevaluate-rules}, {@code full-import-delta-sync}…, as written
 * @param subtypes {@code to-cs}, {@code to-file}, {@code resume-from-file}; {@code apply-pending},
 *     {@code reevaluate-flow-connectors}…, as written
 * @param partitionId GUID of the partition, lower case, no braces; may be empty
 * @param thresholds {@code batch-size}, {@code object} and {@code delete} limits by name, as
 *     written; 0 means none; unmodifiable
 * @param options {@code page-size}, {@code batch-size}, {@code time-limit} or {@code timeout}
 *     (seconds), names of drop files…, by name, as written; unmodifiable
 */
public record AgentRunStep(
        String type,
        List<String> subtypes,
        String partitionId,
        Map<String, String> thresholds,
        Map<String, String> options,
        SourceLocation location) {
    public AgentRunStep {
        subtypes = List.copyOf(subtypes);
        thresholds = Collections.unmodifiableMap(new LinkedHashMap<>(thresholds));
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** Type and subtypes, for people. */
    public String inWords() {
        return subtypes.isEmpty() ? type : type + " (" + String.join(", ", subtypes) + ")";
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.server;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one file says of the server it comes from. No secrets.
 *
 * @param file as messages call it
 * @param facts by name, all lower case: {@code server} and {@code export-date} of an XML export; of
 *     a policy the members of {@code policyMetadata} and {@code deploymentMetadata}, for example
 *     {@code deploymentmetadata.hostname}; unmodifiable
 * @param standardRules how many standard rules a policy names without their content
 */
public record ServerFacts(String file, SortedMap<String, String> facts, int standardRules) {
    public ServerFacts {
        Objects.requireNonNull(file, "file");
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    ServerFacts(String file, Map<String, String> facts) {
        this(file, new TreeMap<>(facts), 0);
    }

    /** A fact, empty when the file does not state it. */
    public String get(String name) {
        return facts.getOrDefault(name, "");
    }

    /** Whether the file says nothing of its server. */
    public boolean isEmpty() {
        return facts.isEmpty() && standardRules == 0;
    }
}

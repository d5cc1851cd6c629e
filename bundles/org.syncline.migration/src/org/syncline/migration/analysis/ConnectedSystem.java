// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.List;
import org.syncline.rules.SourceLocation;

/**
 * A connector or management agent of the old configuration.
 *
 * @param name for people
 * @param category as the file says it, for example {@code AD}
 * @param kind what it connects to
 * @param objectTypes selected ones, over all selected partitions
 * @param selectedAttributes how many attributes it reads
 * @param runProfiles their names
 */
public record ConnectedSystem(
        String name,
        String category,
        Kind kind,
        List<Partition> partitions,
        List<String> objectTypes,
        int selectedAttributes,
        List<String> runProfiles,
        SourceLocation location) {
    /** What a connector connects to. */
    public enum Kind {
        ACTIVE_DIRECTORY("active-directory", "Active Directory"),
        TENANT("tenant", "the tenant"),
        OTHER("other", "another system");

        private final String word;
        private final String inWords;

        Kind(String word, String inWords) {
            this.word = word;
            this.inWords = inWords;
        }

        /** For JSON. */
        public String word() {
            return word;
        }

        /** For people. */
        public String inWords() {
            return inWords;
        }
    }

    /**
     * A partition; of a forest, a domain.
     *
     * @param included names of containers that take part
     * @param excluded names of containers that do not; the nearest listed one above an object
     *     decides
     */
    public record Partition(
            String dn,
            boolean selected,
            List<String> included,
            List<String> excluded,
            SourceLocation location) {
        public Partition {
            included = List.copyOf(included);
            excluded = List.copyOf(excluded);
        }
    }

    public ConnectedSystem {
        partitions = List.copyOf(partitions);
        objectTypes = List.copyOf(objectTypes);
        runProfiles = List.copyOf(runProfiles);
    }
}

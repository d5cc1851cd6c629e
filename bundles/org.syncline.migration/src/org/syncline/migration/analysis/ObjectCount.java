// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.List;
import java.util.Objects;

/**
 * How many users, contacts and groups there are.
 *
 * @param source where the number comes from
 * @param bound whether it is exact
 * @param objects users, contacts and groups; 0 when unknown
 * @param types what was counted, by connector and type; types that do not count are listed too
 * @param remarks what a person must know of the number
 */
public record ObjectCount(
        Source source, Bound bound, long objects, List<TypeCount> types, List<String> remarks) {
    /** Where a number comes from. */
    public enum Source {
        /** {@code --objects}. */
        GIVEN("given"),
        /** Connector space exports among the sources. */
        CSEXPORT("csexport"),
        /** The connector spaces of a project that has imported. */
        PROJECT("project"),
        NONE("none");

        private final String word;

        Source(String word) {
            this.word = word;
        }

        /** For JSON. */
        public String word() {
            return word;
        }
    }

    /** How sure a number is. */
    public enum Bound {
        EXACT("exact"),
        /** There may be more: a file was cut off, or objects have no type. */
        AT_LEAST("at-least"),
        UNKNOWN("unknown");

        private final String word;

        Bound(String word) {
            this.word = word;
        }

        /** For JSON. */
        public String word() {
            return word;
        }
    }

    /**
     * The objects of one type in one connector.
     *
     * @param counted whether they belong to the number
     */
    public record TypeCount(String connector, String type, long objects, boolean counted) {}

    public ObjectCount {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(bound, "bound");
        types = List.copyOf(types);
        remarks = List.copyOf(remarks);
    }
}

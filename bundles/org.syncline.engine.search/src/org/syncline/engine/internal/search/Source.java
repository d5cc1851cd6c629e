// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.search;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where the candidates of a search come from, while one transaction lasts. */
interface Source {
    /** Numbers of candidates behind one, rising; fewer than the limit only at the end. */
    List<Long> ids(long after, int limit);

    /** How many there are. */
    long count();

    /** A few, which are known. */
    static Source of(Collection<Long> ids) {
        NavigableSet<Long> sorted = new TreeSet<>(ids);
        return new Source() {
            @Override
            public List<Long> ids(long after, int limit) {
                return sorted.tailSet(after, false).stream().limit(limit).toList();
            }

            @Override
            public long count() {
                return sorted.size();
            }
        };
    }

    /** Those of both. */
    static Source either(Source one, Source other) {
        return new Source() {
            @Override
            public List<Long> ids(long after, int limit) {
                return Stream.concat(
                                one.ids(after, limit).stream(), other.ids(after, limit).stream())
                        .sorted()
                        .distinct()
                        .limit(limit)
                        .toList();
            }

            @Override
            public long count() {
                return one.count() + other.count();
            }
        };
    }
}

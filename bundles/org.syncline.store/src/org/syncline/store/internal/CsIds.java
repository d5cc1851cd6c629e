// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.syncline.store.CsObject;

/**
 * Ids of connector space objects. They hold the connector's number above a running one, so that the
 * primary key alone gives the objects of a connector by rising id. All ids stay below 2 to the
 * 53rd, which JSON can hold.
 */
final class CsIds {
    static final int MAX_CONNECTOR = (1 << 13) - 1;

    private static final int BITS = 40;

    private CsIds() {}

    static long of(int connector, long number) {
        if (number <= 0 || number >= 1L << BITS) {
            throw new IllegalStateException("Connector space " + connector + " has no more ids");
        }
        return (long) connector << BITS | number;
    }

    static int connector(long id) {
        return (int) (id >>> BITS);
    }

    /** The id that a page starts after: the given one, or that before the connector's first. */
    static long after(int connector, long afterId) {
        return Math.max(afterId, (long) connector << BITS);
    }

    /** An id above all of the connector. */
    static long end(int connector) {
        return (long) (connector + 1) << BITS;
    }

    /** The objects in the same order, new ones with fresh ids. */
    static List<CsObject> number(List<CsObject> objects, Sequences sequences) throws SQLException {
        Map<Integer, Integer> fresh = new HashMap<>();
        for (CsObject object : objects) {
            if (object.id() == 0) {
                fresh.merge(object.connector(), 1, Integer::sum);
            }
        }
        Map<Integer, Long> next = new HashMap<>();
        for (Map.Entry<Integer, Integer> count : fresh.entrySet()) {
            String name = Sequences.connectorSpace(count.getKey());
            next.put(count.getKey(), sequences.take(name, count.getValue()));
        }
        List<CsObject> numbered = new ArrayList<>(objects.size());
        for (CsObject object : objects) {
            if (object.id() == 0) {
                long number = next.merge(object.connector(), 1L, Long::sum) - 1;
                numbered.add(object.withId(of(object.connector(), number)));
            } else {
                numbered.add(object);
            }
        }
        return numbered;
    }
}

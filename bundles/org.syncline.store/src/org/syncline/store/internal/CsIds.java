// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

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
}

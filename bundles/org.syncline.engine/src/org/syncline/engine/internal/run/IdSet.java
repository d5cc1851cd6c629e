// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.run;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** A set of the store's numbers that costs about a bit for each, for a million of them. */
public final class IdSet {
    private static final int PAGE_BITS = 16;

    private final Map<Long, BitSet> pages = new HashMap<>();

    public void add(long id) {
        pages.computeIfAbsent(id >>> PAGE_BITS, page -> new BitSet()).set(bit(id));
    }

    public void remove(long id) {
        BitSet page = pages.get(id >>> PAGE_BITS);
        if (page != null) {
            page.clear(bit(id));
        }
    }

    public boolean contains(long id) {
        BitSet page = pages.get(id >>> PAGE_BITS);
        return page != null && page.get(bit(id));
    }

    private static int bit(long id) {
        return (int) (id & ((1L << PAGE_BITS) - 1));
    }
}

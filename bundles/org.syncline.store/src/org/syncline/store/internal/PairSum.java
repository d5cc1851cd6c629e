// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

/**
 * A checksum of a set of index rows that does not depend on their order. Two sets that differ have
 * the same sum only by a chance of one in 2 to the 128th.
 */
final class PairSum {
    private long one;
    private long two;

    void add(Key key, long object) {
        one += mix(key.high() ^ mix(object));
        two += mix(key.low() + mix(~object));
    }

    boolean isSameAs(PairSum other) {
        return one == other.one && two == other.two;
    }

    /** The finalizer of SplitMix64: every bit of the input reaches every bit of the output. */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

/**
 * Which objects a search has given, in eight bytes each, so that one that begins anew after a lost
 * connection reports no object twice. Two objects of the same 64 bits are as unlikely as a wrong
 * bit. For one thread.
 */
final class Seen {
    private long[] slots = new long[1024];
    private int size;

    /** Notes an object; false when it was noted before. */
    boolean add(byte[] identity) {
        long hash = hash(identity);
        if (!put(slots, hash)) {
            return false;
        }
        if (++size > slots.length / 2) {
            grow();
        }
        return true;
    }

    /** FNV, spread over all bits; 0 marks an empty slot. */
    private static long hash(byte[] bytes) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : bytes) {
            hash = (hash ^ b & 0xff) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        hash *= 0x9e3779b97f4a7c15L;
        hash ^= hash >>> 29;
        return hash == 0 ? 1 : hash;
    }

    private static boolean put(long[] table, long hash) {
        int mask = table.length - 1;
        int at = (int) hash & mask;
        while (table[at] != 0) {
            if (table[at] == hash) {
                return false;
            }
            at = at + 1 & mask;
        }
        table[at] = hash;
        return true;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long hash : slots) {
            if (hash != 0) {
                put(larger, hash);
            }
        }
        slots = larger;
    }
}

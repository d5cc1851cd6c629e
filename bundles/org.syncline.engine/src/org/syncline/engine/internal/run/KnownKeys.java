// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.run;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.syncline.model.Dn;
import org.syncline.model.Value;
import org.syncline.store.CsObject;

/**
 * Which anchors and names a connector space may hold, so that a step that fills an empty space does
 * not look for what cannot be there. Never says no wrongly; 16 bytes an object.
 */
public final class KnownKeys {
    private static final long PRIME = 0x100000001b3L;
    private static final int ANCHOR = 1;
    private static final int NAME = 2;
    private static final int TEXT = 3;

    private final boolean everything;
    private long[] table = new long[1024];
    private int size;

    private KnownKeys(boolean everything) {
        this.everything = everything;
    }

    /** A space that holds nothing yet. */
    public static KnownKeys ofEmptySpace() {
        return new KnownKeys(false);
    }

    /** A space of which nothing is known. */
    public static KnownKeys unknown() {
        return new KnownKeys(true);
    }

    public boolean mayHold(Value.Binary anchor) {
        return everything || holds(hash(anchor));
    }

    public boolean mayHold(Dn name) {
        return everything || holds(hash(name));
    }

    /** Takes note of an object that is about to be written. */
    public void add(CsObject object) {
        if (everything) {
            return;
        }
        if (object.anchor() != null) {
            add(hash(object.anchor()));
        }
        add(hash(object.dn()));
    }

    /** Takes note of a name. */
    public void addName(Dn name) {
        add(hash(name));
    }

    /** Takes note of a text; returns whether it was not known. */
    public boolean addText(String text) {
        return add(hash(text.getBytes(StandardCharsets.UTF_8), TEXT));
    }

    private static long hash(Value.Binary anchor) {
        return hash(anchor.bytes(), ANCHOR);
    }

    private static long hash(Dn name) {
        return hash(name.normalized().getBytes(StandardCharsets.UTF_8), NAME);
    }

    /** FNV-1a, with a last mixing; 0 marks a free place in the table. */
    private static long hash(byte[] bytes, int seed) {
        long hash = 0xcbf29ce484222325L ^ seed;
        for (byte b : bytes) {
            hash = (hash ^ (b & 0xff)) * PRIME;
        }
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }

    private boolean holds(long key) {
        int mask = table.length - 1;
        for (int at = (int) key & mask; table[at] != 0; at = at + 1 & mask) {
            if (table[at] == key) {
                return true;
            }
        }
        return false;
    }

    private boolean add(long key) {
        if (2 * size >= table.length) {
            grow();
        }
        boolean fresh = insert(key);
        size += fresh ? 1 : 0;
        return fresh;
    }

    private boolean insert(long key) {
        int mask = table.length - 1;
        int at = (int) key & mask;
        while (table[at] != 0) {
            if (table[at] == key) {
                return false;
            }
            at = at + 1 & mask;
        }
        table[at] = key;
        return true;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        Arrays.stream(old).filter(key -> key != 0).forEach(this::insert);
    }
}

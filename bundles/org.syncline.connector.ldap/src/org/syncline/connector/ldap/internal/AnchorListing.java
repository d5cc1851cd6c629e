// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.syncline.model.Dn;
import org.syncline.model.Value;

/**
 * Which objects there were and where, in a few bytes each: for servers that do not tell what was
 * deleted. The name is kept as a hash; two names with the same one are as unlikely as a wrong bit.
 */
final class AnchorListing {
    private static final long PRIME = 1099511628211L;
    private static final long OFFSET = 0xcbf29ce484222325L;

    private final Map<Value.Binary, Long> names = new HashMap<>();

    void add(Value.Binary anchor, Dn dn) {
        names.put(anchor, hash(dn));
    }

    /** Whether the object was there, under this name. */
    boolean holds(Value.Binary anchor, Dn dn) {
        Long hash = names.get(anchor);
        return hash != null && hash == hash(dn);
    }

    boolean holds(Value.Binary anchor) {
        return names.containsKey(anchor);
    }

    void remove(Value.Binary anchor) {
        names.remove(anchor);
    }

    Set<Value.Binary> anchors() {
        return Collections.unmodifiableSet(names.keySet());
    }

    private static long hash(Dn dn) {
        long hash = OFFSET;
        for (byte b : dn.text().getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b) * PRIME;
        }
        return hash;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(names.size() * 26);
        names.forEach(
                (anchor, hash) -> {
                    byte[] bytes = anchor.bytes();
                    ByteBuffer head = ByteBuffer.allocate(10);
                    head.putShort((short) bytes.length).putLong(hash);
                    out.writeBytes(head.array());
                    out.writeBytes(bytes);
                });
        return out.toByteArray();
    }

    static AnchorListing of(byte[] bytes) {
        AnchorListing listing = new AnchorListing();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        while (in.remaining() > 10) {
            byte[] anchor = new byte[in.getShort()];
            long hash = in.getLong();
            in.get(anchor);
            listing.names.put(new Value.Binary(anchor), hash);
        }
        return listing;
    }
}

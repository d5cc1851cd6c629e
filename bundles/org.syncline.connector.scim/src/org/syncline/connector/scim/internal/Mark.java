// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.syncline.connector.Watermark;
import org.syncline.model.Dn;

/**
 * Where a delta import goes on: the time from which changes are looked for, and which objects there
 * were, because no service tells what was deleted. Names are kept as hashes.
 *
 * @param base the name below which objects had theirs
 * @param since up to when everything was read
 * @param objects hash of the name by id
 */
record Mark(String base, Instant since, Map<String, Long> objects) {
    private static final byte VERSION = 1;
    private static final long PRIME = 1099511628211L;
    private static final long OFFSET = 0xcbf29ce484222325L;

    /** 64 bits: two names with one hash are as unlikely as a wrong bit in memory. */
    static long hash(Dn dn) {
        long hash = OFFSET;
        for (byte b : dn.text().getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b) * PRIME;
        }
        return hash;
    }

    Watermark watermark() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(objects.size() * 48);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(base);
            out.writeLong(since.toEpochMilli());
            out.writeInt(objects.size());
            for (Map.Entry<String, Long> object : objects.entrySet()) {
                out.writeUTF(object.getKey());
                out.writeLong(object.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory takes all that is written", e);
        }
        return new Watermark(bytes.toByteArray());
    }

    /**
     * Reads a watermark.
     *
     * @throws IOException when it was not made by this connector, or not by this version
     */
    static Mark of(Watermark watermark) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(watermark.bytes()))) {
            if (in.readByte() != VERSION) {
                throw new IOException("another version wrote it");
            }
            String base = in.readUTF();
            Instant since = Instant.ofEpochMilli(in.readLong());
            int size = in.readInt();
            Map<String, Long> objects = new HashMap<>();
            for (int i = 0; i < size; i++) {
                objects.put(in.readUTF(), in.readLong());
            }
            return new Mark(base, since, objects);
        }
    }
}

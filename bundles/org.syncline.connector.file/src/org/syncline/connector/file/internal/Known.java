// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.syncline.connector.Watermark;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;

/**
 * What the last import read: for each object in scope its anchor and a digest of its content. It is
 * the watermark of files, which have no history: about 40 bytes of memory and disk for an object
 * beside its anchor.
 */
final class Known {
    private static final int MAGIC = 0x53594c31;
    private static final int DIGEST = 16;
    private static final int LONGEST_ANCHOR = 400;

    private final Map<Value.Binary, byte[]> digests = new HashMap<>();

    /** Notes an object; false when one of the same anchor was noted before. */
    boolean add(Entry entry) {
        return digests.putIfAbsent(entry.anchor(), digest(entry)) == null;
    }

    void put(Entry entry) {
        digests.put(entry.anchor(), digest(entry));
    }

    void keep(Value.Binary anchor, Known before) {
        digests.put(anchor, before.digests.get(anchor));
    }

    void remove(Value.Binary anchor) {
        digests.remove(anchor);
    }

    Iterable<Value.Binary> anchors() {
        return digests.keySet();
    }

    boolean holds(Value.Binary anchor) {
        return digests.containsKey(anchor);
    }

    boolean holdsSame(Entry entry) {
        return Arrays.equals(digests.get(entry.anchor()), digest(entry));
    }

    /** Of the order of values nothing is kept, as it means nothing. */
    private static byte[] digest(Entry entry) {
        MessageDigest digest = Digests.sha256();
        add(digest, entry.dn().text());
        add(digest, entry.objectType());
        for (Map.Entry<String, Values> attribute : entry.attributes().entrySet()) {
            add(digest, attribute.getKey());
            attribute.getValue().stream()
                    .map(value -> value.type().ordinal() + value.text())
                    .sorted()
                    .forEach(value -> add(digest, value));
            digest.update((byte) 1);
        }
        return Arrays.copyOf(digest.digest(), DIGEST);
    }

    /** Its end is a byte that UTF-8 does not have, so that two texts never look like one. */
    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0xff);
    }

    Watermark watermark() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(MAGIC);
            out.writeInt(digests.size());
            for (Map.Entry<Value.Binary, byte[]> object : digests.entrySet()) {
                out.writeShort(object.getKey().length());
                out.write(object.getKey().bytes());
                out.write(object.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Watermark(bytes.toByteArray());
    }

    /**
     * @throws IOException when the watermark is not one of {@link #watermark}
     */
    static Known of(Watermark watermark) throws IOException {
        Known known = new Known();
        try (DataInputStream in =
                new DataInputStream(
                        new InflaterInputStream(new ByteArrayInputStream(watermark.bytes())))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("it begins otherwise");
            }
            for (int left = in.readInt(); left > 0; left--) {
                int length = in.readUnsignedShort();
                if (length > LONGEST_ANCHOR) {
                    throw new IOException("an anchor is too long");
                }
                Value.Binary anchor = new Value.Binary(in.readNBytes(length));
                byte[] digest = new byte[DIGEST];
                in.readFully(digest);
                known.digests.put(anchor, digest);
            }
        }
        return known;
    }
}

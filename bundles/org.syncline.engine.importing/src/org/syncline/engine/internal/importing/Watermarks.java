// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.syncline.connector.Watermark;
import org.syncline.model.Dn;

/**
 * The watermarks of a connector: one for an import of everything, and one for each partition that
 * was imported alone since. As long as there is only the first, its bytes are stored as they are.
 */
final class Watermarks {
    private static final byte[] MAGIC = "syncline-partitions\n".getBytes(StandardCharsets.US_ASCII);

    private final Watermark whole;
    private final TreeMap<String, Watermark> partitions;

    private Watermarks(Watermark whole, Map<String, Watermark> partitions) {
        this.whole = whole;
        this.partitions = new TreeMap<>(partitions);
    }

    static Watermarks of(byte[] stored) {
        if (stored.length < MAGIC.length
                || !Arrays.equals(stored, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            return new Watermarks(new Watermark(stored), Map.of());
        }
        try (DataInputStream in =
                new DataInputStream(
                        new ByteArrayInputStream(
                                stored, MAGIC.length, stored.length - MAGIC.length))) {
            Watermark whole = read(in);
            TreeMap<String, Watermark> partitions = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                String name = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                partitions.put(name, read(in));
            }
            return new Watermarks(whole, partitions);
        } catch (IOException e) {
            throw new UncheckedIOException("The stored watermarks are damaged", e);
        }
    }

    private static Watermark read(DataInputStream in) throws IOException {
        return new Watermark(in.readNBytes(in.readInt()));
    }

    /** Whether partitions were imported alone since the last import of everything. */
    boolean isSplit() {
        return !partitions.isEmpty();
    }

    /** Where a delta import of everything begins; none when it is split. */
    Watermark whole() {
        return whole;
    }

    /** Where a delta import of one partition begins. */
    Watermark of(Dn partition) {
        return partitions.getOrDefault(partition.normalized(), whole);
    }

    /** After an import of everything. */
    static Watermarks of(Watermark everything) {
        return new Watermarks(everything, Map.of());
    }

    /** After an import of one partition. */
    Watermarks with(Dn partition, Watermark watermark) {
        Watermarks after = new Watermarks(whole, partitions);
        after.partitions.put(partition.normalized(), watermark);
        return after;
    }

    byte[] bytes() {
        byte[] plain = whole.bytes();
        boolean looksSplit =
                plain.length >= MAGIC.length
                        && Arrays.equals(plain, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
        if (partitions.isEmpty() && !looksSplit) {
            return plain;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(MAGIC);
            write(out, plain);
            out.writeInt(partitions.size());
            for (Map.Entry<String, Watermark> partition : partitions.entrySet()) {
                write(out, partition.getKey().getBytes(StandardCharsets.UTF_8));
                write(out, partition.getValue().bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}

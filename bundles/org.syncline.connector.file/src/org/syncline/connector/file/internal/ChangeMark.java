// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.syncline.connector.Watermark;

/**
 * The watermark of a file of changes.
 *
 * @param names objects whose changes tell their names only, otherwise empty
 */
record ChangeMark(Position position, Names names) {
    private static final int MAGIC = 0x53594c32;

    Watermark watermark() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(MAGIC);
            position.write(out);
            names.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Watermark(bytes.toByteArray());
    }

    /**
     * @throws IOException when the watermark is none of {@link #watermark}
     */
    static ChangeMark of(Watermark watermark) throws IOException {
        try (DataInputStream in =
                new DataInputStream(
                        new InflaterInputStream(new ByteArrayInputStream(watermark.bytes())))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("it begins otherwise");
            }
            Position position = Position.read(in);
            return new ChangeMark(position, Names.read(in));
        }
    }
}

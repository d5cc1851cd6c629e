// SPDX-License-Identifier: EPL-2.0
package org.syncline.review;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.syncline.connector.ExportObject;
import org.syncline.interchange.UndoLdif;
import org.syncline.model.Entry;

/**
 * The undo of an export: the opposite of every change in the opposite order. Records come in the
 * order of sending, so they wait in a file of their own until all are known.
 */
final class UndoFile implements Closeable {
    /** How much is written and copied at a time, so that a record costs no call of its own. */
    private static final int BLOCK = 1 << 20;

    private final Path file;
    private final Path draftFile;
    private final FileChannel draft;
    private final String title;
    private long[] ends = new long[256];
    private int records;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private boolean finished;

    UndoFile(Path file, String title) throws IOException {
        this.file = file;
        this.title = title;
        this.draftFile = file.resolveSibling(file.getFileName() + ".draft");
        this.draft = OwnerFiles.make(draftFile);
    }

    void planned(ExportObject change, Entry confirmed) throws IOException {
        StringBuilder record = new StringBuilder();
        new UndoLdif(record)
                .write(
                        change.operation(),
                        change.dn(),
                        change.newDn(),
                        change.objectType(),
                        change.changes(),
                        confirmed);
        byte[] bytes = bytes(record);
        waiting.write(bytes);
        if (records == ends.length) {
            ends = Arrays.copyOf(ends, records * 2);
        }
        ends[records] = end(records) + bytes.length;
        records++;
        if (waiting.size() > BLOCK) {
            writeWaiting();
        }
    }

    private void writeWaiting() throws IOException {
        write(draft, ByteBuffer.wrap(waiting.toByteArray()));
        waiting.reset();
    }

    /** Writes the file and has it on disk when it returns. */
    void finish() throws IOException {
        writeWaiting();
        try (FileChannel out = OwnerFiles.make(file)) {
            StringBuilder head = new StringBuilder();
            UndoLdif.head(head, title, records);
            write(out, ByteBuffer.wrap(bytes(head)));
            int left = records;
            while (left > 0) {
                left = copyLast(left, out);
            }
            out.force(true);
        }
        finished = true;
        OwnerFiles.forceFolder(file.toAbsolutePath().getParent());
    }

    /** Copies as many of the last records as fit into a block; returns how many are left. */
    private int copyLast(int left, FileChannel out) throws IOException {
        int first = left - 1;
        while (first > 0 && end(left) - end(first - 1) <= BLOCK) {
            first--;
        }
        long start = end(first);
        ByteBuffer block = ByteBuffer.allocate(Math.toIntExact(end(left) - start));
        while (block.hasRemaining()) {
            if (draft.read(block, start + block.position()) < 0) {
                throw new IOException(draftFile + " was cut by somebody else");
            }
        }
        ByteBuffer turned = ByteBuffer.allocate(block.capacity());
        for (int record = left - 1; record >= first; record--) {
            int from = (int) (end(record) - start);
            turned.put(block.array(), from, (int) (end(record + 1) - end(record)));
        }
        write(out, turned.flip());
        return first;
    }

    /** Where so many records end in the draft. */
    private long end(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        draft.close();
        Files.deleteIfExists(draftFile);
        if (!finished) {
            Files.deleteIfExists(file);
        }
    }
}

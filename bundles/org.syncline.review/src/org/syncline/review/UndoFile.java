// SPDX-License-Identifier: EPL-2.0
package org.syncline.review;

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
    private final Path file;
    private final Path draftFile;
    private final FileChannel draft;
    private final String title;
    private long[] ends = new long[256];
    private int records;
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
        write(draft, record);
        if (records == ends.length) {
            ends = Arrays.copyOf(ends, records * 2);
        }
        ends[records++] = draft.position();
    }

    /** Writes the file and has it on disk when it returns. */
    void finish() throws IOException {
        try (FileChannel out = OwnerFiles.make(file)) {
            StringBuilder head = new StringBuilder();
            UndoLdif.head(head, title, records);
            write(out, head);
            for (int i = records - 1; i >= 0; i--) {
                long start = i == 0 ? 0 : ends[i - 1];
                copy(start, ends[i] - start, out);
            }
            out.force(true);
        }
        finished = true;
        OwnerFiles.forceFolder(file.toAbsolutePath().getParent());
    }

    private void copy(long start, long length, FileChannel out) throws IOException {
        long done = 0;
        while (done < length) {
            done += draft.transferTo(start + done, length - done, out);
        }
    }

    private static void write(FileChannel channel, CharSequence text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
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

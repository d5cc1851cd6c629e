// SPDX-License-Identifier: EPL-2.0
package org.syncline.review;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.interchange.AuditLdif;

/** What was sent, with what the directory said; a batch is on disk before the next is sent. */
final class AuditFile implements Closeable {
    private final FileChannel channel;
    private final Writer out;
    private final AuditLdif ldif;

    AuditFile(Path file, String title) throws IOException {
        channel = OwnerFiles.make(file);
        out = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8));
        ldif = new AuditLdif(out);
        ldif.head(title);
        out.flush();
    }

    void result(ExportObject change, ExportResult result) throws IOException {
        ldif.write(
                change.operation(),
                change.dn(),
                change.newDn(),
                change.objectType(),
                change.changes(),
                words(result));
    }

    /** Has everything on disk when it returns. */
    void keep() throws IOException {
        out.flush();
        channel.force(false);
    }

    void end(String status) throws IOException {
        ldif.end(status);
        keep();
    }

    private static String words(ExportResult result) {
        return switch (result) {
            case null -> "unknown; it is sent again by the next export";
            case ExportResult.Done done -> "done";
            case ExportResult.Failed failed ->
                    "failed, "
                            + failed.type()
                            + " "
                            + failed.code()
                            + " "
                            + failed.literal()
                            + ": "
                            + failed.detail();
        };
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

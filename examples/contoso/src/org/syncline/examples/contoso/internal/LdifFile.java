// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso.internal;

import com.unboundid.ldap.sdk.Entry;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes entries one by one, the same bytes on every system. */
final class LdifFile implements Closeable {
    private static final int NO_FOLDING = 0;

    private final BufferedWriter out;

    LdifFile(Path file) throws IOException {
        out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        out.write("version: 1\n");
    }

    void write(Entry entry) throws IOException {
        out.write('\n');
        for (String line : entry.toLDIF(NO_FOLDING)) {
            out.write(line);
            out.write('\n');
        }
    }

    void write(List<Entry> entries) throws IOException {
        for (Entry entry : entries) {
            write(entry);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

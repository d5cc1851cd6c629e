// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.syncline.model.Dn;
import org.syncline.model.Entry;

/** People in rows, whose changes another system writes to a second file. */
final class DelimitedChangesFixture extends DelimitedFixture {
    DelimitedChangesFixture() throws IOException {
        set("changes", changes().toString());
        set("change-column", "what");
        set("delete-words", "del,gone");
    }

    private Path changes() {
        return folder().resolve("changes");
    }

    private void append(String word, String row) {
        try {
            if (!Files.exists(changes())) {
                Files.writeString(changes(), "what," + String.join(",", COLUMNS) + "\n", charset());
            }
            Files.writeString(changes(), word + "," + row, charset(), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Entry present(Dn dn) {
        return read(dn).orElseThrow();
    }

    @Override
    public void put(Entry entry) {
        boolean isNew = read(entry.dn()).isEmpty();
        super.put(entry);
        append(isNew ? "add" : "modify", row(present(entry.dn())));
    }

    @Override
    public void rename(Dn from, Dn to) {
        super.rename(from, to);
        append("modify", row(present(to)));
    }

    @Override
    public void delete(Dn dn) {
        String key = present(dn).get(KEY).first().text();
        super.delete(dn);
        append("GONE", key + ",,,\n");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.syncline.model.Dn;
import org.syncline.model.Entry;

/** People in rows, to whom exports write rows that another system follows, to the letter. */
final class DelimitedOutputFixture extends DelimitedFixture {
    DelimitedOutputFixture() throws IOException {
        set("output", output().toString());
        set("change-column", "what");
        set("add-words", "NEW");
    }

    private Path output() {
        return folder().resolve("output");
    }

    @Override
    TreeMap<Dn, Entry> load() {
        TreeMap<Dn, Entry> people = super.load();
        List<String> columns = new ArrayList<>(List.of("what"));
        columns.addAll(COLUMNS);
        try {
            if (Files.exists(output())) {
                for (TreeMap<String, String> row : rows(output(), columns)) {
                    make(row, people);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return people;
    }

    private static void make(TreeMap<String, String> row, TreeMap<Dn, Entry> people) {
        boolean known =
                people.values()
                        .removeIf(person -> person.get(KEY).first().text().equals(row.get(KEY)));
        String word = row.get("what");
        if (known == word.equals("NEW")) {
            throw new IllegalStateException("cannot be made: " + row);
        }
        if (!word.equals("delete")) {
            Entry entry = entry(row);
            people.put(entry.dn(), entry);
        }
    }

    /** The other system made the changes, and wrote what it holds. */
    @Override
    void save(TreeMap<Dn, Entry> people) {
        super.save(people);
        try {
            Files.deleteIfExists(output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for the texts that every record repeats: attribute names, object types, rule keys and
 * digests. Without them they would be half of a metaverse record. Texts are only ever added; a
 * record that holds a number can be read as long as the store lives.
 *
 * <p>New numbers are saved by {@link #flush} in the transaction of the records that use them and
 * forgotten by {@link #rollback}. Not safe for use by several threads.
 */
final class Dictionary {
    /** Longer texts are not worth a number; they stand in the record. */
    private static final int MAX_LENGTH = 200;

    /** A hostile directory must not fill the memory with names. */
    private static final int MAX_ENTRIES = 50_000;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private int saved;

    /** Reads the saved texts. */
    void load(Sql sql) throws SQLException {
        List<String> stored =
                sql.list("SELECT text FROM dictionary ORDER BY id", row -> row.getString(1));
        stored.forEach(this::add);
        saved = texts.size();
    }

    void write(ByteWriter out, String text) {
        Integer number = numbers.get(text);
        if (number == null && isWorthNumber(text)) {
            number = add(text);
        }
        if (number == null) {
            out.putUnsigned(0).putText(text);
        } else {
            out.putUnsigned(number);
        }
    }

    /** Not every database can hold every character as it is; a record can. */
    private boolean isWorthNumber(String text) {
        return text.length() <= MAX_LENGTH
                && texts.size() < MAX_ENTRIES
                && text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c));
    }

    String read(ByteReader in) {
        long number = in.getUnsigned();
        if (number == 0) {
            return in.getText();
        }
        if (number < 0 || number > texts.size()) {
            throw new DamagedRecordException("it uses the unknown name " + number);
        }
        return texts.get((int) number - 1);
    }

    /** Saves what was added since the last flush. */
    void flush(Sql sql) throws SQLException {
        if (saved == texts.size()) {
            return;
        }
        Sql.Batch batch = sql.batch("INSERT INTO dictionary (id, text) VALUES (?, ?)");
        for (int i = saved; i < texts.size(); i++) {
            batch.add(i + 1, texts.get(i));
        }
        batch.run();
    }

    void committed() {
        saved = texts.size();
    }

    /** Forgets what was added since the last commit. */
    void rollback() {
        while (texts.size() > saved) {
            numbers.remove(texts.removeLast());
        }
    }

    /** Forgets all texts, of which no record holds a number any more. */
    void clear() {
        numbers.clear();
        texts.clear();
        saved = 0;
    }

    private Integer add(String text) {
        texts.add(text);
        numbers.put(text, texts.size());
        return texts.size();
    }
}

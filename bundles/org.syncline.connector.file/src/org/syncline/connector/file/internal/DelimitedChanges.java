// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.model.Value;

/**
 * Rows with a column that says what happened: each is an object with the values that it has now, or
 * one that is gone, of which only the key matters.
 */
final class DelimitedChanges implements ChangeFormat {
    private static final int BUFFER = 1 << 13;

    private final DelimitedFormat objects;
    private final DelimitedFormat format;
    private final ChangeWords words;
    private final Failures failures;

    /**
     * @param objects the file of whole objects; its columns are those of a new file of changes
     */
    DelimitedChanges(DelimitedFormat objects, ChangeWords words, Failures failures) {
        this.objects = objects;
        this.format = new DelimitedFormat(objects.layout().ofChanges(), true, failures);
        this.words = words;
        this.failures = failures;
    }

    @Override
    public void read(InputFile file, Changes changes) throws IOException, ConnectorException {
        format.read(
                file,
                new Format.Objects() {
                    @Override
                    public void object(RawObject object) throws ConnectorException {
                        hand(object, changes);
                    }

                    @Override
                    public void malformed(long line, String error, String detail)
                            throws ConnectorException {
                        changes.malformed(line, error, detail);
                    }
                });
    }

    private void hand(RawObject row, Changes changes) throws ConnectorException {
        String word = DelimitedFormat.cell(row, words.column()).strip();
        switch (words.kind(word)) {
            case WHOLE -> changes.change(new RawChange.Whole(row));
            case GONE -> {
                if (row.anchor() == null) {
                    changes.malformed(row.line(), "missing-anchor-component", row.anchorProblem());
                } else {
                    changes.change(new RawChange.Gone(row));
                }
            }
            case NONE ->
                    changes.malformed(
                            row.line(),
                            "missing-change-type",
                            "Column " + words.column() + " is empty.");
            case UNKNOWN ->
                    changes.malformed(
                            row.line(),
                            "invalid-change-type",
                            "Column "
                                    + words.column()
                                    + " says \""
                                    + org.syncline.model.Printable.of(word, Failures.MAX_SHOWN)
                                    + "\", which is none of "
                                    + words.all()
                                    + ".");
        }
    }

    @Override
    public long line() {
        return format.line();
    }

    @Override
    public boolean tellsAnchors() {
        return true;
    }

    @Override
    public Object key(RawObject object) {
        return object.anchor() == null
                ? object.dn().toLowerCase(Locale.ROOT)
                : new Value.Binary(object.anchor());
    }

    @Override
    public RawObject changed(RawObject object, RawChange change) {
        throw new IllegalStateException("rows hold whole objects");
    }

    @Override
    @SuppressWarnings("resource") // closed with the sink
    public Sink open(OutputStream out, InputFile old, boolean goesOn)
            throws IOException, ConnectorException {
        List<String> columns = goesOn ? format.columns() : newColumns(old);
        Writer writer = old.coding().writer(out);
        DelimitedWriter rows = new DelimitedWriter(format.layout(), columns, writer);
        if (goesOn) {
            copy(old, writer);
        } else if (format.layout().header()) {
            rows.header();
        }
        return new Rows(rows, words, objects.layout());
    }

    private List<String> newColumns(InputFile file) throws ConnectorException {
        if (objects.columns().isEmpty()) {
            throw failures.of(
                    Kind.CONFIGURATION,
                    "the columns of the new file " + file.path() + " are not known",
                    "Name them in the setting columns, with commas between.",
                    null);
        }
        List<String> columns = new ArrayList<>(List.of(words.column()));
        objects.columns().stream()
                .filter(column -> !column.equalsIgnoreCase(words.column()))
                .forEach(columns::add);
        return columns;
    }

    /** Its last row may lack its end. */
    private static void copy(InputFile old, Writer to) throws IOException {
        try (Reader from = old.text()) {
            char[] buffer = new char[BUFFER];
            char last = '\n';
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                to.write(buffer, 0, read);
                last = read == 0 ? last : buffer[read - 1];
            }
            if (last != '\n') {
                to.write(DelimitedWriter.END_OF_ROW);
            }
        }
    }

    private record Rows(DelimitedWriter rows, ChangeWords words, DelimitedLayout layout)
            implements Sink {
        @Override
        public void removed(RawObject object) throws IOException {
            RawObject named =
                    new RawObject(0, "", List.of(), null, null, new java.util.LinkedHashMap<>());
            for (String column : layout.identity()) {
                named = named.with(column, object.values(column));
            }
            write(named, words.delete().getFirst());
        }

        @Override
        public void changed(RawObject before, RawObject now) throws IOException {
            write(now, words.modify().getFirst());
        }

        @Override
        public void added(RawObject object) throws IOException {
            write(object, words.add().getFirst());
        }

        private void write(RawObject object, String word) throws IOException {
            rows.write(object.with(words.column(), List.of(DelimitedFormat.bytes(word))));
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}

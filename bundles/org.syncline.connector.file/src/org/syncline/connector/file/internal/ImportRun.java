// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.IOException;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.model.Entry;
import org.syncline.model.Printable;

/** Reads a file once and hands on what the request wants. */
final class ImportRun {
    /** Takes an object that the request wants. */
    interface Taker {
        void take(Entry entry) throws ConnectorException, Problem;
    }

    private final InputFile file;
    private final Format format;
    private final EntryReader reader;
    private final ImportSink sink;
    private final Cancellation cancellation;
    private final Failures failures;
    private final int errorLimit;
    private int errors;

    ImportRun(
            InputFile file,
            Format format,
            ImportRequest request,
            ImportSink sink,
            Cancellation cancellation,
            Failures failures,
            int errorLimit) {
        this.file = file;
        this.format = format;
        this.reader = new EntryReader(format, request);
        this.sink = sink;
        this.cancellation = cancellation;
        this.failures = failures;
        this.errorLimit = errorLimit;
    }

    boolean hadErrors() {
        return errors > 0;
    }

    EntryReader reader() {
        return reader;
    }

    void run(Taker taker) throws ConnectorException {
        runRaw(
                raw -> {
                    Entry entry = reader.read(raw);
                    if (entry == null) {
                        sink.filtered();
                    } else {
                        taker.take(entry);
                    }
                });
    }

    /** Takes an object before anything is known of it. */
    interface RawTaker {
        void take(RawObject raw) throws ConnectorException, Problem;
    }

    void runRaw(RawTaker taker) throws ConnectorException {
        try {
            InputFile.Stamp before = file.stamp();
            stopIfAsked();
            format.read(file, objects(taker));
            if (!file.stamp().equals(before)) {
                throw failures.changed(file.path());
            }
        } catch (IOException e) {
            throw failures.of(e, file.path(), format.line());
        }
    }

    private Format.Objects objects(RawTaker taker) {
        return new Format.Objects() {
            @Override
            public void object(RawObject raw) throws ConnectorException {
                stopIfAsked();
                try {
                    taker.take(raw);
                } catch (Problem e) {
                    report(raw.line(), raw.dn(), e.error(), e.getMessage());
                }
            }

            @Override
            public void malformed(long line, String error, String detail)
                    throws ConnectorException {
                stopIfAsked();
                report(line, "", error, detail);
            }
        };
    }

    private void report(long line, String dn, String error, String detail)
            throws ConnectorException {
        if (++errors > errorLimit) {
            throw failures.of(
                    Kind.SERVER,
                    "more than "
                            + errorLimit
                            + " objects of "
                            + file.path()
                            + " cannot be read, the last in line "
                            + line,
                    "Check that the settings describe the file, correct the file, or raise"
                            + " error-limit.",
                    null);
        }
        String shown = Printable.of(dn, Failures.MAX_SHOWN);
        sink.discoveryError(
                shown.isBlank() ? "line " + line : shown,
                error,
                file.path().getFileName() + ", line " + line + ": " + detail);
    }

    private void stopIfAsked() throws ConnectorException {
        if (cancellation.isCancelled()) {
            throw failures.cancelled();
        }
    }
}

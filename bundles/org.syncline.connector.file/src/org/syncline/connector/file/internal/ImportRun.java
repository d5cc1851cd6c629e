// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.IOException;
import java.util.List;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.model.Entry;

/** Reads a file once and hands on what the request wants. */
final class ImportRun {
    /** Takes an object that the request wants. */
    interface Taker {
        void take(Entry entry) throws ConnectorException, Problem;

        /** One that it does not want; the sink knows it already. */
        @SuppressWarnings("unused") // most need not know
        default void unwanted(RawObject object) throws Problem {
            // nothing is noted of it
        }
    }

    private final InputFile file;
    private final Format format;
    private final EntryReader reader;
    private final ImportSink sink;
    private final Cancellation cancellation;
    private final Failures failures;
    private final DiscoveryErrors errors;

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
        this.errors = new DiscoveryErrors(file.path(), sink, failures, errorLimit);
    }

    boolean hadErrors() {
        return !errors.isEmpty();
    }

    void run(Taker taker) throws ConnectorException {
        try {
            List<InputFile.Stamp> before = format.stamps(file);
            stopIfAsked();
            format.read(file, objects(taker));
            if (!format.stamps(file).equals(before)) {
                throw failures.changed(file.path());
            }
        } catch (IOException e) {
            throw failures.of(e, file.path(), format.line());
        }
    }

    private void hand(RawObject raw, Taker taker) throws ConnectorException, Problem {
        Entry entry = reader.read(raw);
        if (entry == null) {
            sink.filtered();
            taker.unwanted(raw);
        } else {
            taker.take(entry);
        }
    }

    private Format.Objects objects(Taker taker) {
        return new Format.Objects() {
            @Override
            public void object(RawObject raw) throws ConnectorException {
                stopIfAsked();
                try {
                    hand(raw, taker);
                } catch (Problem e) {
                    errors.report(raw.line(), raw.dn(), e.error(), e.getMessage());
                }
            }

            @Override
            public void malformed(long line, String error, String detail)
                    throws ConnectorException {
                stopIfAsked();
                errors.report(line, "", error, detail);
            }
        };
    }

    private void stopIfAsked() throws ConnectorException {
        if (cancellation.isCancelled()) {
            throw failures.cancelled();
        }
    }
}

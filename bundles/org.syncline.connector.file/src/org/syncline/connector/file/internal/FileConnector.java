// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.DeltaSink;
import org.syncline.connector.DiscoversSchema;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.connector.ImportsFully;
import org.syncline.connector.TestsConnection;
import org.syncline.connector.Watermark;
import org.syncline.model.Entry;
import org.syncline.model.Schema;
import org.syncline.model.Value;

/** A file that is read as a directory. Nothing is opened before the first operation. */
public class FileConnector implements TestsConnection, DiscoversSchema, ImportsFully {
    private final String what;
    private final InputFile file;
    private final Format format;
    private final Failures failures;
    private final int errorLimit;
    private volatile boolean closed;

    /**
     * @param what the kind of file, for people
     */
    FileConnector(String what, InputFile file, Format format, Failures failures, int errorLimit) {
        this.what = what;
        this.file = file;
        this.format = format;
        this.failures = failures;
        this.errorLimit = errorLimit;
    }

    final InputFile file() {
        return file;
    }

    final Format format() {
        return format;
    }

    final Failures failures() {
        return failures;
    }

    /** The same cancellation, which says stop as well when the connector is closed. */
    final Cancellation orClosed(Cancellation cancellation) {
        return () -> closed || cancellation.isCancelled();
    }

    final int errorLimit() {
        return errorLimit;
    }

    private ImportRun run(ImportRequest request, ImportSink sink, Cancellation stop) {
        return new ImportRun(file, format, request, sink, orClosed(stop), failures, errorLimit);
    }

    @Override
    public String test() throws ConnectorException {
        try {
            InputFile.Stamp stamp = file.stamp();
            if (stamp.equals(InputFile.Stamp.MISSING)) {
                return what + " " + file.path() + ", to be made by the first export";
            }
            file.bytes().close();
            return what + " " + file.path() + ", " + stamp.size() + " bytes";
        } catch (IOException e) {
            throw failures.of(e, file.path(), 0);
        }
    }

    @Override
    public Schema discoverSchema() throws ConnectorException {
        try {
            return format.discover(file);
        } catch (IOException e) {
            throw failures.of(e, file.path(), format.line());
        }
    }

    @Override
    public Watermark importAll(ImportRequest request, ImportSink sink, Cancellation cancellation)
            throws ConnectorException {
        Known known = new Known();
        importAll(request, sink, cancellation, known, null);
        return known.watermark();
    }

    /**
     * Reads all objects, and notes what they are and how they are named.
     *
     * @param names null when their names need not be known
     */
    final void importAll(
            ImportRequest request,
            ImportSink sink,
            Cancellation cancellation,
            Known known,
            Names names)
            throws ConnectorException {
        run(request, sink, cancellation)
                .run(
                        new ImportRun.Taker() {
                            @Override
                            public void take(Entry entry) throws ConnectorException, Problem {
                                if (!known.add(entry)) {
                                    throw duplicate();
                                }
                                if (names != null) {
                                    names.put(entry.dn(), entry.objectType(), entry.anchor());
                                }
                                sink.object(entry);
                            }

                            @Override
                            public void unwanted(RawObject object) throws Problem {
                                if (names != null) {
                                    names.put(EntryReader.name(object.dn()), "", null);
                                }
                            }
                        });
    }

    private static Problem duplicate() {
        return new Problem(
                "duplicate-object",
                "An object with the same anchor stands further up; the first one counts.");
    }

    final Known known(Watermark from) throws ConnectorException {
        try {
            return Known.of(from);
        } catch (IOException e) {
            throw failures.historyGone(e);
        }
    }

    /**
     * Compares the file with what was read last. What is gone is told first, because its name may
     * be in use again; so the file is read twice.
     */
    final Watermark compare(
            ImportRequest request, Watermark from, DeltaSink sink, Cancellation cancellation)
            throws ConnectorException {
        Known before = known(from);
        try {
            List<InputFile.Stamp> stamps = format.stamps(file);
            Known now = new Known();
            ImportRun first = run(request, new SilentSink(), cancellation);
            first.run(entry -> now.add(entry));
            if (first.hadErrors()) {
                // One of those that cannot be read may be one that seems to be gone.
                missing(before, now).forEach(anchor -> now.keep(anchor, before));
            }
            for (Value.Binary anchor : missing(before, now)) {
                sink.deleted(anchor, null);
            }
            Known told = new Known();
            run(request, sink, cancellation)
                    .run(
                            entry -> {
                                if (!told.add(entry)) {
                                    throw duplicate();
                                }
                                if (!before.holdsSame(entry)) {
                                    sink.object(entry);
                                }
                            });
            if (!format.stamps(file).equals(stamps)) {
                throw failures.changed(file.path());
            }
            return now.watermark();
        } catch (IOException e) {
            throw failures.of(e, file.path(), format.line());
        }
    }

    private static List<Value.Binary> missing(Known before, Known now) {
        List<Value.Binary> missing = new ArrayList<>();
        before.anchors()
                .forEach(
                        anchor -> {
                            if (!now.holds(anchor)) {
                                missing.add(anchor);
                            }
                        });
        return missing;
    }

    @Override
    public void close() {
        closed = true;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.DeltaSink;
import org.syncline.connector.DiscoversSchema;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.connector.ImportsFully;
import org.syncline.connector.TestsConnection;
import org.syncline.connector.Watermark;
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

    final Failures failures() {
        return failures;
    }

    /** The same cancellation, which says stop as well when the connector is closed. */
    final Cancellation orClosed(Cancellation cancellation) {
        return () -> closed || cancellation.isCancelled();
    }

    final ImportRun run(
            InputFile read, Format by, ImportRequest request, ImportSink sink, Cancellation stop) {
        return new ImportRun(read, by, request, sink, orClosed(stop), failures, errorLimit);
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
        run(file, format, request, sink, cancellation)
                .run(
                        entry -> {
                            if (!known.add(entry)) {
                                throw duplicate();
                            }
                            sink.object(entry);
                        });
        return known.watermark();
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
            throw failures.of(
                    Kind.HISTORY_GONE,
                    "what was read last is not known any more",
                    "Run a full import.",
                    e);
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
            InputFile.Stamp stamp = file.stamp();
            Known now = new Known();
            ImportRun first = run(file, format, request, new SilentSink(), cancellation);
            first.run(entry -> now.add(entry));
            if (first.hadErrors()) {
                // One of those that cannot be read may be one that seems to be gone.
                missing(before, now).forEach(anchor -> now.keep(anchor, before));
            }
            for (Value.Binary anchor : missing(before, now)) {
                sink.deleted(anchor, null);
            }
            Known told = new Known();
            run(file, format, request, sink, cancellation)
                    .run(
                            entry -> {
                                if (!told.add(entry)) {
                                    throw duplicate();
                                }
                                if (!before.holdsSame(entry)) {
                                    sink.object(entry);
                                }
                            });
            if (!file.stamp().equals(stamp)) {
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

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.IOException;
import java.util.Optional;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.DeltaSink;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.Watermark;

/**
 * A file of changes that delta imports read. Either more is written behind its end, or a new one
 * takes its place; what was read before is told by the bytes. While it is missing, nothing changed.
 */
final class ChangeSource {
    private final InputFile changes;
    private final ChangeFormat format;
    private final Format values;
    private final Optional<String> anchor;
    private final Failures failures;
    private final int errorLimit;

    /**
     * @param values gives values their types
     * @param anchor the attribute that must not change, empty for none
     */
    ChangeSource(
            InputFile changes,
            ChangeFormat format,
            Format values,
            Optional<String> anchor,
            Failures failures,
            int errorLimit) {
        this.changes = changes;
        this.format = format;
        this.values = values;
        this.anchor = anchor;
        this.failures = failures;
        this.errorLimit = errorLimit;
    }

    InputFile file() {
        return changes;
    }

    /**
     * Where a delta import goes on after a full one: behind changes that were there before the file
     * was written, because that contains them.
     */
    Watermark mark(InputFile whole, Names names) throws ConnectorException {
        try {
            boolean contained =
                    !changes.isMissing()
                            && !whole.isMissing()
                            && changes.stamp().modified() < whole.stamp().modified();
            Position position = contained ? Position.atEnd(changes, lastLine()) : Position.START;
            return new ChangeMark(position, names).watermark();
        } catch (IOException e) {
            throw failures.of(e, changes.path(), format.line());
        }
    }

    private long lastLine() throws IOException, ConnectorException {
        long[] last = {0};
        format.read(
                changes,
                new ChangeFormat.Changes() {
                    @Override
                    public void change(RawChange change) {
                        last[0] = change.line();
                    }

                    @Override
                    public void malformed(long line, String error, String detail) {
                        last[0] = line;
                    }
                });
        return last[0];
    }

    Watermark read(ImportRequest request, Watermark from, DeltaSink sink, Cancellation cancellation)
            throws ConnectorException {
        ChangeMark mark = mark(from);
        if (cancellation.isCancelled()) {
            throw failures.cancelled();
        }
        try {
            InputFile.Stamp stamp = changes.stamp();
            if (stamp.equals(InputFile.Stamp.MISSING)) {
                return new ChangeMark(Position.START, mark.names()).watermark();
            }
            long read = mark.position().isIn(changes) ? mark.position().lastLine() : 0;
            long last = read(request, mark.names(), read, sink, cancellation);
            Position position = Position.atEnd(changes, last);
            if (!changes.stamp().equals(stamp)) {
                throw failures.changed(changes.path());
            }
            return new ChangeMark(position, mark.names()).watermark();
        } catch (IOException e) {
            throw failures.of(e, changes.path(), format.line());
        }
    }

    private ChangeMark mark(Watermark from) throws ConnectorException {
        try {
            return ChangeMark.of(from);
        } catch (IOException e) {
            throw failures.historyGone(e);
        }
    }

    private long read(
            ImportRequest request,
            Names names,
            long behind,
            DeltaSink sink,
            Cancellation cancellation)
            throws IOException, ConnectorException {
        ChangeImport work =
                new ChangeImport(
                        new EntryReader(values, request),
                        new Modifications(request, new ValueReader(values), anchor),
                        format.tellsAnchors(),
                        names,
                        sink);
        DiscoveryErrors errors = new DiscoveryErrors(changes.path(), sink, failures, errorLimit);
        Reading reading = new Reading(work, errors, behind, cancellation, failures);
        format.read(changes, reading);
        work.finish(errors);
        return reading.last;
    }

    /** Leaves out what was read before. */
    private static final class Reading implements ChangeFormat.Changes {
        private final ChangeImport work;
        private final DiscoveryErrors errors;
        private final long behind;
        private final Cancellation cancellation;
        private final Failures failures;
        private long last;

        Reading(
                ChangeImport work,
                DiscoveryErrors errors,
                long behind,
                Cancellation cancellation,
                Failures failures) {
            this.work = work;
            this.errors = errors;
            this.behind = behind;
            this.cancellation = cancellation;
            this.failures = failures;
            this.last = behind;
        }

        private boolean isNew(long line) throws ConnectorException {
            if (cancellation.isCancelled()) {
                throw failures.cancelled();
            }
            last = Math.max(last, line);
            return line > behind;
        }

        @Override
        public void change(RawChange change) throws ConnectorException {
            if (isNew(change.line())) {
                try {
                    work.take(change);
                } catch (Problem e) {
                    errors.report(change.line(), change.dn(), e.error(), e.getMessage());
                }
            }
        }

        @Override
        public void malformed(long line, String error, String detail) throws ConnectorException {
            if (isNew(line)) {
                errors.report(line, "", error, detail);
            }
        }
    }
}

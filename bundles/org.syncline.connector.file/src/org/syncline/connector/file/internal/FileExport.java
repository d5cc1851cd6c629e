// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.connector.ExportResults;
import org.syncline.model.Printable;

/**
 * Writes a batch: reads the file to judge each change by what is there, writes the whole new file,
 * of objects or of changes, beside the old one, and puts it in its place in one step. So the file
 * is at any time the one before or the one after a batch, and never something between.
 */
final class FileExport {
    private final InputFile file;
    private final Format format;
    private final Edits edits;
    private final ChangeFormat changeFormat;
    private final InputFile output;
    private final Failures failures;

    /**
     * @param changeFormat how changes are written to {@code output}, or null when the file itself
     *     is written
     */
    FileExport(
            InputFile file,
            Format format,
            Edits edits,
            ChangeFormat changeFormat,
            InputFile output,
            Failures failures) {
        this.file = file;
        this.format = format;
        this.edits = edits;
        this.changeFormat = changeFormat;
        this.output = output;
        this.failures = failures;
    }

    @SuppressWarnings("unused") // that it was stopped is all there is to know
    void export(List<ExportObject> objects, ExportResults results, Cancellation cancellation)
            throws ConnectorException {
        try {
            List<InputFile.Stamp> stamps = format.stamps(file);
            LiveObjects live = new LiveObjects(objects, edits);
            format.read(file, strictly(live::note, cancellation));
            Judgement judgement = new Judgement(new ValueReader(format), edits, live);
            List<Decided> decided = new ArrayList<>();
            for (ExportObject object : objects) {
                decided.add(new Decided(object, judgement.judge(object)));
            }
            if (judgement.changesAnything()) {
                write(stamps, judgement, cancellation);
            }
            for (Decided each : decided) {
                results.report(each.object().number(), each.result());
            }
        } catch (IOException e) {
            throw failures.of(e, file.path(), format.line());
        } catch (Stopped e) {
            // Nothing was written, so there is nothing to report.
            return;
        }
    }

    private record Decided(ExportObject object, ExportResult result) {}

    /** Somebody asked to stop before the new file was complete. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void write(List<InputFile.Stamp> stamps, Judgement judgement, Cancellation cancellation)
            throws IOException, ConnectorException {
        try (Replacement replacement = new Replacement(written().path())) {
            try (OutputStream out = replacement.out()) {
                if (output == null) {
                    writeObjects(out, judgement, cancellation);
                } else {
                    writeChanges(out, judgement);
                }
            }
            stopIfAsked(cancellation);
            if (!format.stamps(file).equals(stamps)) {
                throw failures.changed(file.path());
            }
            replacement.commit();
        }
    }

    private InputFile written() {
        return output == null ? file : output;
    }

    private void writeObjects(OutputStream out, Judgement judgement, Cancellation cancellation)
            throws IOException, ConnectorException {
        try (Edits.Sink sink = edits.open(out, file)) {
            format.read(file, strictly(raw -> copy(raw, judgement, sink), cancellation));
            for (RawObject added : judgement.added()) {
                sink.write(added);
            }
        }
    }

    /** What frees a name comes before what takes it. */
    private void writeChanges(OutputStream out, Judgement judgement)
            throws IOException, ConnectorException {
        boolean goesOn = OverlaidFormat.areOpen(output, file);
        try (ChangeFormat.Sink sink = changeFormat.open(out, output, goesOn)) {
            for (Judgement.Replaced each : judgement.replaced()) {
                if (each.now() == null) {
                    sink.removed(each.before());
                }
            }
            for (Judgement.Replaced each : judgement.replaced()) {
                if (each.now() != null) {
                    sink.changed(each.before(), each.now());
                }
            }
            for (RawObject added : judgement.added()) {
                sink.added(added);
            }
        }
    }

    private static void copy(RawObject raw, Judgement judgement, Edits.Sink sink)
            throws IOException {
        RawObject kept = judgement.instead(raw);
        if (kept != null) {
            sink.write(kept);
        }
    }

    private static void stopIfAsked(Cancellation cancellation) {
        if (cancellation.isCancelled()) {
            throw new Stopped();
        }
    }

    /** Something that is done with each object. */
    private interface Step {
        void take(RawObject raw) throws IOException;
    }

    /** What cannot be read would be lost in a new file. */
    private Format.Objects strictly(Step step, Cancellation cancellation) {
        stopIfAsked(cancellation);
        return new Format.Objects() {
            @Override
            public void object(RawObject raw) throws ConnectorException {
                stopIfAsked(cancellation);
                try {
                    step.take(raw);
                } catch (IOException e) {
                    throw failures.of(e, file.path(), raw.line());
                }
            }

            @Override
            public void malformed(long line, String error, String detail)
                    throws ConnectorException {
                throw failures.of(
                        Kind.SERVER,
                        "line "
                                + line
                                + " of "
                                + file.path()
                                + " cannot be read and would be lost: "
                                + Printable.of(detail.replaceAll("\\.$", ""), Failures.MAX_SHOWN),
                        "Correct the file, then export again. Nothing was written.",
                        null);
            }
        };
    }
}

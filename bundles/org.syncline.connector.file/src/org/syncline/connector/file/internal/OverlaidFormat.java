// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Printable;
import org.syncline.model.Schema;

/**
 * A file together with the changes that exports wrote to another one: what the directory holds when
 * all of them were made. A file that was written after the changes contains them.
 */
final class OverlaidFormat implements Format {
    private final Format format;
    private final ChangeFormat changeFormat;
    private final InputFile changes;
    private final Failures failures;

    OverlaidFormat(Format format, ChangeFormat changeFormat, InputFile changes, Failures failures) {
        this.format = format;
        this.changeFormat = changeFormat;
        this.changes = changes;
        this.failures = failures;
    }

    InputFile changes() {
        return changes;
    }

    /** Whether the changes have still to be made to a file. */
    static boolean areOpen(InputFile changes, InputFile file) throws IOException {
        return !changes.isMissing()
                && (file.isMissing() || changes.stamp().modified() >= file.stamp().modified());
    }

    @Override
    public List<InputFile.Stamp> stamps(InputFile file) throws IOException {
        List<InputFile.Stamp> stamps = new ArrayList<>(format.stamps(file));
        stamps.add(changes.stamp());
        return stamps;
    }

    @Override
    public void read(InputFile file, Objects objects) throws IOException, ConnectorException {
        Overlay overlay = new Overlay(changeFormat);
        if (areOpen(changes, file)) {
            changeFormat.read(changes, strictly(overlay));
        }
        format.read(
                file,
                new Objects() {
                    @Override
                    public void object(RawObject object) throws ConnectorException {
                        try {
                            overlay.pass(object, objects::object);
                        } catch (Problem e) {
                            objects.malformed(object.line(), e.error(), e.getMessage());
                        }
                    }

                    @Override
                    public void malformed(long line, String error, String detail)
                            throws ConnectorException {
                        objects.malformed(line, error, detail);
                    }
                });
        overlay.finish(objects::object);
    }

    private ChangeFormat.Changes strictly(Overlay overlay) {
        return new ChangeFormat.Changes() {
            @Override
            public void change(RawChange change) throws ConnectorException {
                try {
                    overlay.add(change);
                } catch (Problem e) {
                    throw unusable(change.line(), e.getMessage());
                }
            }

            @Override
            public void malformed(long line, String error, String detail)
                    throws ConnectorException {
                throw unusable(line, detail);
            }
        };
    }

    private ConnectorException unusable(long line, String detail) {
        return failures.of(
                Kind.SERVER,
                "line "
                        + line
                        + " of "
                        + changes.path()
                        + " is no change that can be made: "
                        + Printable.of(detail.replaceAll("\\.$", ""), Failures.MAX_SHOWN),
                "Correct that file, or take it away if its changes were made.",
                null);
    }

    @Override
    public long line() {
        return format.line();
    }

    @Override
    public List<byte[]> values(AttributeSchema attribute, List<byte[]> held) {
        return format.values(attribute, held);
    }

    @Override
    public boolean binaryIsBase64() {
        return format.binaryIsBase64();
    }

    @Override
    public Schema discover(InputFile file) throws IOException, ConnectorException {
        return format.discover(file);
    }
}

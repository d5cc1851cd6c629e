// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.nio.file.Path;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.ImportSink;
import org.syncline.model.Printable;

/** Reports what cannot be read of a file, up to a limit. */
final class DiscoveryErrors {
    private final Path file;
    private final ImportSink sink;
    private final Failures failures;
    private final int limit;
    private int count;

    DiscoveryErrors(Path file, ImportSink sink, Failures failures, int limit) {
        this.file = file;
        this.sink = sink;
        this.failures = failures;
        this.limit = limit;
    }

    boolean isEmpty() {
        return count == 0;
    }

    void report(long line, String dn, String error, String detail) throws ConnectorException {
        if (++count > limit) {
            throw failures.of(
                    Kind.SERVER,
                    "more than "
                            + limit
                            + " objects of "
                            + file
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
                file.getFileName() + ", line " + line + ": " + detail);
    }
}

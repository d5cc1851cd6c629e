// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.csexport;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.syncline.formats.FormatException;

/**
 * How many objects a connector space export holds.
 *
 * @param file as messages call it
 * @param connectors one for each connector of which it holds objects, in order of appearance
 * @param stopped where and why the file could not be read to its end, so that every number is only
 *     a lower bound; null when it was read whole
 */
public record ConnectorSpaceCount(
        String file, List<ConnectorCount> connectors, FormatException stopped) {
    public ConnectorSpaceCount {
        Objects.requireNonNull(file, "file");
        connectors = List.copyOf(connectors);
    }

    /** Where and why the reading ended early. */
    public Optional<FormatException> whyStopped() {
        return Optional.ofNullable(stopped);
    }

    /** Whether the file was read to its end. */
    public boolean complete() {
        return stopped == null;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import java.util.List;

/**
 * Capability: write to the directory (semantics reference, section 1.7, export). The engine's
 * staging mode, limits and review stand in front of it; a connector writes what it is given.
 */
public interface ExportsChanges extends Connector {
    /** What the engine has to know in order to hand over changes well. */
    ExportCapabilities exportCapabilities();

    /**
     * Writes a batch and reports what became of each object. Objects of a batch do not depend on
     * each other, so they may be written at the same time and in any order.
     *
     * <p>Repeating must be harmless, because after a crash nobody knows what was written: an object
     * that already is as it should be is {@link ExportResult.Done}, a live value that is neither
     * what the change expects nor what it wants is {@link ExportResult#CONFLICT} and is not
     * overwritten.
     *
     * @param batch changes, no two of one object
     * @param results told about each object exactly once, from any thread; what is not reported
     *     when this method ends counts as unknown and is sent again by the next export
     * @param cancellation asked between objects; when it says stop, what is in flight is reported,
     *     the rest is not begun, and the method returns
     * @throws ConnectorException when the connection as a whole failed
     */
    void export(List<ExportObject> batch, ExportResults results, Cancellation cancellation)
            throws ConnectorException;
}

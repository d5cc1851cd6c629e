// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

/** Capability: read every object in scope, once (semantics reference, section 1.7, full import). */
public interface ImportsFully extends Connector {
    /**
     * Reads all objects in scope and hands each to the sink, in any order, parents not necessarily
     * first. Returns only after a complete read: on a return the engine treats objects that were
     * not reported as gone, so a read that could not be finished must throw instead.
     *
     * @param request what to read
     * @param sink takes the objects; called from the calling thread only
     * @param cancellation asked at least once a page; when it says stop, throw {@link
     *     ConnectorException} with kind {@link ConnectorException.Kind#CANCELLED}
     * @return the point from which a later delta import may go on, or {@link Watermark#NONE}
     * @throws ConnectorException when the read was not completed, whatever the cause
     */
    Watermark importAll(ImportRequest request, ImportSink sink, Cancellation cancellation)
            throws ConnectorException;
}

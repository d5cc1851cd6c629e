// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

/**
 * Capability: read what changed since an earlier import (semantics reference, section 1.7, delta
 * import).
 */
public interface ImportsChanges extends Connector {
    /**
     * Reads everything that changed in scope since a watermark, in the order in which it happened
     * as far as that matters for names: an object that took the name of another comes after the
     * news about the other one, where the directory tells. A connector that reads present states
     * and not a history reports containers before what is below them.
     *
     * <p>Reporting a change twice is harmless; leaving one out is not. A connector that cannot be
     * sure reports too much, or throws {@link ConnectorException.Kind#HISTORY_GONE}.
     *
     * @param request what to read
     * @param from the watermark of the last complete import; never {@link Watermark#NONE}
     * @param sink takes the changes; called from the calling thread only
     * @param cancellation asked at least once a page; when it says stop, throw {@link
     *     ConnectorException} with kind {@link ConnectorException.Kind#CANCELLED}
     * @return the point from which the next delta import goes on
     * @throws ConnectorException when the read was not completed; kind {@link
     *     ConnectorException.Kind#HISTORY_GONE} when the directory does not know the watermark any
     *     more, so that only a full import helps
     */
    Watermark importChanges(
            ImportRequest request, Watermark from, DeltaSink sink, Cancellation cancellation)
            throws ConnectorException;

    /**
     * Whether an object is reported when nothing but its references changed, because an object that
     * it refers to was renamed or deleted. Active Directory keeps such references right without
     * touching the object that holds them; then the engine follows renames and deletions in the
     * references that it knows.
     */
    default boolean reportsFollowedReferences() {
        return true;
    }
}

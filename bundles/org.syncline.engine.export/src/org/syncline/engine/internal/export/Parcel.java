// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.export;

import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.store.CsObject;
import org.syncline.store.PendingExport;

/** One object on its way to the target. */
final class Parcel {
    private final CsObject object;
    private final ExportObject message;
    private final PendingExport sent;
    private final PendingExport rest;
    private final long position;
    private final boolean counted;
    private volatile ExportResult result;

    /**
     * @param object as stored when it was packed
     * @param message what the connector is told; null when the object cannot be sent
     * @param sent the delta that is escrowed meanwhile
     * @param rest what is still to be sent afterwards, or null
     * @param position place in the plan, 0 without one
     * @param counted whether a first part of the same change was sent and counted before
     */
    Parcel(
            CsObject object,
            ExportObject message,
            PendingExport sent,
            PendingExport rest,
            long position,
            boolean counted) {
        this.object = object;
        this.message = message;
        this.sent = sent;
        this.rest = rest;
        this.position = position;
        this.counted = counted;
    }

    CsObject object() {
        return object;
    }

    ExportObject message() {
        return message;
    }

    PendingExport sent() {
        return sent;
    }

    PendingExport rest() {
        return rest;
    }

    long position() {
        return position;
    }

    boolean isCounted() {
        return counted;
    }

    /** What the connector said, or null as long as it has said nothing. */
    ExportResult result() {
        return result;
    }

    void result(ExportResult newResult) {
        result = newResult;
    }
}

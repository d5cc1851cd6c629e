// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import java.util.Optional;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportResult;
import org.syncline.model.Printable;

/** Deletes one object. One that is gone already is done. */
final class DeleteExport {
    private static final int MAX_SHOWN = 300;
    private static final int ATTEMPTS = 3;

    private final Work work;

    DeleteExport(Work work) {
        this.work = work;
    }

    /**
     * Deletes the object.
     *
     * @return null when nobody knows whether it was deleted
     */
    ExportResult run() throws Refused, ConnectorException {
        Reply lost = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Work.Live> live = work.locate();
            if (live.isEmpty()) {
                return gone();
            }
            if (!work.bears(live.get().resource(), work.object().dn())) {
                throw new Refused(
                        ExportResult.CONFLICT,
                        "Somebody else named the object "
                                + Printable.of(
                                        ResourceReader.name(work.kind(), live.get().resource()),
                                        MAX_SHOWN)
                                + ", and it is not deleted under that name. Import, synchronize and"
                                + " decide again.");
            }
            Reply reply = work.delete(live.get());
            if (reply == null) {
                return null;
            }
            if (reply.succeeded() || reply.status() == Http.NOT_FOUND) {
                return gone();
            }
            if (reply.status() != Http.PRECONDITION_FAILED) {
                throw work.refused(reply);
            }
            lost = reply;
        }
        throw work.refused(lost);
    }

    private ExportResult gone() {
        work.ids().forget(work.object().dn());
        return Work.done(null);
    }
}

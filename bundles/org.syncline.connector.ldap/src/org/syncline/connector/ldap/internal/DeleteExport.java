// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.controls.AssertionRequestControl;
import java.util.List;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.model.Printable;

/** Deletes one object, never what lies below it. */
final class DeleteExport implements ObjectExport {
    private static final int MAX_SHOWN = 300;

    private final ExportObject object;
    private final ServerFeatures features;
    private final Anchors anchors;
    private final Locator locator;
    private boolean located;

    DeleteExport(ExportObject object, ServerFeatures features, Anchors anchors) {
        this.object = object;
        this.features = features;
        this.anchors = anchors;
        this.locator = new Locator(object, List.of(object.dn()), features, anchors);
    }

    @Override
    public Turn begin() {
        return locator.begin();
    }

    @Override
    public Turn next(Answer answer) {
        if (located) {
            return deleted(answer);
        }
        Turn next = locator.next(answer);
        if (next != null) {
            return next;
        }
        located = true;
        return locator.failure() != null ? locator.failure() : delete(locator.found());
    }

    private Turn delete(RawEntry live) {
        if (live == null) {
            return Turn.done(null);
        }
        if (!Locator.hasName(live, object.dn())) {
            return Turn.failed(
                    ExportResult.CONFLICT,
                    "The object was moved to "
                            + Printable.of(live.dn(), MAX_SHOWN)
                            + " and is not deleted there. Import, synchronize and decide again.");
        }
        DeleteRequest request = new DeleteRequest(live.dn());
        if (features.assertion() && object.anchor() != null && anchors.orNull(live) != null) {
            request.addControl(new AssertionRequestControl(anchors.filter(object.anchor()), true));
        }
        return new Turn.Send(request);
    }

    private Turn deleted(Answer answer) {
        if (answer.succeeded() || answer.is(ResultCode.NO_SUCH_OBJECT)) {
            return Turn.done(null);
        }
        if (answer.is(ResultCode.ASSERTION_FAILED)) {
            return Turn.failed(
                    ExportResult.CONFLICT,
                    "Another object took the name while it was to be deleted. Import again.");
        }
        return new Turn.Finished(
                ExportErrors.failed(ExportErrors.Action.DELETE, object, answer.result()));
    }
}

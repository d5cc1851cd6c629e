// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.ModifyDNRequest;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.model.Dn;
import org.syncline.model.Printable;

/**
 * Changes an object: reads it, renames it when it has to be, writes what differs. A write that
 * fails because somebody else was quicker begins again with reading.
 */
final class UpdateExport implements ObjectExport {
    private enum Phase {
        LOCATE,
        RENAME,
        MODIFY
    }

    private static final int MAX_SHOWN = 300;
    private static final int MAX_ATTEMPTS = 3;

    /** Answers that say: the object is not what was read, or cannot be compared. */
    private static final Set<ResultCode> MOVED_ON =
            Set.of(
                    ResultCode.ASSERTION_FAILED,
                    ResultCode.NO_SUCH_ATTRIBUTE,
                    ResultCode.ATTRIBUTE_OR_VALUE_EXISTS,
                    ResultCode.INAPPROPRIATE_MATCHING);

    private final ExportObject object;
    private final ServerFeatures features;
    private final Anchors anchors;
    private Locator locator;
    private Phase phase = Phase.LOCATE;
    private int attempts;
    private List<?> lastOpen;

    /** What is still to be sent of a change that does not fit into one request. */
    private Deque<ModifyRequest> requests;

    UpdateExport(ExportObject object, ServerFeatures features, Anchors anchors) {
        this.object = object;
        this.features = features;
        this.anchors = anchors;
    }

    @Override
    public Turn begin() {
        List<Dn> names = new ArrayList<>(List.of(object.dn()));
        if (object.newDn() != null && !object.newDn().equals(object.dn())) {
            names.add(object.newDn());
        }
        return locate(names);
    }

    private Turn locate(List<Dn> names) {
        phase = Phase.LOCATE;
        locator = new Locator(object, names, features, anchors);
        return locator.begin();
    }

    @Override
    public Turn next(Answer answer) {
        return switch (phase) {
            case LOCATE -> located(answer);
            case RENAME -> renamed(answer);
            case MODIFY -> modified(answer);
        };
    }

    private Turn located(Answer answer) {
        Turn next = locator.next(answer);
        if (next != null) {
            return next;
        }
        if (locator.failure() != null) {
            return locator.failure();
        }
        RawEntry live = locator.found();
        if (live == null) {
            return Turn.failed(
                    ExportErrors.MISSING,
                    "There is no such object, or the account may not read it. Import again.");
        }
        return change(live, Difference.of(object.changes(), live));
    }

    private Turn change(RawEntry live, Difference difference) {
        if (!difference.conflicts().isEmpty()) {
            return Turn.failed(
                    ExportResult.CONFLICT,
                    "Somebody else changed "
                            + Printable.of(String.join(", ", difference.conflicts()), MAX_SHOWN)
                            + ". Nothing was written: import, synchronize and decide again.");
        }
        if (object.newDn() != null && !isRenamed(live)) {
            return rename(live);
        }
        if (difference.open().isEmpty()) {
            return Turn.done(anchors.orNull(live));
        }
        phase = Phase.MODIFY;
        // The same difference again: nobody was quicker, the server cannot compare the values.
        boolean guarded = !difference.open().equals(lastOpen);
        lastOpen = difference.open();
        requests =
                Modifications.requests(
                        features,
                        guarded,
                        live.dn(),
                        difference.open(),
                        !live.incomplete().isEmpty());
        return new Turn.Send(requests.poll());
    }

    /** A change of nothing but the spelling is a rename too. */
    private boolean isRenamed(RawEntry live) {
        return Locator.hasName(live, object.newDn())
                && Dn.of(live.dn()).rdnValue().equals(object.newDn().rdnValue());
    }

    private Turn rename(RawEntry live) {
        if (!Locator.hasName(live, object.dn()) && !Locator.hasName(live, object.newDn())) {
            return Turn.failed(
                    ExportResult.CONFLICT,
                    "The object was moved to "
                            + Printable.of(live.dn(), MAX_SHOWN)
                            + " by somebody else. Import, synchronize and decide again.");
        }
        phase = Phase.RENAME;
        Dn parent = object.newDn().parent();
        boolean stays = parent == null || parent.equals(Dn.of(live.dn()).parent());
        return new Turn.Send(
                new ModifyDNRequest(
                        live.dn(), object.newDn().rdn(), true, stays ? null : parent.text()));
    }

    private Turn renamed(Answer answer) {
        if (answer.succeeded()) {
            return object.changes().isEmpty() ? Turn.done(null) : locate(List.of(object.newDn()));
        }
        return new Turn.Finished(
                ExportErrors.failed(ExportErrors.Action.RENAME, object, answer.result()));
    }

    private Turn modified(Answer answer) {
        if (answer.succeeded()) {
            return requests.isEmpty()
                    ? Turn.done(anchors.orNull(locator.found()))
                    : new Turn.Send(requests.poll());
        }
        if (MOVED_ON.contains(answer.result().getResultCode()) && ++attempts < MAX_ATTEMPTS) {
            return begin();
        }
        return new Turn.Finished(
                ExportErrors.failed(ExportErrors.Action.MODIFY, object, answer.result()));
    }
}

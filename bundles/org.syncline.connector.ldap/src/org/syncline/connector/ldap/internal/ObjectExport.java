// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import org.syncline.connector.ExportObject;

/**
 * The export of one object as a sequence of requests, each decided by the answer to the one before:
 * so that those of many objects can be under way together without a thread for each.
 */
interface ObjectExport {
    /** The first request, or the end. */
    Turn begin();

    /** What follows from the answer to the last request. */
    Turn next(Answer answer);

    static ObjectExport of(ExportObject object, ServerFeatures features, Anchors anchors) {
        return switch (object.operation()) {
            case ADD -> new AddExport(object, object.dn(), features, anchors);
            case UPDATE, RENAME -> new UpdateExport(object, features, anchors);
            case DELETE -> new DeleteExport(object, features, anchors);
            case DELETE_ADD -> new DeleteAddExport(object, features, anchors);
            case NONE -> throw new IllegalArgumentException("nothing to do for " + object.dn());
        };
    }
}

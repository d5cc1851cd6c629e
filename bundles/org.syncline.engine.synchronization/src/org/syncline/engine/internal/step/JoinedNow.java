// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.HashMap;
import java.util.Map;
import org.syncline.engine.internal.run.IdSet;
import org.syncline.store.CsObject;
import org.syncline.store.Disposition;
import org.syncline.store.PendingExport;

/**
 * Target objects that a step has joined, as they were before: when another metaverse object turns
 * out to want one of them too, neither gets it.
 */
final class JoinedNow {
    private final IdSet joined = new IdSet();
    private final IdSet owned = new IdSet();
    private IdSet contested = new IdSet();
    private final Map<Long, PendingExport> exports = new HashMap<>();

    /** An object is about to be joined. */
    void join(CsObject before) {
        joined.add(before.id());
        if (before.owned()) {
            owned.add(before.id());
        }
        if (before.pendingExport() != null) {
            exports.put(before.id(), before.pendingExport());
        }
    }

    boolean contains(CsObject object) {
        return joined.contains(object.id());
    }

    /** The object without what joining it gave. */
    CsObject takeBack(CsObject object) {
        joined.remove(object.id());
        return object.withLink(null)
                .withExport(exports.remove(object.id()))
                .withReferenceRetry(false)
                .withOwned(owned.contains(object.id()), Disposition.NORMAL);
    }

    /** Two metaverse objects want the object. */
    void contest(CsObject object) {
        contested.add(object.id());
    }

    boolean isContested(CsObject object) {
        return contested.contains(object.id());
    }

    /** Who wants what has to be found out anew. */
    void forgetContests() {
        contested = new IdSet();
    }
}

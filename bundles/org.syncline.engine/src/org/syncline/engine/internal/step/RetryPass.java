// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.List;
import org.syncline.engine.Progress;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/**
 * Third pass: metaverse objects whose references could not be resolved are computed again, now that
 * all objects of the connector are linked (semantics reference, 1.8).
 */
final class RetryPass {
    private final SyncContext context;
    private final StepLog log;
    private final Progress progress;

    RetryPass(SyncContext context, StepLog log, Progress progress) {
        this.context = context;
        this.log = log;
        this.progress = progress;
    }

    void run() {
        Paging.run(log, progress, this::page);
    }

    private long page(StoreSession session, long after) {
        List<MvObject> page = session.mvReferenceRetryPage(after, Paging.BATCH);
        Neighbourhood around = new Neighbourhood();
        around.load(session, page);
        List<MvObject> computed = recompute(context, log, session, around, page);
        session.writeMv(changed(page, computed));
        return page.size() < Paging.BATCH ? Paging.END : page.getLast().id();
    }

    /** Those that are not what they were. */
    static List<MvObject> changed(List<MvObject> before, List<MvObject> after) {
        List<MvObject> changed = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i) != after.get(i)) {
                changed.add(after.get(i));
            }
        }
        return changed;
    }

    /** The objects as they are to be; those whose computation failed are as they were. */
    static List<MvObject> recompute(
            SyncContext context,
            StepLog log,
            StoreSession session,
            Neighbourhood around,
            List<MvObject> objects) {
        MetaverseWriter metaverse = new MetaverseWriter(context, log, session);
        objects.forEach(object -> metaverse.references().readAhead(around.linked(object.id())));
        List<MvObject> computed = new ArrayList<>(objects.size());
        for (MvObject object : objects) {
            MvObject after = metaverse.compute(object, around.linked(object.id()), null, null);
            computed.add(after == null ? object : after);
        }
        return computed;
    }
}

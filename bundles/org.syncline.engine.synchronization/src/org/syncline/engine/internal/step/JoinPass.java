// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.List;
import org.syncline.engine.Progress;
import org.syncline.engine.internal.run.Paging;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.store.StoreSession;

/**
 * Second pass over the synchronized connector: disconnectors are joined or projected. What each
 * would do is decided before anything is written, so that the order in which they come decides
 * nothing, and a step that is stopped half way has made only links that stand.
 */
final class JoinPass {
    private final SyncContext context;
    private final StepLog log;
    private final Progress progress;

    JoinPass(SyncContext context, StepLog log, Progress progress) {
        this.context = context;
        this.log = log;
        this.progress = progress;
    }

    void run() {
        JoinPlan plan = new JoinSurvey(context, log, progress).run();
        if (!plan.suspects().isEmpty()) {
            new JoinContest(context, log, plan).run();
        }
        Paging.run(log, progress, (session, after) -> link(session, plan, (int) after));
    }

    private long link(StoreSession session, JoinPlan plan, int from) {
        int to = Math.min(plan.size(), from + Paging.BATCH);
        List<JoinPlan.Entry> entries = new ArrayList<>();
        for (int i = from; i < to; i++) {
            JoinPlan.Entry entry = plan.entry(i);
            if (!plan.contested().contains(entry.id())) {
                entries.add(entry);
            }
        }
        if (!entries.isEmpty()) {
            new JoinBatch(context, log, session).run(entries);
        }
        return to == plan.size() ? Paging.END : to;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.List;
import org.syncline.engine.Progress;
import org.syncline.engine.internal.run.Arrivals;
import org.syncline.engine.internal.run.Paging;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.store.CsObject;
import org.syncline.store.StoreSession;

/**
 * What imports have brought to, or taken from, the other connectors since the last step, for the
 * outbound joins that ask for it. The step of such a connector would come to it as well, but that
 * is the last one of a cycle as a rule: an object would become ours only after the sources had
 * their turn, and a round later than where the whole metaverse is looked at (decisions,
 * "Ownership").
 */
final class ArrivalPass {
    private final SyncContext context;
    private final StepLog log;
    private final Progress progress;

    ArrivalPass(SyncContext context, StepLog log, Progress progress) {
        this.context = context;
        this.log = log;
        this.progress = progress;
    }

    void run() {
        for (int connector : context.connectors().keySet()) {
            Seekers seekers = new Seekers(context, connector);
            if (connector != context.current()
                    && !seekers.isEmpty()
                    && log.batch(session -> Arrivals.isOpen(session, connector))) {
                Paging.run(
                        log,
                        progress,
                        (session, after) -> page(session, connector, seekers, after));
            }
        }
    }

    private long page(StoreSession session, int connector, Seekers seekers, long after) {
        List<CsObject> page = session.csPendingImportPage(connector, after, Paging.BATCH);
        new MetaverseWriter(context, log, session)
                .mark(seekers.of(session, page.stream().filter(seekers::isNews).toList()));
        return page.size() < Paging.BATCH ? Paging.END : page.getLast().id();
    }
}

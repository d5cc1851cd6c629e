// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.run;

import org.syncline.engine.Progress;
import org.syncline.store.StoreSession;

/** Goes through a table by rising key, one transaction a page. */
public final class Paging {
    /** Most objects in one transaction. */
    public static final int BATCH = 500;

    /** Says that there is no page any more. */
    public static final long END = -1;

    /** The work on one page. */
    public interface Page {
        /** Works on the objects above a key; returns the last key, or {@link #END}. */
        long work(StoreSession session, long after);
    }

    private Paging() {}

    /**
     * Works on all pages.
     *
     * @throws StepFailure when somebody asks to stop; finished pages stand
     */
    public static void run(StepLog log, Progress progress, Page page) {
        long after = 0;
        while (after != END) {
            if (progress.isCancelled()) {
                throw StepFailure.cancelled();
            }
            long from = after;
            after = log.batch(session -> page.work(session, from));
        }
    }
}

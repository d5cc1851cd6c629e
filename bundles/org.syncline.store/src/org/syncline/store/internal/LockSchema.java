// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.util.List;

/** Locks of whole tables. */
final class LockSchema {
    static final List<String> STATEMENTS =
            List.of(
                    // One connection writes: a lock for each row would only cost.
                    "ALTER TABLE cs LOCKSIZE TABLE",
                    "ALTER TABLE cs_key LOCKSIZE TABLE",
                    "ALTER TABLE pending_export LOCKSIZE TABLE",
                    "ALTER TABLE mv LOCKSIZE TABLE",
                    "ALTER TABLE mv_key LOCKSIZE TABLE",
                    "ALTER TABLE object_error LOCKSIZE TABLE",
                    "ALTER TABLE step_counter LOCKSIZE TABLE",
                    "ALTER TABLE sequence LOCKSIZE TABLE",
                    "ALTER TABLE mv_due LOCKSIZE TABLE",
                    "ALTER TABLE in_flight LOCKSIZE TABLE",
                    "ALTER TABLE plan_change LOCKSIZE TABLE",
                    "ALTER TABLE decision_change LOCKSIZE TABLE");

    private LockSchema() {}
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.util.List;

/**
 * What is kept of a run beside its steps: who began it, how many steps it was to have, and of each
 * step which place among them it has. A run that stopped is resumed from that.
 */
final class RunSchema {
    static final List<String> STATEMENTS =
            List.of(
                    "ALTER TABLE run ADD COLUMN kind VARCHAR(400) NOT NULL DEFAULT ''",
                    "ALTER TABLE run ADD COLUMN connector VARCHAR(4000) NOT NULL DEFAULT ''",
                    "ALTER TABLE run ADD COLUMN person VARCHAR(400) NOT NULL DEFAULT ''",
                    "ALTER TABLE run ADD COLUMN planned INT NOT NULL DEFAULT 0",
                    "ALTER TABLE run ADD COLUMN place INT NOT NULL DEFAULT 0",
                    "ALTER TABLE run ADD COLUMN options VARCHAR(4000) NOT NULL DEFAULT ''",
                    "ALTER TABLE run ADD COLUMN ended VARCHAR(40)",
                    "ALTER TABLE step ADD COLUMN place INT NOT NULL DEFAULT 0",
                    "ALTER TABLE step ADD COLUMN options VARCHAR(4000) NOT NULL DEFAULT ''",
                    "CREATE INDEX run_newest ON run (id DESC)",
                    "CREATE INDEX step_run ON step (run, id)");

    private RunSchema() {}
}

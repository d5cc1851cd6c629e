// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.util.List;

/**
 * One step of the schema.
 *
 * @param version number of the schema that the step makes; steps are numbered from 1 without a gap
 * @param statements what makes it from the one before; never changed once released
 */
record Migration(int version, List<String> statements) {
    /** All steps, in order. */
    static final List<Migration> ALL =
            List.of(
                    new Migration(1, FirstSchema.STATEMENTS),
                    new Migration(2, DueTable.STATEMENTS),
                    new Migration(3, PlanSchema.STATEMENTS),
                    new Migration(4, RunSchema.STATEMENTS),
                    new Migration(5, LockSchema.STATEMENTS),
                    new Migration(6, CountedTable.STATEMENTS),
                    new Migration(7, LinkTimeSchema.STATEMENTS),
                    new Migration(8, DecisionTable.STATEMENTS));
}

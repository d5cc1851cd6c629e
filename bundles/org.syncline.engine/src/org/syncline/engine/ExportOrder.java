// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.util.Objects;

/**
 * What an export step is told to write, and on whose behalf (decisions, "Export"). Immutable.
 *
 * @param plan id of the sealed plan whose approved changes are written; empty for everything that
 *     is pending, which only a connector with {@code export automatic} and a recorded cutover
 *     accepts
 * @param skipStale whether approved changes that have moved on since the plan was sealed are left
 *     out; otherwise one of them is enough to stop before anything is sent
 * @param person who exports, as the operating system or the database knows them
 * @param journal is told before and after changes are sent
 */
public record ExportOrder(String plan, boolean skipStale, String person, ExportJournal journal) {
    public ExportOrder {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(journal, "journal");
    }

    /** The approved changes of a plan. */
    public static ExportOrder ofPlan(String plan, String person) {
        return new ExportOrder(plan, false, person, ExportJournal.NONE);
    }

    /** Everything that is pending, without review. */
    public static ExportOrder automatic(String person) {
        return new ExportOrder("", false, person, ExportJournal.NONE);
    }

    /** The same order, which leaves out changes that have moved on. */
    public ExportOrder skippingStale() {
        return new ExportOrder(plan, true, person, journal);
    }

    /** The same order with another journal. */
    public ExportOrder with(ExportJournal newJournal) {
        return new ExportOrder(plan, skipStale, person, newJournal);
    }

    /** Whether nobody has reviewed what is written. */
    public boolean isAutomatic() {
        return plan.isEmpty();
    }
}

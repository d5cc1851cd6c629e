// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal.model;

import java.util.Optional;
import org.syncline.project.ProjectException;
import org.syncline.schedule.ScheduleStatus;

/**
 * The schedule of the open project as a window sees it.
 *
 * @param owner who runs it
 * @param holder that owner for people, in the middle of a sentence; empty when nobody is
 * @param status how it stands; null when that cannot be told
 * @param leaving whether this window gives it up as soon as its cycle has ended
 * @param problem why it cannot be told; null when it can
 */
public record ScheduleState(
        Owner owner,
        String holder,
        ScheduleStatus status,
        boolean leaving,
        ProjectException problem) {
    /** Before a project is open. */
    public static final ScheduleState NONE = new ScheduleState(Owner.NONE, "", null, false, null);

    /** Who runs a schedule. */
    public enum Owner {
        /** No project is open. */
        NONE,
        NOBODY,
        /** This window. */
        HERE,
        /** Another process, a service above all. */
        OTHER
    }

    /** Whether cycles start by the clock, unless they are suspended. */
    public boolean isOn() {
        return status != null
                && status.settings().enabled()
                && !leaving
                && (owner == Owner.HERE || owner == Owner.OTHER);
    }

    /** Whether starts by the clock are put off. */
    public boolean isSuspended() {
        return isOn() && status.suspended();
    }

    /** Whether a cycle is in progress. */
    public boolean isRunning() {
        return status != null && status.inProgress();
    }

    /** Whether it can be steered. */
    public boolean isKnown() {
        return status != null;
    }

    public Optional<ProjectException> failure() {
        return Optional.ofNullable(problem);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.syncline.project.ProjectException;
import org.syncline.schedule.CyclePolicy;
import org.syncline.schedule.CycleResult;
import org.syncline.schedule.CycleResult.Outcome;
import org.syncline.schedule.ScheduleSettings;
import org.syncline.schedule.ScheduleStatus;
import org.syncline.ui.operations.internal.model.ScheduleState.Owner;

/** What the Schedule view and the status line say. */
class ScheduleTextTest {
    private static final Instant NOW = Instant.parse("2026-01-31T14:05:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static ScheduleStatus status(
            boolean suspended, Instant next, CyclePolicy running, CycleResult last) {
        return new ScheduleStatus(
                new ScheduleSettings(Duration.ofMinutes(30), CyclePolicy.DELTA, true),
                suspended,
                next,
                running,
                running == null ? null : NOW.minusSeconds(60),
                false,
                last);
    }

    private static ScheduleText text(Owner owner, String holder, ScheduleStatus status) {
        return new ScheduleText(new ScheduleState(owner, holder, status, false, null), CLOCK);
    }

    @Test
    void saysWhenTheNextCycleIsAndOfWhichKind() {
        ScheduleText text =
                text(Owner.HERE, "this window", status(false, NOW.plusSeconds(720), null, null));

        assertThat(text.headline())
                .startsWith("Delta cycle at ")
                .contains("2:17:00")
                .endsWith(" (in 12 min), then every 30m");
        assertThat(text.mark()).startsWith("Next cycle ").contains("2:17:00");
        assertThat(text.last()).isEqualTo("No cycle was run yet.");
        assertThat(text.isBad()).isFalse();
    }

    @Test
    void saysWhatRunsAndSinceWhen() {
        ScheduleText text =
                text(
                        Owner.OTHER,
                        "process 17 (service)",
                        status(false, null, CyclePolicy.INITIAL, null));

        assertThat(text.headline()).startsWith("Initial cycle in progress since ").contains("2:04");
        assertThat(text.owner()).startsWith("The schedule is run by process 17 (service).");
        assertThat(text.mark()).isEqualTo("Initial cycle running");
    }

    @Test
    void nobodyOnThisMachineStartsCyclesUnlessSomebodyIsAskedTo() {
        ScheduleText text = text(Owner.NOBODY, "nobody", status(false, NOW, null, null));

        assertThat(text.headline()).startsWith("Off");
        assertThat(text.mark()).isEqualTo("Schedule off");
        assertThat(text.owner()).isEqualTo("Nobody runs the schedule.");
    }

    @Test
    void suspendedIsNotOff() {
        ScheduleText text = text(Owner.HERE, "this window", status(true, null, null, null));

        assertThat(text.headline()).startsWith("Suspended");
        assertThat(text.mark()).isEqualTo("Schedule suspended");
    }

    @Test
    void tellsAServiceThatWaitsForTheStoreOfThisWindowFromOthers() {
        String self = "process " + ProcessHandle.current().pid();
        assertThat(blocked(self)).contains("held by " + self, "That is this window");
        assertThat(blocked("process 1")).doesNotContain("this window");
    }

    private static String blocked(String holder) {
        CycleResult last =
                new CycleResult(
                        CyclePolicy.DELTA,
                        NOW.minusSeconds(90),
                        NOW.minusSeconds(88),
                        Outcome.NOT_STARTED,
                        "The store is held by " + holder + ".");
        ScheduleText text =
                text(
                        Owner.OTHER,
                        "process 17 (service)",
                        status(false, NOW.plusSeconds(10), null, last));
        assertThat(text.isBad()).isTrue();
        assertThat(text.headline()).contains("in less than a minute");
        assertThat(text.last()).startsWith("Delta cycle at ").contains(": not started, 2.0 s\n");
        return text.last();
    }

    @Test
    void saysWhyItIsNotKnown() {
        ScheduleState broken =
                new ScheduleState(
                        Owner.NOBODY,
                        "",
                        null,
                        false,
                        new ProjectException("The schedule cannot be read.", "Delete it.", null));
        ScheduleText text = new ScheduleText(broken, CLOCK);

        assertThat(text.headline()).isEqualTo("The schedule is not known");
        assertThat(text.last()).isEqualTo("The schedule cannot be read.\nDelete it.");
        assertThat(text.isBad()).isTrue();
        assertThat(new ScheduleText(ScheduleState.NONE, CLOCK).isBad()).isFalse();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.time.Instant;
import org.syncline.engine.StepResult;
import org.syncline.model.Printable;
import org.syncline.project.RunResult;
import org.syncline.schedule.CyclePolicy;
import org.syncline.schedule.CycleResult;
import org.syncline.schedule.Intervals;
import org.syncline.schedule.ScheduleListener;
import org.syncline.schedule.ScheduleSettings;
import org.syncline.schedule.ScheduleStatus;

/** What {@code serve} writes: a line for each step, with its status and counts. */
final class ServeLog implements ScheduleListener {
    private final Output out;

    ServeLog(Output out) {
        this.out = out;
    }

    synchronized void serving(ScheduleStatus status) {
        ScheduleSettings settings = status.settings();
        String every = Intervals.text(settings.effective());
        line(
                settings.enabled()
                        ? "serving: a cycle every "
                                + every
                                + ", next "
                                + settings.next().word()
                                + " "
                                + RunTexts.time(status.nextStart())
                        : "serving: the schedule is off; \"syncline schedule PROJECT on\" starts"
                                + " it");
    }

    @Override
    public synchronized void cycleBegan(CyclePolicy policy) {
        line(policy.word() + " cycle begins");
    }

    @Override
    public synchronized void stepEnded(StepResult step) {
        Steps.text(now() + "  ", step, out);
        out.flush();
    }

    @Override
    public synchronized void stepHeld(RunResult.HeldStep step) {
        Steps.text(now() + "  ", step, out);
        out.flush();
    }

    @Override
    public synchronized void cycleEnded(CycleResult result) {
        line(
                result.policy().word()
                        + " cycle: "
                        + result.outcome().label()
                        + (result.detail().isEmpty() ? "" : ". " + result.detail()));
    }

    synchronized void ended() {
        line("ended");
    }

    private void line(String text) {
        out.println(now() + "  " + Printable.of(text));
        out.flush();
    }

    private static String now() {
        return RunTexts.time(Instant.now());
    }
}

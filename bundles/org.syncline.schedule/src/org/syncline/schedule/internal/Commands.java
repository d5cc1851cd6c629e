// SPDX-License-Identifier: EPL-2.0
package org.syncline.schedule.internal;

import org.syncline.model.Printable;
import org.syncline.project.ProjectException;
import org.syncline.schedule.CyclePolicy;
import org.syncline.schedule.Intervals;
import org.syncline.schedule.Scheduler;

/** Does what callers say and answers with the status after it. */
public final class Commands {
    private final Scheduler scheduler;
    private final Runnable end;

    /**
     * @param end asks for the end of the service; must return at once
     */
    public Commands(Scheduler scheduler, Runnable end) {
        this.scheduler = scheduler;
        this.end = end;
    }

    /** Answers one command; never throws. */
    public String answer(String command) {
        try {
            obey(command.strip().split(" +", 2));
            return StatusText.of(scheduler.status());
        } catch (ProjectException e) {
            return StatusText.refusal(e.getMessage(), e.remedy());
        } catch (RuntimeException e) {
            return StatusText.refusal("The service failed: " + e, "Its output may tell more.");
        }
    }

    private void obey(String[] words) {
        String value = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case "status" -> {
                // the answer is all
            }
            case "on" -> scheduler.enable(true);
            case "off" -> scheduler.enable(false);
            case "suspend" -> scheduler.suspend();
            case "resume" -> scheduler.resume();
            case "interval" -> scheduler.interval(Intervals.parse(value));
            case "next" -> scheduler.next(policy(value));
            case "run-now" -> scheduler.runNow(policy(value));
            case "stop" -> stop(value.equals("now"));
            case "end" -> end.run();
            default ->
                    throw new ProjectException(
                            "The service knows no command \"" + Printable.of(words[0], 40) + "\".",
                            "It may be of another version: end it and start it again.",
                            null);
        }
    }

    private void stop(boolean atOnce) {
        if (!scheduler.stop(atOnce)) {
            throw new ProjectException(
                    "No cycle is in progress.", "There is nothing to stop.", null);
        }
    }

    private static CyclePolicy policy(String word) {
        return CyclePolicy.ofWord(word)
                .orElseThrow(
                        () ->
                                new ProjectException(
                                        "There is no cycle \"" + Printable.of(word, 40) + "\".",
                                        "Say delta or initial.",
                                        null));
    }
}

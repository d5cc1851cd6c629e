// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.util.List;
import org.syncline.engine.StepResult;

/**
 * What came of a run.
 *
 * @param run its number in the history
 * @param profile {@code initial}, {@code delta}, the name of a run profile, or the label of a step
 * @param steps the steps that ran, in their order
 * @param held the steps of the run that were held back
 */
public record RunResult(long run, String profile, List<StepResult> steps, List<HeldStep> held) {
    /**
     * A step that was not run, since it would have worked on data that an earlier step of the same
     * run left half done.
     *
     * @param connector name of its connector
     * @param step {@code StepType.word()}
     * @param reason why, a sentence
     */
    public record HeldStep(String connector, String step, String reason) {}

    public RunResult {
        steps = List.copyOf(steps);
        held = List.copyOf(held);
    }
}

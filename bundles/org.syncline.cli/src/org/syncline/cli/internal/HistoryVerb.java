// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.util.List;
import org.syncline.engine.StepResult;
import org.syncline.project.ProjectSession;

/** {@code history}: the steps of all runs, newest first. */
final class HistoryVerb extends ProjectVerb {
    private static final int STEPS_SHOWN = 50;

    @Override
    public String name() {
        return "history";
    }

    @Override
    public String summary() {
        return "the last steps of all runs with their counters, newest first";
    }

    @Override
    int show(ProjectSession session, boolean json, Output out) {
        List<StepResult> steps = session.history(STEPS_SHOWN);
        if (json) {
            Json.print(out, Steps.json(steps));
        } else {
            steps.forEach(step -> Steps.text(step, out));
        }
        return ExitCode.DONE;
    }
}

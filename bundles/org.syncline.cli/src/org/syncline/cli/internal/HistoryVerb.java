// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.syncline.engine.StepResult;
import org.syncline.project.ProjectSession;

/** {@code history}: the steps of all runs, newest first. */
final class HistoryVerb implements Verb {
    private static final int STEPS_SHOWN = 50;

    @Override
    public String name() {
        return "history";
    }

    @Override
    public String synopsis() {
        return "PROJECT [--format text|json]";
    }

    @Override
    public String summary() {
        return "the last steps of all runs with their counters, newest first";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments = new Arguments(words, Set.of("--format"), Set.of());
        String format = arguments.choice("--format", List.of("text", "json"));
        Path folder = arguments.nextPath("project folder");
        arguments.end();
        try (ProjectSession session = context.open(folder)) {
            List<StepResult> steps = session.history(STEPS_SHOWN);
            if (format.equals("json")) {
                Json.print(context.console().out(), Steps.json(steps));
            } else {
                steps.forEach(step -> Steps.text(step, context.console().out()));
            }
            return ExitCode.DONE;
        }
    }
}

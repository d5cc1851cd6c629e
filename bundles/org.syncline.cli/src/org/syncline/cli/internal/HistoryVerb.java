// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.syncline.engine.RunView;
import org.syncline.engine.StepResult;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;

/** {@code history}: runs with their steps, newest first. */
final class HistoryVerb implements Verb {
    private static final int RUNS_SHOWN = 20;
    private static final int RUNS_SEARCHED = 100_000;

    @Override
    public String name() {
        return "history";
    }

    @Override
    public String synopsis() {
        return "PROJECT [--run N] [--step N] [--format text|json]";
    }

    @Override
    public String summary() {
        return "the last runs with their steps and counters, newest first";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments = new Arguments(words, Set.of("--run", "--step", "--format"), Set.of());
        boolean json = arguments.choice("--format", List.of("text", "json")).equals("json");
        Path folder = arguments.nextPath("project folder");
        OptionalLong run = arguments.number("--run");
        OptionalLong step = arguments.number("--step");
        arguments.end();
        try (ProjectSession session = context.open(folder)) {
            show(chosen(session, run, step), json, context.console().out());
            return ExitCode.DONE;
        }
    }

    private static void show(List<RunView> runs, boolean json, Output out) {
        if (json) {
            Json.print(out, RunTexts.json(runs));
        } else {
            runs.forEach(run -> RunTexts.text(run, out));
        }
    }

    private static List<RunView> chosen(
            ProjectSession session, OptionalLong run, OptionalLong step) {
        boolean all = run.isEmpty() && step.isEmpty();
        List<RunView> runs =
                session.runs(all ? RUNS_SHOWN : RUNS_SEARCHED).stream()
                        .filter(view -> run.isEmpty() || view.id() == run.getAsLong())
                        .map(view -> step.isEmpty() ? view : only(view, step.getAsLong()))
                        .filter(view -> step.isEmpty() || !view.steps().isEmpty())
                        .toList();
        if (runs.isEmpty() && !all) {
            throw new ProjectException(
                    "The history holds no such run or step.",
                    "\"syncline history PROJECT\" lists the newest runs with the numbers of their"
                            + " steps.",
                    null);
        }
        return runs;
    }

    private static RunView only(RunView run, long step) {
        List<StepResult> steps =
                run.steps().stream().filter(candidate -> candidate.id() == step).toList();
        return new RunView(run.id(), run.start(), run.started(), run.ended(), steps);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    private static final int MOST_DAYS = 36_500;

    @Override
    public String name() {
        return "history";
    }

    @Override
    public String synopsis() {
        return "PROJECT [--run N] [--step N [--counter NAME]] [--keep DAYS] [--format text|json]";
    }

    @Override
    public String summary() {
        return "the last runs with their steps and counters, newest first";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments =
                new Arguments(
                        words,
                        Set.of("--run", "--step", "--counter", "--keep", "--format"),
                        Set.of());
        boolean json = arguments.choice("--format", List.of("text", "json")).equals("json");
        Path folder = arguments.nextPath("project folder");
        OptionalLong run = arguments.number("--run");
        OptionalLong step = arguments.number("--step");
        OptionalLong keep = arguments.number("--keep");
        Optional<String> counter = arguments.option("--counter");
        arguments.end();
        if (counter.isPresent() && step.isEmpty()) {
            throw new UsageException("--counter needs --step N as well.");
        }
        if (keep.isPresent() && keep.getAsLong() > MOST_DAYS) {
            throw new UsageException("--keep takes at most " + MOST_DAYS + " days.");
        }
        try (ProjectSession session = context.open(folder)) {
            if (keep.isPresent()) {
                int forgotten = session.keepHistory((int) keep.getAsLong());
                context.console()
                        .err()
                        .println("  " + Numbers.count(forgotten, "run", "runs") + " forgotten");
            }
            if (counter.isPresent()) {
                List<RunView> runs = chosen(session, run, step);
                StepResult chosen = runs.getFirst().steps().getFirst();
                new CounterListing(session, chosen, counter.get())
                        .show(json, context.console().out());
                return ExitCode.DONE;
            }
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

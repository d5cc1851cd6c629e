// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.syncline.engine.RunView;
import org.syncline.engine.StepResult;
import org.syncline.project.HistoryExport;
import org.syncline.project.ProjectSession;

/** {@code history}: runs with their steps, newest first. */
final class HistoryVerb implements Verb {
    private static final String TRENDS = "--trends";
    private static final int MOST_DAYS = 36_500;
    private static final Set<String> OPTIONS =
            Set.of(
                    "--run",
                    "--step",
                    "--counter",
                    "--connector",
                    "--type",
                    "--status",
                    "--text",
                    "--since",
                    "--until",
                    "--xml",
                    "--keep",
                    "--format");

    @Override
    public String name() {
        return "history";
    }

    @Override
    public String synopsis() {
        return "PROJECT [--run N] [--step N [--counter NAME]] [--connector NAME] [--type STEP]"
                + " [--status WORD] [--text TEXT] [--since TIME] [--until TIME]"
                + " [--trends] [--xml FILE [--force]] [--keep DAYS] [--format text|json]";
    }

    @Override
    public String summary() {
        return "the last runs with their steps and counters, newest first; trends of steps";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments = new Arguments(words, OPTIONS, Set.of("--force", TRENDS));
        boolean json = arguments.choice("--format", List.of("text", "json")).equals("json");
        Path folder = arguments.nextPath("project folder");
        OptionalLong keep = arguments.number("--keep");
        Optional<String> counter = arguments.option("--counter");
        Optional<Path> xml = arguments.option("--xml").map(Arguments::path);
        HistoryChoice choice = new HistoryChoice(arguments);
        arguments.end();
        check(arguments, keep, counter, xml);
        try (ProjectSession session = context.open(folder)) {
            if (keep.isPresent()) {
                int forgotten = session.keepHistory((int) keep.getAsLong());
                context.console()
                        .err()
                        .println("  " + Numbers.count(forgotten, "run", "runs") + " forgotten");
            }
            Output out = context.console().out();
            if (counter.isPresent()) {
                StepResult chosen = choice.runs(session).getFirst().steps().getFirst();
                new CounterListing(session, chosen, counter.get()).show(json, out);
            } else if (xml.isPresent()) {
                export(
                        session,
                        choice.all(session),
                        xml.get(),
                        arguments.has("--force"),
                        json,
                        out);
            } else if (arguments.has(TRENDS)) {
                new Trends(choice.all(session)).show(json, out);
            } else {
                show(choice.runs(session), json, out);
            }
            return ExitCode.DONE;
        }
    }

    private static void check(
            Arguments arguments, OptionalLong keep, Optional<String> counter, Optional<Path> xml) {
        if (counter.isPresent() && arguments.number("--step").isEmpty()) {
            throw new UsageException("--counter needs --step N as well.");
        }
        if (counter.isPresent() && xml.isPresent()) {
            throw new UsageException("--xml writes whole steps; leave out --counter.");
        }
        if (arguments.has(TRENDS) && (counter.isPresent() || xml.isPresent())) {
            throw new UsageException(
                    "--trends shows numbers of steps; leave out --counter, --xml.");
        }
        if (arguments.has("--force") && xml.isEmpty()) {
            throw new UsageException("--force goes with --xml FILE.");
        }
        if (keep.isPresent() && keep.getAsLong() > MOST_DAYS) {
            throw new UsageException("--keep takes at most " + MOST_DAYS + " days.");
        }
    }

    private static void export(
            ProjectSession session,
            List<RunView> runs,
            Path file,
            boolean replace,
            boolean json,
            Output out) {
        long steps = HistoryExport.write(session, runs, file, replace);
        if (json) {
            JsonObject result = new JsonObject();
            result.addProperty("file", file.toString());
            result.addProperty("runs", runs.size());
            result.addProperty("steps", steps);
            Json.print(out, result);
        } else {
            out.println(file + ": " + Numbers.count(steps, "step", "steps"));
        }
    }

    private static void show(List<RunView> runs, boolean json, Output out) {
        if (json) {
            Json.print(out, RunTexts.json(runs));
        } else {
            runs.forEach(run -> RunTexts.text(run, out));
        }
    }
}

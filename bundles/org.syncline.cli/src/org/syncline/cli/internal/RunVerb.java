// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syncline.engine.StepType;
import org.syncline.project.ProjectSession;
import org.syncline.project.RunRequest;
import org.syncline.project.RunResult;

/** {@code run}: a cycle up to the pending exports, a run profile, or one step. */
final class RunVerb implements Verb {
    private static final String WORDS =
            Stream.of(StepType.values()).map(StepType::word).collect(Collectors.joining(", "));

    @Override
    public String name() {
        return "run";
    }

    @Override
    public String synopsis() {
        return "PROJECT [initial|delta|PROFILE|--resume | --connector NAME --step STEP [--limited]]"
                + "  [--override-limit NAME --reason TEXT] [--format text|json]";
    }

    @Override
    public String summary() {
        return "a cycle up to the pending exports (delta by default), a run profile, or one step";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments =
                new Arguments(
                        words,
                        Set.of("--connector", "--step", "--format", "--override-limit", "--reason"),
                        Set.of("--resume", "--limited"));
        String format = arguments.choice("--format", List.of("text", "json"));
        Path folder = arguments.nextPath("project folder");
        RunRequest request = request(arguments).withOverrides(Overrides.of(arguments));
        Output out = context.console().out();
        try (StopSignal stop = StopSignal.register()) {
            RunResult result = run(folder, request, context, stop);
            if (format.equals("json")) {
                Json.print(out, Steps.json(result));
            } else {
                Steps.text(result, out);
            }
            out.flush();
            return Steps.failed(result) ? ExitCode.FAILED : ExitCode.DONE;
        }
    }

    private static RunRequest request(Arguments arguments) {
        Optional<String> profile = arguments.nextIfAny();
        arguments.end();
        boolean single =
                arguments.option("--connector").isPresent()
                        || arguments.option("--step").isPresent();
        if (Stream.of(profile.isPresent(), single, arguments.has("--resume"))
                        .filter(given -> given)
                        .count()
                > 1) {
            throw new UsageException(
                    "Name a run profile, or --connector and --step, or --resume: one of them.");
        }
        if (arguments.has("--limited")
                && !(single
                        && arguments
                                .option("--step")
                                .equals(Optional.of(StepType.FULL_SYNC.word())))) {
            throw new UsageException(
                    "--limited needs --connector NAME and --step full-sync: it limits a full"
                            + " synchronization to what edited rules can touch.");
        }
        if (arguments.has("--resume")) {
            return RunRequest.resume();
        }
        if (arguments.has("--limited")) {
            return RunRequest.limitedSync(connector(arguments));
        }
        if (single) {
            return RunRequest.step(connector(arguments), step(arguments));
        }
        return switch (profile.orElse("delta")) {
            case "initial" -> RunRequest.initial();
            case "delta" -> RunRequest.delta();
            default -> RunRequest.profile(profile.orElseThrow());
        };
    }

    private static RunResult run(
            Path folder, RunRequest request, Context context, StopSignal stop) {
        ConsoleProgress progress = new ConsoleProgress(context.console(), stop::isGiven);
        try (ProjectSession session = context.open(folder)) {
            return session.run(request, progress, Steps.SHOWN_LATER);
        } finally {
            progress.end();
        }
    }

    private static String connector(Arguments arguments) {
        return arguments
                .option("--connector")
                .orElseThrow(() -> new UsageException("--step needs --connector NAME as well."));
    }

    private static StepType step(Arguments arguments) {
        String word =
                arguments
                        .option("--step")
                        .orElseThrow(
                                () ->
                                        new UsageException(
                                                "--connector needs --step as well, one of "
                                                        + WORDS
                                                        + "."));
        return StepType.ofWord(word)
                .orElseThrow(
                        () ->
                                new UsageException(
                                        "--step takes one of "
                                                + WORDS
                                                + ", not \""
                                                + word
                                                + "\"."));
    }
}

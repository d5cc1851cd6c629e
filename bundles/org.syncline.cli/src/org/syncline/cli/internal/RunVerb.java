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
        return "PROJECT [initial|delta|PROFILE] | PROJECT --connector NAME --step STEP"
                + "  [--format text|json]";
    }

    @Override
    public String summary() {
        return "a cycle up to the pending exports (delta by default), a run profile, or one step";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments =
                new Arguments(words, Set.of("--connector", "--step", "--format"), Set.of());
        String format = arguments.choice("--format", List.of("text", "json"));
        Path folder = arguments.nextPath("project folder");
        RunRequest request = request(arguments);
        try (ProjectSession session = context.open(folder)) {
            RunResult result = run(session, request, context.console());
            if (format.equals("json")) {
                Json.print(context.console().out(), Steps.json(result));
            } else {
                Steps.text(result, context.console().out());
            }
            return Steps.failed(result) ? ExitCode.FAILED : ExitCode.DONE;
        }
    }

    private static RunRequest request(Arguments arguments) {
        Optional<String> profile = arguments.nextIfAny();
        arguments.end();
        if (arguments.option("--connector").isEmpty() && arguments.option("--step").isEmpty()) {
            return switch (profile.orElse("delta")) {
                case "initial" -> RunRequest.initial();
                case "delta" -> RunRequest.delta();
                default -> RunRequest.profile(profile.orElseThrow());
            };
        }
        if (profile.isPresent()) {
            throw new UsageException("Name a run profile, or --connector and --step, not both.");
        }
        return RunRequest.step(connector(arguments), step(arguments));
    }

    private static RunResult run(ProjectSession session, RunRequest request, Console console) {
        ConsoleProgress progress = new ConsoleProgress(console);
        try {
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

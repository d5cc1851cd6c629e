// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.project.ProjectSession;

/** {@code run}: a cycle up to the pending exports, or one step. */
final class RunVerb implements Verb {
    @Override
    public String name() {
        return "run";
    }

    @Override
    public String synopsis() {
        return "PROJECT [initial] | PROJECT --connector NAME --step full-import|full-sync  [--format text|json]";
    }

    @Override
    public String summary() {
        return "import and synchronize, up to the pending exports; nothing is exported";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments =
                new Arguments(words, Set.of("--connector", "--step", "--format"), Set.of());
        String format = arguments.choice("--format", List.of("text", "json"));
        Path folder = arguments.nextPath("project folder");
        String profile = arguments.nextIfAny().orElse("initial");
        arguments.end();
        if (!profile.equals("initial")) {
            throw new UsageException(
                    "There is no run profile \"" + profile + "\"; this version has \"initial\".");
        }
        try (ProjectSession session = context.open(folder)) {
            List<StepResult> steps = steps(session, arguments, context.console());
            if (format.equals("json")) {
                Json.print(context.console().out(), Steps.json(steps));
            } else {
                steps.forEach(step -> Steps.text(step, context.console().out()));
            }
            return steps.stream().anyMatch(Steps::failed) ? ExitCode.FAILED : ExitCode.DONE;
        }
    }

    private static List<StepResult> steps(
            ProjectSession session, Arguments arguments, Console console) {
        ConsoleProgress progress = new ConsoleProgress(console);
        try {
            if (arguments.option("--connector").isEmpty() && arguments.option("--step").isEmpty()) {
                return session.runInitial(progress, Steps.SHOWN_LATER);
            }
            return List.of(session.runStep(connector(arguments), step(arguments), progress));
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
                                                "--connector needs --step full-import or full-sync."));
        return StepType.ofWord(word)
                .orElseThrow(
                        () ->
                                new UsageException(
                                        "--step takes full-import or full-sync, not \""
                                                + word
                                                + "\"."));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.syncline.engine.StepResult;
import org.syncline.project.ExportRequest;
import org.syncline.project.ProjectSession;

/** {@code export}: writes the approved changes of a plan to their target. */
final class ExportVerb implements Verb {
    @Override
    public String name() {
        return "export";
    }

    @Override
    public String synopsis() {
        return "PROJECT --connector NAME --plan ID [--skip-stale]"
                + " [--override-limit NAME --reason TEXT] [--format text|json]";
    }

    @Override
    public String summary() {
        return "write the approved changes of a plan";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments =
                new Arguments(
                        words,
                        Set.of("--connector", "--plan", "--override-limit", "--reason", "--format"),
                        Set.of("--skip-stale"));
        boolean json = arguments.choice("--format", List.of("text", "json")).equals("json");
        Path folder = arguments.nextPath("project folder");
        arguments.end();
        ExportRequest request =
                new ExportRequest(
                        arguments
                                .option("--connector")
                                .orElseThrow(
                                        () -> new UsageException("--connector NAME is missing.")),
                        arguments.option("--plan").orElse(""),
                        arguments.has("--skip-stale"),
                        Overrides.of(arguments));
        try (StopSignal stop = StopSignal.register()) {
            StepResult result = export(folder, request, context, stop);
            Output out = context.console().out();
            if (json) {
                Json.print(out, Steps.json(List.of(result)));
            } else {
                Steps.text(result, out);
            }
            out.flush();
            boolean failed = result.stopped() || result.status().endsWith("-errors");
            return failed ? ExitCode.FAILED : ExitCode.DONE;
        }
    }

    private static StepResult export(
            Path folder, ExportRequest request, Context context, StopSignal stop) {
        ConsoleProgress progress = new ConsoleProgress(context.console(), stop::isGiven);
        try (ProjectSession session = context.open(folder)) {
            return session.exports().export(request, progress);
        } finally {
            progress.end();
        }
    }
}

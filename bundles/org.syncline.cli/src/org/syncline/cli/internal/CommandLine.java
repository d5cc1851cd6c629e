// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.util.List;
import java.util.Optional;
import org.syncline.model.Printable;
import org.syncline.project.ProjectException;

/**
 * Finds the verb, runs it, and turns every failure into a message for a person and an exit code.
 */
public final class CommandLine {
    private static final List<Verb> VERBS =
            List.of(
                    new DemoVerb(),
                    new CheckVerb(),
                    new FormatVerb(),
                    new TestVerb(),
                    new EvaluateVerb(),
                    new TranslateVerb(),
                    new WriteRulesVerb(),
                    new AnalyzeVerb(),
                    new RunVerb(),
                    new ServeVerb(),
                    new ScheduleVerb(),
                    new StatusVerb(),
                    new PendingVerb(),
                    new SearchVerb(),
                    new ObjectVerb(),
                    new PreviewVerb(),
                    new PlanVerb(),
                    new ReviewVerb(),
                    new ExportVerb(),
                    new StagingVerb(),
                    new HistoryVerb(),
                    new ErrorsVerb(),
                    new VerifyStoreVerb(),
                    new BackupVerb(),
                    new DiscoverVerb(),
                    new TrustVerb(),
                    new SecretVerb(),
                    new ConnectorsVerb());

    private final Context context;

    CommandLine(Context context) {
        this.context = context;
    }

    /** Runs one command line; never throws for anything a user can cause. */
    int run(List<String> words) {
        if (words.isEmpty() || List.of("help", "--help", "-h").contains(words.getFirst())) {
            context.console().out().print(Help.text(VERBS));
            return ExitCode.DONE;
        }
        Optional<Verb> verb =
                VERBS.stream().filter(v -> v.name().equals(words.getFirst())).findFirst();
        if (verb.isEmpty()) {
            complain(
                    "There is no verb \"" + words.getFirst() + "\".",
                    "\"syncline help\" lists them.");
            return ExitCode.USAGE;
        }
        return run(verb.get(), words.subList(1, words.size()));
    }

    private int run(Verb verb, List<String> words) {
        try {
            int code = verb.run(words, context);
            context.console().out().flush();
            return code;
        } catch (UsageException e) {
            complain(e.getMessage(), "Usage: syncline " + verb.name() + " " + verb.synopsis());
            return ExitCode.USAGE;
        } catch (ProjectException e) {
            complain(e.getMessage(), e.remedy());
            return ExitCode.FAILED;
        } catch (StackOverflowError | OutOfMemoryError e) {
            complain(
                    "The input needs more memory than this process may use ("
                            + e.getClass().getSimpleName()
                            + ").",
                    "Give it more with SYNCLINE_JAVA_OPTIONS=-Xmx4g, or split the input.");
            return ExitCode.FAILED;
        }
    }

    private void complain(String message, String remedy) {
        context.console().err().println("syncline: " + Printable.of(message));
        context.console().err().println("          " + Printable.of(remedy));
    }
}

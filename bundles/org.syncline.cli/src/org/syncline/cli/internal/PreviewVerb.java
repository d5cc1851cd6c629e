// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.syncline.engine.preview.Preview;
import org.syncline.engine.preview.PreviewMode;
import org.syncline.engine.preview.Previews;
import org.syncline.project.ProjectSession;

/** {@code preview}: what a synchronization of one object comes to, and why. */
final class PreviewVerb implements Verb {
    @Override
    public String name() {
        return "preview";
    }

    @Override
    public String synopsis() {
        return "PROJECT --connector NAME --dn DN [--full|--delta] [--commit] [--format text|json]";
    }

    @Override
    public String summary() {
        return "what a synchronization of one object comes to, and why; --commit lets it stand";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments =
                new Arguments(
                        words,
                        Set.of("--connector", "--dn", "--format"),
                        Set.of("--full", "--delta", "--commit"));
        boolean json = arguments.choice("--format", List.of("text", "json")).equals("json");
        String connector = required(arguments, "--connector");
        String dn = required(arguments, "--dn");
        if (arguments.has("--full") && arguments.has("--delta")) {
            throw new UsageException("Take one of --full and --delta.");
        }
        PreviewMode mode = arguments.has("--delta") ? PreviewMode.DELTA : PreviewMode.FULL;
        Path folder = arguments.nextPath("project folder");
        arguments.end();
        try (ProjectSession session = context.open(folder)) {
            Previews previews = session.previews();
            Preview preview =
                    arguments.has("--commit")
                            ? previews.commit(connector, dn, mode)
                            : previews.generate(connector, dn, mode);
            if (json) {
                Json.print(context.console().out(), PreviewJson.of(preview));
            } else {
                new PreviewText(context.console().out()).print(preview);
            }
            return preview.status().equals("success") ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private static String required(Arguments arguments, String option) {
        return arguments
                .option(option)
                .orElseThrow(() -> new UsageException("The option " + option + " is missing."));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.syncline.project.ProjectSession;

/** {@code staging}: switches staging mode. */
final class StagingVerb implements Verb {
    @Override
    public String name() {
        return "staging";
    }

    @Override
    public String synopsis() {
        return "PROJECT on|off [--format text|json]";
    }

    @Override
    public String summary() {
        return "switch staging mode, in the project file: while it is on, nothing is exported";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments = new Arguments(words, Set.of("--format"), Set.of());
        boolean json = arguments.choice("--format", List.of("text", "json")).equals("json");
        Path folder = arguments.nextPath("project folder");
        String mode = arguments.next("word on or off");
        arguments.end();
        if (!Set.of("on", "off").contains(mode)) {
            throw new UsageException("staging takes on or off, not \"" + mode + "\".");
        }
        try (ProjectSession session = context.open(folder)) {
            boolean changed = session.exports().staging(mode.equals("on"));
            Output out = context.console().out();
            if (json) {
                JsonObject one = new JsonObject();
                one.addProperty("staging", mode.equals("on"));
                one.addProperty("changed", changed);
                Json.print(out, one);
            } else {
                out.println(
                        changed
                                ? "Staging mode is " + mode + " now; the project file says so."
                                : "Staging mode was " + mode + " already.");
            }
            return ExitCode.DONE;
        }
    }
}

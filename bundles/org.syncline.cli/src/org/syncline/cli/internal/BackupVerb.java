// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.syncline.project.ProjectSession;

/** {@code backup}: a copy of the store in one file. */
final class BackupVerb implements Verb {
    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String synopsis() {
        return "PROJECT FILE [--force] [--format text|json]";
    }

    @Override
    public String summary() {
        return "a copy of the store in a zip file, readable by its owner only";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments = new Arguments(words, Set.of("--format"), Set.of("--force"));
        boolean json = arguments.choice("--format", List.of("text", "json")).equals("json");
        Path folder = arguments.nextPath("project folder");
        Path file = arguments.nextPath("file");
        arguments.end();
        try (ProjectSession session = context.open(folder)) {
            long size = session.backup(file, arguments.has("--force"));
            print(context.console().out(), file, size, json);
        }
        return ExitCode.DONE;
    }

    private static void print(Output out, Path file, long size, boolean json) {
        if (json) {
            JsonObject result = new JsonObject();
            result.addProperty("file", file.toString());
            result.addProperty("bytes", size);
            Json.print(out, result);
        } else {
            out.println(file + ": " + Numbers.count(size, "byte", "bytes"));
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.syncline.language.Finding;
import org.syncline.model.Printable;
import org.syncline.project.Formatting;

/** {@code format}: lays out all rule files. */
final class FormatVerb implements Verb {
    @Override
    public String name() {
        return "format";
    }

    @Override
    public String synopsis() {
        return "PROJECT [--check] [--format text|json]";
    }

    @Override
    public String summary() {
        return "lays out all rule files; --check only tells which are not";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments = new Arguments(words, Set.of("--format"), Set.of("--check"));
        boolean json = arguments.choice("--format", List.of("text", "json")).equals("json");
        boolean check = arguments.has("--check");
        Path folder = arguments.nextPath("project folder");
        arguments.end();
        Formatting.Result result =
                check ? new Formatting().check(folder) : new Formatting().format(folder);
        if (json) {
            Json.print(context.console().out(), json(result));
        } else {
            text(result, check, context.console().out());
        }
        boolean failed = !result.broken().isEmpty() || check && !result.changed().isEmpty();
        return failed ? ExitCode.FAILED : ExitCode.DONE;
    }

    private static void text(Formatting.Result result, boolean check, Output out) {
        String head = check ? "would change: " : "changed: ";
        result.changed().forEach(file -> out.println(head + Printable.of(file)));
        for (Finding finding : result.broken()) {
            out.println(
                    "left alone: " + finding.location() + ": " + Printable.of(finding.message()));
        }
        out.println(
                Numbers.count(result.changed().size(), "file", "files")
                        + (check ? " would change, " : " changed, ")
                        + result.unchanged()
                        + " unchanged, "
                        + result.broken().size()
                        + " left alone");
    }

    private static JsonObject json(Formatting.Result result) {
        JsonArray changed = new JsonArray();
        result.changed().forEach(changed::add);
        JsonArray broken = new JsonArray();
        result.broken().forEach(finding -> broken.add(CheckVerb.json(finding)));
        JsonObject object = new JsonObject();
        object.add("changed", changed);
        object.addProperty("unchanged", result.unchanged());
        object.add("broken", broken);
        return object;
    }
}

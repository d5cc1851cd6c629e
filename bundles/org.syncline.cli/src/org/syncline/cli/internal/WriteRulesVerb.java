// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.syncline.language.Compilation;
import org.syncline.migration.export.ExportNote;
import org.syncline.migration.export.RuleFiles;
import org.syncline.migration.export.RuleFormat;
import org.syncline.project.ProjectSession;
import org.syncline.project.RuleExports;

/** {@code write-rules}: the rules of a project in a foreign format. */
final class WriteRulesVerb implements Verb {
    @Override
    public String name() {
        return "write-rules";
    }

    @Override
    public String synopsis() {
        return "PROJECT --to aadconnect-xml|powershell --out DIR [--format text|json]";
    }

    @Override
    public String summary() {
        return "the rules as Azure AD Connect has them: XML files or a script";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments = new Arguments(words, Set.of("--to", "--out", "--format"), Set.of());
        boolean json = arguments.choice("--format", List.of("text", "json")).equals("json");
        if (arguments.option("--to").isEmpty()) {
            throw new UsageException("--to aadconnect-xml or --to powershell is missing.");
        }
        RuleFormat format =
                RuleFormat.ofWord(
                                arguments.choice(
                                        "--to",
                                        Arrays.stream(RuleFormat.values())
                                                .map(RuleFormat::word)
                                                .toList()))
                        .orElseThrow();
        Path folder =
                arguments
                        .option("--out")
                        .map(Arguments::path)
                        .orElseThrow(() -> new UsageException("--out DIR is missing."));
        Path project = arguments.nextPath("project folder");
        arguments.end();
        try (ProjectSession session = context.open(project)) {
            return write(session.check(), format, folder, json, context.console());
        }
    }

    /** A project with errors has no rules to write; its findings say why. */
    private static int write(
            Compilation compilation,
            RuleFormat format,
            Path folder,
            boolean json,
            Console console) {
        Output out = console.out();
        if (compilation.model().isEmpty()) {
            if (json) {
                Json.print(out, CheckVerb.json(compilation));
            } else {
                CheckVerb.text(compilation, out);
            }
            console.err().println("syncline: Nothing was written: the project has errors.");
            return ExitCode.FAILED;
        }
        RuleFiles files = RuleExports.write(compilation.model().get(), format, folder);
        if (json) {
            Json.print(out, json(files));
        } else {
            text(files, folder, out);
        }
        return ExitCode.DONE;
    }

    private static void text(RuleFiles files, Path folder, Output out) {
        for (ExportNote note : files.notes()) {
            out.println(note.location() + ": " + note.rule() + ": " + note.message());
        }
        out.println(
                Numbers.count(files.rules(), "rule", "rules")
                        + " written to "
                        + Numbers.count(files.files().size(), "file", "files")
                        + " in "
                        + folder
                        + (files.notes().isEmpty()
                                ? "."
                                : "; "
                                        + Numbers.count(files.notes().size(), "note", "notes")
                                        + "."));
    }

    private static JsonObject json(RuleFiles files) {
        JsonArray names = new JsonArray();
        files.files().keySet().forEach(names::add);
        JsonArray notes = new JsonArray();
        for (ExportNote note : files.notes()) {
            JsonObject one = new JsonObject();
            one.addProperty("rule", note.rule());
            one.addProperty("file", note.location().file());
            one.addProperty("line", note.location().line());
            one.addProperty("message", note.message());
            notes.add(one);
        }
        JsonObject result = new JsonObject();
        result.addProperty("rules", files.rules());
        result.add("files", names);
        result.add("notes", notes);
        return result;
    }
}

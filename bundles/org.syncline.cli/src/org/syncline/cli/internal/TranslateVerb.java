// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.migration.FilterMode;
import org.syncline.migration.Outcome;
import org.syncline.migration.ReportItem;
import org.syncline.migration.TranslateOptions;
import org.syncline.migration.TranslationReport;
import org.syncline.model.Printable;
import org.syncline.project.ProjectException;
import org.syncline.project.Translations;

/** {@code translate}: rule files from a foreign configuration. */
final class TranslateVerb implements Verb {
    @Override
    public String name() {
        return "translate";
    }

    @Override
    public String synopsis() {
        return "SOURCE… --out DIR [--filters cloud-filtered|join-scope] [--report FILE] [--format text|json]";
    }

    @Override
    public String summary() {
        return "rule files from a management-agent export of DirSync, FIM or MIM";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments =
                new Arguments(
                        words, Set.of("--out", "--filters", "--report", "--format"), Set.of());
        String format = arguments.choice("--format", List.of("text", "json"));
        FilterMode mode =
                FilterMode.ofWord(
                                arguments.choice(
                                        "--filters", List.of("cloud-filtered", "join-scope")))
                        .orElseThrow();
        Path out =
                arguments
                        .option("--out")
                        .map(Arguments::path)
                        .orElseThrow(() -> new UsageException("--out DIR is missing."));
        List<Path> sources = sources(arguments);
        TranslationReport report =
                Translations.translate(sources, TranslateOptions.DEFAULT.withFilters(mode), out);
        JsonObject json = json(report);
        arguments.option("--report").map(Arguments::path).ifPresent(file -> save(file, json));
        if (format.equals("json")) {
            Json.print(context.console().out(), json);
        } else {
            text(report, out, context.console().out());
        }
        return report.understood() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static List<Path> sources(Arguments arguments) {
        List<Path> sources = new ArrayList<>();
        sources.add(arguments.nextPath("file to translate"));
        for (Optional<String> next = arguments.nextIfAny();
                next.isPresent();
                next = arguments.nextIfAny()) {
            sources.add(Arguments.path(next.get()));
        }
        return sources;
    }

    private static void text(TranslationReport report, Path out, Output stream) {
        for (Outcome outcome : Outcome.values()) {
            List<ReportItem> items = report.items(outcome);
            if (!items.isEmpty()) {
                stream.println(
                        outcome.word().replace('-', ' ')
                                + " ("
                                + Numbers.count(items.size())
                                + "):");
                items.forEach(item -> text(item, stream));
            }
        }
        stream.println("Written to " + out + ". Look at it with \"syncline check " + out + "\".");
    }

    private static void text(ReportItem item, Output stream) {
        String target = item.target().isEmpty() ? "" : " → " + item.target();
        stream.println(
                "  "
                        + Printable.of(
                                item.kind()
                                        + ": "
                                        + item.subject()
                                        + " ["
                                        + item.source()
                                        + "]"
                                        + target));
        if (!item.reason().isEmpty()) {
            stream.println("      " + Printable.of(item.reason()));
        }
    }

    private static JsonObject json(TranslationReport report) {
        JsonArray items = new JsonArray();
        for (ReportItem item : report.items()) {
            JsonObject one = new JsonObject();
            one.addProperty("outcome", item.outcome().word());
            one.addProperty("kind", item.kind());
            one.addProperty("subject", item.subject());
            one.addProperty("source", item.source().toString());
            one.addProperty("target", item.target());
            one.addProperty("reason", item.reason());
            items.add(one);
        }
        JsonObject result = new JsonObject();
        result.add("items", items);
        result.addProperty("understood", report.understood());
        return result;
    }

    private static void save(Path file, JsonObject json) {
        try {
            Files.writeString(file, Json.text(json));
        } catch (IOException e) {
            throw new ProjectException(
                    "The report cannot be written to " + file + ": " + e.getMessage(),
                    "Name a file that you may write with --report.",
                    e);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.syncline.migration.FilterMode;
import org.syncline.migration.Outcome;
import org.syncline.migration.ReportItem;
import org.syncline.migration.TranslateOptions;
import org.syncline.migration.TranslationReport;
import org.syncline.migration.report.TranslationPage;
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
        return "rule files from a configuration of DirSync, FIM, MIM or Azure AD Connect";
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
        Optional<Path> file = arguments.option("--report").map(Arguments::path);
        file.ifPresent(TranslateVerb::isHtml);
        List<Path> sources = sources(arguments);
        TranslationReport report =
                Translations.translate(sources, TranslateOptions.DEFAULT.withFilters(mode), out);
        JsonObject json = json(report, mode);
        file.ifPresent(path -> save(path, isHtml(path), report, mode));
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

    private static JsonObject json(TranslationReport report, FilterMode mode) {
        JsonObject counts = new JsonObject();
        for (Outcome outcome : Outcome.values()) {
            counts.addProperty(outcome.word(), report.count(outcome));
        }
        JsonArray items = new JsonArray();
        for (ReportItem item : report.items()) {
            JsonObject one = new JsonObject();
            one.addProperty("outcome", item.outcome().word());
            one.addProperty("kind", item.kind());
            one.addProperty("subject", item.subject());
            one.addProperty("source", item.source().toString());
            one.addProperty("file", item.source().file());
            one.addProperty("line", item.source().line());
            one.addProperty("target", item.target());
            one.addProperty("reason", item.reason());
            items.add(one);
        }
        JsonObject result = new JsonObject();
        result.add("counts", counts);
        result.addProperty("filters", mode.word());
        result.add("items", items);
        result.addProperty("understood", report.understood());
        return result;
    }

    /** The form of a report by the ending of its file. */
    private static boolean isHtml(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".html") && !name.endsWith(".json")) {
            throw new UsageException("The file after --report ends in .html or .json.");
        }
        return name.endsWith(".html");
    }

    private static void save(Path file, boolean html, TranslationReport report, FilterMode mode) {
        try {
            Files.writeString(
                    file, html ? TranslationPage.of(report, mode) : Json.text(json(report, mode)));
        } catch (IOException e) {
            throw new ProjectException(
                    "The report cannot be written to " + file + ": " + e.getMessage(),
                    "Name a file that you may write with --report.",
                    e);
        }
    }
}

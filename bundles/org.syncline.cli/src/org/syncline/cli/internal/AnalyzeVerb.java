// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.syncline.migration.analysis.AnalysisOptions;
import org.syncline.migration.analysis.AnalysisReport;
import org.syncline.migration.analysis.UpgradeAnalysis;
import org.syncline.migration.analysis.UpgradePath;
import org.syncline.migration.report.Report;
import org.syncline.migration.report.ReportHtml;
import org.syncline.migration.report.ReportText;
import org.syncline.project.Analyses;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;

/** {@code analyze}: the upgrade analysis of an old configuration. */
final class AnalyzeVerb implements Verb {
    @Override
    public String name() {
        return "analyze";
    }

    @Override
    public String synopsis() {
        return "SOURCE… [--objects N] [--project PROJECT] [--path in-place|parallel] [--redact]"
                + " [--report FILE] [--format text|json|html]";
    }

    @Override
    public String summary() {
        return "upgrade analysis of an old configuration: supported or blocked, how many objects,"
                + " what next";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments =
                new Arguments(
                        words,
                        Set.of("--objects", "--project", "--path", "--report", "--format"),
                        Set.of("--redact"));
        String format = arguments.choice("--format", List.of("text", "json", "html"));
        AnalysisOptions options = options(arguments, context);
        Optional<Path> report = arguments.option("--report").map(Arguments::path);
        UpgradeAnalysis analysis = Analyses.analyze(sources(arguments), options);
        report.ifPresent(file -> save(file, written(analysis, formatOf(file))));
        context.console().out().print(written(analysis, format));
        return analysis.supported() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static AnalysisOptions options(Arguments arguments, Context context) {
        AnalysisOptions options = AnalysisOptions.DEFAULT;
        if (arguments.option("--objects").isPresent()) {
            options = options.withObjects(number(arguments.option("--objects").get()));
        }
        Optional<Path> project = arguments.option("--project").map(Arguments::path);
        if (project.isPresent()) {
            try (ProjectSession session = context.open(project.get())) {
                options = options.withProject(Analyses.objects(session));
            }
        }
        if (arguments.option("--path").isPresent()) {
            String word = arguments.choice("--path", List.of("in-place", "parallel"));
            options = options.withPath(UpgradePath.ofWord(word).orElseThrow());
        }
        return arguments.has("--redact") ? options.redacted() : options;
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,12}")) {
            throw new UsageException("--objects takes a whole number, not \"" + text + "\".");
        }
        return Long.parseLong(text);
    }

    private static List<Path> sources(Arguments arguments) {
        List<Path> sources = new ArrayList<>();
        sources.add(arguments.nextPath("file or folder to analyse"));
        for (Optional<String> next = arguments.nextIfAny();
                next.isPresent();
                next = arguments.nextIfAny()) {
            sources.add(Arguments.path(next.get()));
        }
        return sources;
    }

    private static String written(UpgradeAnalysis analysis, String format) {
        Report report = AnalysisReport.of(analysis);
        return switch (format) {
            case "json" -> Json.text(AnalysisJson.of(analysis));
            case "html" -> ReportHtml.of(report);
            default -> ReportText.of(report);
        };
    }

    /** By the file's ending; a page where the ending says nothing. */
    private static String formatOf(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".json") ? "json" : name.endsWith(".txt") ? "text" : "html";
    }

    private static void save(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ProjectException(
                    "The report cannot be written to " + file + ": " + e.getMessage(),
                    "Name a file that you may write with --report.",
                    e);
        }
    }
}

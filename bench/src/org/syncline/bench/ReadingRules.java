// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.syncline.language.Compilation;
import org.syncline.language.ConnectorCatalog;
import org.syncline.language.ProjectCompiler;
import org.syncline.migration.MigrationException;
import org.syncline.migration.TranslateOptions;
import org.syncline.migration.Translator;

/** Parses, links, checks and compiles rule files, beside reading their bytes. */
final class ReadingRules implements Benchmark {
    private static final int DEFAULT_RULES = 62;
    private static final int MANY_RULES = 5_000;

    private final Pace pace;

    ReadingRules(Pace pace) {
        this.pace = pace;
    }

    @Override
    public void run(Consumer<Result> results) throws Exception {
        Map<String, String> corpus = corpus();
        if (corpus.isEmpty()) {
            measure("generated rules", GeneratedRules.texts(DEFAULT_RULES), results);
        } else {
            measure("default rules of the corpus", corpus, results);
        }
        measure("generated rules", GeneratedRules.texts(MANY_RULES), results);
    }

    /** The default rules as rule files; empty where the corpus is missing. */
    private static Map<String, String> corpus() {
        Path folder =
                Path.of(System.getProperty("syncline.corpus", "../shared/corpus"))
                        .resolve("aadconnect-1.1.130");
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try {
            TranslateOptions options = TranslateOptions.DEFAULT.withProject("Corpus");
            return new Translator().translate(List.of(folder), options).files();
        } catch (MigrationException e) {
            System.err.println("The corpus is not used: " + e.getMessage());
            return Map.of();
        }
    }

    private void measure(String what, Map<String, String> texts, Consumer<Result> results)
            throws Exception {
        Path folder = Files.createTempDirectory("syncline-bench");
        try {
            List<Path> files = write(texts, folder);
            ProjectCompiler compiler = new ProjectCompiler(ConnectorCatalog.UNKNOWN);
            Compilation compilation = compiler.compile(folder);
            int rules =
                    compilation
                            .model()
                            .orElseThrow(
                                    () ->
                                            new IllegalStateException(
                                                    "errors: " + compilation.findings()))
                            .rules()
                            .size();
            double floor = pace.seconds(() -> read(files));
            double seconds = pace.seconds(() -> compiler.compile(folder));
            results.accept(
                    new Result(
                            "read, link and check " + rules + " " + what,
                            "rules",
                            rules,
                            seconds,
                            "reading the bytes of the files",
                            floor));
        } finally {
            delete(folder);
        }
    }

    private static List<Path> write(Map<String, String> texts, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = folder.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, text.getValue()));
        }
        return files;
    }

    private static Object read(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.readAllBytes(file).length;
        }
        return bytes;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

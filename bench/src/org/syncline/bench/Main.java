// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench;

import com.google.gson.GsonBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.bench.engine.BenchStore;
import org.syncline.bench.engine.Cycles;
import org.syncline.bench.engine.Passing;
import org.syncline.bench.engine.RealDirectory;

/** Runs the benchmarks, prints a table and writes the figures as JSON. */
public final class Main {
    private static final String USAGE =
            "bench/run [NAME…] [--quick] [--postgresql] [--json FILE], NAME one of the groups in bench/README.md";

    private Main() {}

    public static void main(String[] words) throws Exception {
        List<String> names = new ArrayList<>();
        Path json = Path.of("bench", "target", "results.json");
        Pace pace = Pace.FULL;
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals("--quick")) {
                pace = Pace.QUICK;
            } else if (words[i].equals("--postgresql") && BenchStore.isPostgresql()) {
                System.out.println("The store is on a PostgreSQL server.");
            } else if (words[i].equals("--json") && i + 1 < words.length) {
                json = Path.of(words[++i]);
            } else if (benchmarks(pace).containsKey(words[i])) {
                names.add(words[i]);
            } else {
                System.err.println("Usage: " + USAGE);
                System.exit(64);
            }
        }
        List<Result> results = new ArrayList<>();
        for (Map.Entry<String, Benchmark> entry : benchmarks(pace).entrySet()) {
            if (names.isEmpty() || names.contains(entry.getKey())) {
                entry.getValue().run(result -> show(result, results));
            }
        }
        write(json, results);
    }

    private static Map<String, Benchmark> benchmarks(Pace pace) {
        Map<String, Benchmark> all = new LinkedHashMap<>();
        all.put("reading", new ReadingRules(pace));
        all.put("evaluating", new EvaluatingExpressions(pace));
        boolean quick = pace == Pace.QUICK;
        all.put("flows", new Cycles(Cycles.Rules.TWENTY_FLOWS, quick ? 5_000 : 50_000));
        all.put("passing", new Passing(quick ? 2_000 : 20_000));
        all.put("directories", new RealDirectory(quick ? 2_000 : 20_000));
        all.put("default-rules", new Cycles(Cycles.Rules.DEFAULT_RULES, quick ? 5_000 : 50_000));
        all.put(
                "growing",
                quick
                        ? new Cycles(Cycles.Rules.TWENTY_FLOWS, 2_000, 10_000)
                        : new Cycles(
                                Cycles.Rules.TWENTY_FLOWS, 10_000, 50_000, 200_000, 1_000_000));
        return all;
    }

    private static void show(Result result, List<Result> results) {
        if (results.isEmpty()) {
            System.out.printf(
                    "%-58s %14s %16s %10s%n", "what", "per second", "floor per second", "× floor");
        }
        results.add(result);
        System.out.printf(
                "%-58s %,14.0f %,16.0f %,10.1f%n",
                result.name(), result.perSecond(), result.floorPerSecond(), result.timesFloor());
    }

    private static void write(Path file, List<Result> results) throws Exception {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("processors", Runtime.getRuntime().availableProcessors());
        all.put("java", Runtime.version().toString());
        all.put("store", BenchStore.isPostgresql() ? "PostgreSQL" : "Derby");
        all.put("results", results.stream().map(Result::toMap).toList());
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        Files.writeString(file, new GsonBuilder().setPrettyPrinting().create().toJson(all) + "\n");
        System.out.println("Written to " + file);
    }
}

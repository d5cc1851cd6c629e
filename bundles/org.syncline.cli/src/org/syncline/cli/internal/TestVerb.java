// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.connector.Cancellation;
import org.syncline.engine.ruletest.JUnitXml;
import org.syncline.engine.ruletest.RuleTestResult;
import org.syncline.engine.ruletest.TestFailure;
import org.syncline.model.Printable;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.project.RuleTestRun;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.SourceLocation;

/** {@code test}: the rule tests of a project. */
final class TestVerb implements Verb {
    @Override
    public String name() {
        return "test";
    }

    @Override
    public String synopsis() {
        return "PROJECT [--junit FILE] [--format text|json]";
    }

    @Override
    public String summary() {
        return "rule tests; --junit writes the results for a build server";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments = new Arguments(words, Set.of("--junit", "--format"), Set.of());
        boolean json = arguments.choice("--format", List.of("text", "json")).equals("json");
        Optional<String> junit = arguments.option("--junit");
        Path folder = arguments.nextPath("project folder");
        arguments.end();
        try (ProjectSession session = context.open(folder)) {
            ProjectModel model = session.model();
            List<RuleTestResult> results = RuleTestRun.of(model, Cancellation.NEVER);
            junit.ifPresent(file -> write(file, JUnitXml.of(model.name(), results)));
            if (json) {
                Json.print(context.console().out(), json(results));
            } else {
                text(results, context.console().out());
            }
            return failed(results) == 0 ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private static long failed(List<RuleTestResult> results) {
        return results.stream().filter(result -> !result.passed()).count();
    }

    private static void write(String file, String xml) {
        try {
            Files.writeString(Path.of(file), xml, StandardCharsets.UTF_8);
        } catch (IOException | RuntimeException e) {
            throw new ProjectException(
                    "The file " + file + " cannot be written: " + e.getMessage() + ".",
                    "Name a file in a folder that exists and where you may write.",
                    e);
        }
    }

    private static void text(List<RuleTestResult> results, Output out) {
        for (RuleTestResult result : results) {
            if (!result.passed()) {
                out.println(place(result.location()) + ": failed: " + Printable.of(result.name()));
                result.failures().forEach(failure -> text(failure, out));
            }
        }
        long failed = failed(results);
        out.println(
                Numbers.count(results.size() - failed, "test passed", "tests passed")
                        + ", "
                        + failed
                        + " failed");
    }

    private static void text(TestFailure failure, Output out) {
        out.println("  " + place(failure.location()) + ": " + Printable.of(failure.message()));
        failure.details().forEach(detail -> out.println("      " + Printable.of(detail)));
    }

    private static String place(SourceLocation location) {
        return location.file() + ":" + location.line();
    }

    private static JsonObject json(List<RuleTestResult> results) {
        JsonArray tests = new JsonArray();
        results.forEach(result -> tests.add(json(result)));
        JsonObject all = new JsonObject();
        all.add("tests", tests);
        all.addProperty("passed", results.size() - failed(results));
        all.addProperty("failed", failed(results));
        return all;
    }

    private static JsonObject json(RuleTestResult result) {
        JsonArray failures = new JsonArray();
        for (TestFailure failure : result.failures()) {
            JsonObject one = place(new JsonObject(), failure.location());
            one.addProperty("message", failure.message());
            JsonArray details = new JsonArray();
            failure.details().forEach(details::add);
            one.add("details", details);
            failures.add(one);
        }
        JsonObject one = new JsonObject();
        one.addProperty("name", result.name());
        place(one, result.location());
        one.addProperty("passed", result.passed());
        one.add("failures", failures);
        return one;
    }

    private static JsonObject place(JsonObject one, SourceLocation location) {
        one.addProperty("file", location.file());
        one.addProperty("line", location.line());
        return one;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.syncline.model.Values;
import org.syncline.project.Evaluation;
import org.syncline.project.EvaluationCase;
import org.syncline.project.Evaluations;
import org.syncline.project.GivenAttribute;
import org.syncline.project.ProjectException;

/** {@code evaluate}: one expression, or a file of them, with value and type. */
final class EvaluateVerb implements Verb {
    @Override
    public String name() {
        return "evaluate";
    }

    @Override
    public String synopsis() {
        return "EXPRESSION [--attribute NAME[:TYPE]=VALUE]… [--parameter NAME=VALUE]… | --cases FILE.json"
                + " [--format text|json]";
    }

    @Override
    public String summary() {
        return "the value and type of an expression, or of a file of them";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments =
                new Arguments(
                        words,
                        Set.of("--attribute", "--parameter", "--cases", "--format"),
                        Set.of());
        boolean json = arguments.choice("--format", List.of("text", "json")).equals("json");
        Optional<Path> cases = arguments.option("--cases").map(Arguments::path);
        if (cases.isPresent()) {
            refuse(arguments, "--attribute");
            refuse(arguments, "--parameter");
            arguments.end();
            return all(cases.get(), json, context.console().out());
        }
        EvaluationCase given =
                new EvaluationCase(
                        arguments.next("expression"),
                        attributes(arguments.all("--attribute")),
                        parameters(arguments.all("--parameter")));
        arguments.end();
        return one(new Evaluations().evaluate(given), json, context.console());
    }

    private static void refuse(Arguments arguments, String option) {
        if (arguments.has(option)) {
            throw new UsageException(option + " does not go with --cases: each case has its own.");
        }
    }

    /** {@code NAME[]} alone is a multi-valued attribute without values. */
    private static List<GivenAttribute> attributes(List<String> options) {
        List<GivenAttribute> attributes = new ArrayList<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            try {
                GivenAttribute.Head head =
                        GivenAttribute.Head.parse(
                                equals < 0 ? option : option.substring(0, equals));
                if (equals < 0 && !head.multiValued()) {
                    throw new UsageException(
                            "--attribute takes NAME=VALUE, not \"" + option + "\".");
                }
                Values values =
                        equals < 0
                                ? Values.NONE
                                : Values.of(head.value(option.substring(equals + 1)));
                attributes.add(new GivenAttribute(head.name(), head.multiValued(), values));
            } catch (ProjectException e) {
                throw new UsageException(e.getMessage() + " " + e.remedy());
            }
        }
        return attributes;
    }

    private static Map<String, String> parameters(List<String> options) {
        Map<String, String> parameters = new HashMap<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals < 1) {
                throw new UsageException("--parameter takes NAME=VALUE, not \"" + option + "\".");
            }
            parameters.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return parameters;
    }

    private static int one(Evaluation evaluation, boolean json, Console console) {
        switch (evaluation) {
            case Evaluation given when json -> Json.print(console.out(), Evaluated.json(given));
            case Evaluation.Success success ->
                    Evaluated.lines(success.value()).forEach(console.out()::println);
            case Evaluation.Failure failure ->
                    console.err().println("syncline: " + Evaluated.line(failure));
        }
        return code(evaluation);
    }

    private static int code(Evaluation evaluation) {
        return evaluation instanceof Evaluation.Failure ? ExitCode.FAILED : ExitCode.DONE;
    }

    private static int all(Path file, boolean json, Output out) {
        Tally tally = new Tally();
        if (json) {
            allAsJson(file, tally, out);
        } else {
            new Evaluations().evaluateAll(file, tally.then(found -> numbered(tally, found, out)));
        }
        return tally.worst;
    }

    private static void numbered(Tally tally, Evaluation evaluation, Output out) {
        String number = tally.count + ": ";
        switch (evaluation) {
            case Evaluation.Success success ->
                    Evaluated.lines(success.value()).forEach(line -> out.println(number + line));
            case Evaluation.Failure failure ->
                    out.println(number + "error at " + Evaluated.line(failure));
        }
    }

    @SuppressWarnings("resource") // the writer returns itself
    private static void allAsJson(Path file, Tally tally, Output out) {
        try (JsonWriter writer = Json.writer(out)) {
            writer.beginArray();
            new Evaluations()
                    .evaluateAll(
                            file, tally.then(found -> Json.element(writer, Evaluated.json(found))));
            writer.endArray();
        } catch (IOException e) {
            throw Json.unchecked(e);
        }
    }

    /** Counts answers and keeps the exit code. */
    private static final class Tally {
        private int count;
        private int worst = ExitCode.DONE;

        Consumer<Evaluation> then(Consumer<Evaluation> next) {
            return evaluation -> {
                count++;
                worst = Math.max(worst, code(evaluation));
                next.accept(evaluation);
            };
        }
    }
}

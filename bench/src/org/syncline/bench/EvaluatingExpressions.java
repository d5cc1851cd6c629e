// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.syncline.language.ExpressionParser;
import org.syncline.model.Values;
import org.syncline.rules.expression.CompiledExpression;
import org.syncline.rules.expression.ExpressionResult;

/** Evaluates expressions on generated people, beside Java that somebody wrote for the same. */
final class EvaluatingExpressions implements Benchmark {
    private static final int PEOPLE = 2_000;

    private final Pace pace;

    EvaluatingExpressions(Pace pace) {
        this.pace = pace;
    }

    @Override
    public void run(Consumer<Result> results) throws Exception {
        List<Person> people = People.make(PEOPLE);
        List<CompiledExpression> compiled = new ArrayList<>();
        List<Function<Person, Values>> written = new ArrayList<>();
        for (Map.Entry<String, Function<Person, Values>> pair : HandWritten.pairs().entrySet()) {
            CompiledExpression expression =
                    CompiledExpression.compile(new ExpressionParser().parse(pair.getKey()));
            compare(pair.getKey(), expression, pair.getValue(), people);
            compiled.add(expression);
            written.add(pair.getValue());
            String shown =
                    pair.getKey().length() > 57
                            ? pair.getKey().substring(0, 56) + "…"
                            : pair.getKey();
            results.accept(measure(shown, List.of(expression), List.of(pair.getValue()), people));
        }
        results.accept(measure("all of these for one person", compiled, written, people));
    }

    private Result measure(
            String name,
            List<CompiledExpression> expressions,
            List<Function<Person, Values>> written,
            List<Person> people)
            throws Exception {
        double floor =
                pace.seconds(
                        () -> {
                            Object last = null;
                            for (Person person : people) {
                                for (Function<Person, Values> one : written) {
                                    last = one.apply(person);
                                }
                            }
                            return last;
                        });
        double seconds =
                pace.seconds(
                        () -> {
                            Object last = null;
                            for (Person person : people) {
                                for (CompiledExpression one : expressions) {
                                    last = one.evaluate(person);
                                }
                            }
                            return last;
                        });
        long units = (long) people.size() * expressions.size();
        return new Result(
                name, "evaluations", units, seconds, "hand-written Java for the same", floor);
    }

    /** A comparison of figures means nothing unless both compute the same. */
    private static void compare(
            String text,
            CompiledExpression expression,
            Function<Person, Values> written,
            List<Person> people)
            throws Exception {
        for (Person person : people) {
            ExpressionResult result = expression.evaluate(person);
            Values values =
                    result instanceof ExpressionResult.Result some ? some.values() : Values.NONE;
            if (!values.equals(written.apply(person))) {
                throw new IllegalStateException(
                        text + " gives " + values + ", the Java for it " + written.apply(person));
            }
        }
    }
}

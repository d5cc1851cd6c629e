// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.syncline.language.ExpressionParser;
import org.syncline.language.ExpressionSyntaxException;
import org.syncline.project.internal.EvaluationCases;
import org.syncline.project.internal.GivenObject;
import org.syncline.rules.expression.CompiledExpression;
import org.syncline.rules.expression.EvaluationException;
import org.syncline.rules.expression.Expression;
import org.syncline.rules.expression.ExpressionAnalysis;
import org.syncline.rules.expression.ExpressionProblem.Kind;
import org.syncline.rules.expression.ExpressionSource;

/**
 * Evaluates single expressions, without a project: the same parser, compiler and functions as in a
 * synchronization. Safe for use by many threads.
 */
public final class Evaluations {
    /** What the values have no part in. The rest is left to evaluation, which says it better. */
    private static final Set<Kind> MISTAKES =
            EnumSet.of(
                    Kind.UNKNOWN_FUNCTION,
                    Kind.ARGUMENT_COUNT,
                    Kind.UNKNOWN_WORD,
                    Kind.UNBOUND_VARIABLE);

    private final ExpressionParser parser = new ExpressionParser();

    /** Evaluates; whatever is wrong with expression or values is in the result. */
    public Evaluation evaluate(EvaluationCase given) {
        if (given.expression().isBlank()) {
            return new Evaluation.Failure("The expression is empty.", 1);
        }
        try {
            Expression expression = parser.parse(given.expression());
            Optional<Evaluation> mistake = mistake(expression);
            if (mistake.isPresent()) {
                return mistake.get();
            }
            CompiledExpression compiled = CompiledExpression.compile(expression);
            return new Evaluation.Success(compiled.evaluateAny(new GivenObject(given)));
        } catch (ExpressionSyntaxException e) {
            return new Evaluation.Failure(e.getMessage(), e.column());
        } catch (EvaluationException e) {
            return new Evaluation.Failure(e.getMessage(), e.offset() + 1);
        }
    }

    /**
     * The first thing that is wrong whatever the values are, also in a part that they leave out.
     */
    private static Optional<Evaluation> mistake(Expression expression) {
        return ExpressionAnalysis.of(expression, ExpressionSource.UNKNOWN).problems().stream()
                .filter(problem -> MISTAKES.contains(problem.kind()))
                .findFirst()
                .map(problem -> new Evaluation.Failure(problem.message(), problem.offset() + 1));
    }

    /**
     * Evaluates the cases of a file, as {@code docs/cli.md} describes it. A case that is not
     * understood fails on its own.
     *
     * @param results gets them in the order of the file
     * @throws ProjectException when the file cannot be read or is no array of JSON; nothing was
     *     evaluated then
     */
    public void evaluateAll(Path file, Consumer<Evaluation> results) {
        EvaluationCases.read(file)
                .forEach(
                        found ->
                                results.accept(
                                        switch (found) {
                                            case EvaluationCases.Read read ->
                                                    evaluate(read.given());
                                            case EvaluationCases.Unread unread ->
                                                    new Evaluation.Failure(unread.message(), 1);
                                        }));
    }
}

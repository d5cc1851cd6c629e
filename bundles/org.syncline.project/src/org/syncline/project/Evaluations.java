// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.syncline.language.ExpressionParser;
import org.syncline.language.ExpressionSyntaxException;
import org.syncline.project.internal.EvaluationCases;
import org.syncline.project.internal.GivenObject;
import org.syncline.rules.expression.CompiledExpression;
import org.syncline.rules.expression.EvaluationException;
import org.syncline.rules.expression.Mistake;

/**
 * Evaluates single expressions, without a project: the same parser, compiler and functions as in a
 * synchronization. Safe for use by many threads.
 */
public final class Evaluations {
    private final ExpressionParser parser = new ExpressionParser();

    /** Evaluates; whatever is wrong with expression or values is in the result. */
    public Evaluation evaluate(EvaluationCase given) {
        if (given.expression().isBlank()) {
            return new Evaluation.Failure("The expression is empty.", 1);
        }
        try {
            CompiledExpression expression =
                    CompiledExpression.compile(parser.parse(given.expression()));
            if (!expression.mistakes().isEmpty()) {
                Mistake first = expression.mistakes().getFirst();
                return new Evaluation.Failure(first.message(), first.offset() + 1);
            }
            return new Evaluation.Success(expression.evaluateAny(new GivenObject(given)));
        } catch (ExpressionSyntaxException e) {
            return new Evaluation.Failure(e.getMessage(), e.column());
        } catch (EvaluationException e) {
            return new Evaluation.Failure(e.getMessage(), e.offset() + 1);
        }
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

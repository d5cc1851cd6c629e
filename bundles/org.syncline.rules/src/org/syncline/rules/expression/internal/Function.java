// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.util.List;
import org.syncline.rules.expression.EvaluationException;
import org.syncline.rules.expression.Expression;
import org.syncline.rules.expression.FunctionDescription;

/** A function of the language: its description and how a call of it is compiled. Immutable. */
public final class Function {
    /** What an ordinary function does with arguments that were evaluated before. */
    @FunctionalInterface
    interface Body {
        Datum apply(Arguments arguments) throws EvaluationException;
    }

    /** Compiles a call whose arguments are not simply evaluated before it. */
    @FunctionalInterface
    interface SpecialForm {
        Node compile(Compiler compiler, List<Expression> arguments, int offset);
    }

    private final FunctionDescription description;
    private final SpecialForm form;

    private Function(String signature, String documentation, SpecialForm form) {
        Signature parsed = Signature.parse(signature);
        this.description =
                new FunctionDescription(
                        name(signature),
                        parsed.minArguments(),
                        parsed.maxArguments(),
                        signature,
                        documentation);
        this.form = form;
    }

    /** A function whose arguments are evaluated first; lists are worked through value by value. */
    static Function of(String signature, String documentation, Body body) {
        return of(signature, documentation, null, body);
    }

    /**
     * The same, for a function that has a fixed result when its first argument is NULL.
     *
     * @param ofNull that result, or null when the body decides
     */
    static Function of(String signature, String documentation, Datum ofNull, Body body) {
        Signature parsed = Signature.parse(signature);
        String name = name(signature);
        return new Function(
                signature,
                documentation,
                (compiler, arguments, offset) ->
                        new CallNode(
                                name,
                                parsed,
                                ofNull,
                                body,
                                compiler.compileAll(arguments),
                                arguments.stream().mapToInt(Expression::offset).toArray(),
                                offset));
    }

    static Function special(String signature, String documentation, SpecialForm form) {
        return new Function(signature, documentation, form);
    }

    private static String name(String signature) {
        int open = signature.indexOf('(');
        return signature.substring(signature.lastIndexOf(' ', open) + 1, open);
    }

    public FunctionDescription description() {
        return description;
    }

    Node compile(Compiler compiler, List<Expression> arguments, int offset) {
        return form.compile(compiler, arguments, offset);
    }
}

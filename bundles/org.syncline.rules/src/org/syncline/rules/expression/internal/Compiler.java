// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.syncline.rules.expression.BinaryOperator;
import org.syncline.rules.expression.EvaluationException;
import org.syncline.rules.expression.Expression;
import org.syncline.rules.expression.Expression.AttributeReference;
import org.syncline.rules.expression.Expression.Binary;
import org.syncline.rules.expression.Expression.Call;
import org.syncline.rules.expression.Expression.Negation;
import org.syncline.rules.expression.Expression.NumberLiteral;
import org.syncline.rules.expression.Expression.ParameterReference;
import org.syncline.rules.expression.Expression.Parenthesized;
import org.syncline.rules.expression.Expression.StringLiteral;
import org.syncline.rules.expression.Expression.VariableReference;
import org.syncline.rules.expression.Expression.Word;

/**
 * Turns a syntax tree into evaluators and notes what it uses. For one expression and one thread.
 */
public final class Compiler {
    /** The deepest nesting; evaluation recurses as deep. */
    static final int MAX_DEPTH = 400;

    /** The attribute name that stands for the object's own name. */
    private static final String DN = "dn";

    private static final Set<String> NOT_DETERMINISTIC = Set.of("Now", "Guid", "RandomNum");

    private final SortedSet<String> attributes = new TreeSet<>();
    private boolean deterministic = true;
    private int depth;

    public SortedSet<String> attributes() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(attributes));
    }

    public boolean isDeterministic() {
        return deterministic;
    }

    /** Compiles a tree or a part of it. */
    public Node compile(Expression expression) {
        if (depth >= MAX_DEPTH) {
            return failure(
                    "The expression is nested deeper than " + MAX_DEPTH + " levels. Split it.",
                    expression.offset());
        }
        depth++;
        try {
            return compileNode(expression);
        } finally {
            depth--;
        }
    }

    Node[] compileAll(List<Expression> expressions) {
        return expressions.stream().map(this::compile).toArray(Node[]::new);
    }

    private Node compileNode(Expression expression) {
        return switch (expression) {
            case StringLiteral literal -> constant(new Datum.Text(literal.value()));
            case NumberLiteral literal -> constant(new Datum.Num(literal.value()));
            case Word word -> word(word);
            case AttributeReference reference -> attribute(reference.name());
            case ParameterReference reference -> parameter(reference);
            case VariableReference reference -> variable(reference);
            case Call call -> call(call);
            case Binary binary -> binary(binary);
            case Negation negation -> Operators.negation(this, negation);
            case Parenthesized parenthesized -> compile(parenthesized.inner());
        };
    }

    private static Node constant(Datum datum) {
        return frame -> datum;
    }

    private static Node word(Word word) {
        return Words.find(word.name())
                .map(Compiler::constant)
                .orElseGet(
                        () ->
                                failure(
                                        "\""
                                                + word.name()
                                                + "\" is no word of the expression language. Write"
                                                + " an attribute as [name], a text in quotes.",
                                        word.offset()));
    }

    private Node attribute(String name) {
        if (name.equals(DN)) {
            return frame -> {
                String dn = frame.context().dn();
                return dn == null ? Datum.Absent.NULL : new Datum.Text(dn);
            };
        }
        attributes.add(name);
        return frame ->
                frame.current(
                        Results.datum(
                                frame.context().attribute(name),
                                frame.context().isMultiValued(name),
                                name));
    }

    /** {@code ImportedValue("name")}. */
    Node importedValue(String name) {
        attributes.add(name);
        Axis.Imported axis = new Axis.Imported(name);
        return frame ->
                frame.current(
                        Results.datum(
                                frame.context().importedValue(name),
                                frame.context().isMultiValued(name),
                                axis));
    }

    /** {@code ValueCount("name")}. */
    Node valueCount(String name) {
        attributes.add(name);
        return frame -> new Datum.Num(frame.context().attribute(name).size());
    }

    private static Node parameter(ParameterReference reference) {
        return frame -> {
            Optional<String> value = frame.context().parameter(reference.name());
            return new Datum.Text(
                    value.orElseThrow(
                            () ->
                                    new EvaluationException(
                                            "The parameter %"
                                                    + reference.name()
                                                    + "% has no value. Define it in the project.",
                                            reference.offset(),
                                            false)));
        };
    }

    private static Node variable(VariableReference reference) {
        return frame -> {
            Datum value = frame.variable(reference.name());
            if (value == null) {
                throw new EvaluationException(
                        "The variable $"
                                + reference.name()
                                + " is not defined here. Select, Where and With define variables.",
                        reference.offset(),
                        false);
            }
            return frame.current(value);
        };
    }

    private Node call(Call call) {
        Optional<Function> function = FunctionTable.find(call.function());
        if (function.isEmpty()) {
            return failure("There is no function " + call.function() + "().", call.offset());
        }
        if (!function.get().description().accepts(call.arguments().size())) {
            return failure(
                    call.function()
                            + "() does not take "
                            + call.arguments().size()
                            + " arguments: "
                            + function.get().description().signature(),
                    call.offset());
        }
        deterministic &= !NOT_DETERMINISTIC.contains(call.function());
        return function.get().compile(this, call.arguments(), call.offset());
    }

    private Node binary(Binary binary) {
        BinaryOperator operator = binary.operator();
        if (operator == BinaryOperator.AND || operator == BinaryOperator.OR) {
            return new LogicNode(
                    operator == BinaryOperator.OR,
                    compile(binary.left()),
                    compile(binary.right()),
                    binary.left().offset(),
                    binary.right().offset());
        }
        return Operators.binary(this, binary);
    }

    /** An evaluator that always fails. */
    static Node failure(String message, int offset) {
        return frame -> {
            throw new EvaluationException(message, offset, false);
        };
    }
}

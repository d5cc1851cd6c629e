// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
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
import org.syncline.rules.expression.Mistake;

/**
 * Turns a syntax tree into evaluators and notes what it uses. For one expression and one thread.
 */
public final class Compiler {
    /** The deepest nesting; evaluation recurses as deep. */
    static final int MAX_DEPTH = 400;

    /** The attribute name that stands for the object's own name. */
    private static final String DN = "dn";

    private static final Set<String> NOT_DETERMINISTIC = Set.of("Now", "Guid", "RandomNum");

    /** More mistakes than a person reads at once; the rest still fails when it is evaluated. */
    private static final int MAX_MISTAKES = 20;

    private final SortedSet<String> attributes = new TreeSet<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Deque<String> variables = new ArrayDeque<>();
    private boolean deterministic = true;
    private int depth;

    public SortedSet<String> attributes() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(attributes));
    }

    public boolean isDeterministic() {
        return deterministic;
    }

    /** In the order in which they stand. */
    public List<Mistake> mistakes() {
        return mistakes.stream().sorted(Comparator.comparingInt(Mistake::offset)).toList();
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

    private Node word(Word word) {
        return Words.find(word.name())
                .map(Compiler::constant)
                .orElseGet(() -> failure(ForeignNames.unknownWord(word.name()), word.offset()));
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

    private Node variable(VariableReference reference) {
        if (!variables.contains(reference.name())) {
            return failure(
                    "The variable $"
                            + reference.name()
                            + " is not defined here. Select, Where and With define variables.",
                    reference.offset());
        }
        return frame -> frame.current(frame.variable(reference.name()));
    }

    /** Compiles the part of an expression in which a variable is defined. */
    Node compile(Expression expression, String variable) {
        variables.push(variable);
        try {
            return compile(expression);
        } finally {
            variables.pop();
        }
    }

    private Node call(Call call) {
        Optional<Function> function = FunctionTable.find(call.function());
        if (function.isEmpty()) {
            compileAll(call.arguments());
            return failure(ForeignNames.unknownFunction(call.function()), call.offset());
        }
        if (!function.get().description().accepts(call.arguments().size())) {
            compileAll(call.arguments());
            return failure(
                    function.get().description().wrongCount(call.arguments().size()),
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

    /** An evaluator that always fails; noted as a mistake. */
    Node failure(String message, int offset) {
        if (mistakes.size() < MAX_MISTAKES) {
            mistakes.add(new Mistake(message, offset));
        }
        return frame -> {
            throw new EvaluationException(message, offset, false);
        };
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal.analysis;

import java.util.EnumSet;
import java.util.Optional;
import org.syncline.model.AttributeSchema;
import org.syncline.rules.expression.Expression;
import org.syncline.rules.expression.Expression.Word;
import org.syncline.rules.expression.ExpressionSource;

/**
 * Follows evaluation with what is known of values in place of values (semantics reference, 3.3).
 * For one expression and one thread.
 */
public final class TypeInference {
    /** The attribute name that stands for the object's own name. */
    private static final String DN = "dn";

    private final ExpressionSource source;
    private final CallInference calls;
    private final OperatorInference operators;

    public TypeInference(ExpressionSource source, Reports reports) {
        this.source = source;
        this.calls = new CallInference(this, reports);
        this.operators = new OperatorInference(this, reports);
    }

    /** What a whole expression gives. */
    public Inferred infer(Expression expression) {
        return infer(expression, Environment.EMPTY);
    }

    Inferred infer(Expression expression, Environment environment) {
        return switch (expression) {
            case Expression.StringLiteral literal ->
                    Inferred.of(Kind.TEXT).asClosed().withCertain(!literal.value().isEmpty());
            case Expression.NumberLiteral number ->
                    Inferred.of(Kind.NUMBER).asClosed().withCertain(true);
            case Word word -> word(word);
            case Expression.AttributeReference reference ->
                    environment.current(attribute(reference.name(), reference.name()));
            case Expression.ParameterReference parameter -> Inferred.of(Kind.TEXT);
            case Expression.VariableReference variable -> variable(variable, environment);
            case Expression.Call call -> calls.infer(call, environment);
            case Expression.Binary binary -> operators.binary(binary, environment);
            case Expression.Negation negation -> operators.negation(negation, environment);
            case Expression.Parenthesized parenthesized ->
                    infer(parenthesized.inner(), environment);
        };
    }

    /** {@code ImportedValue("name")}. */
    Inferred imported(String name, Environment environment) {
        return environment.current(attribute(name, new Shape.Imported(name)));
    }

    private Inferred attribute(String name, Object axis) {
        if (name.equals(DN)) {
            return source.isMetaverse()
                    ? Inferred.of(Kind.NULL)
                    : Inferred.of(EnumSet.of(Kind.TEXT, Kind.NULL), Shape.SINGLE);
        }
        Optional<AttributeSchema> schema = source.attribute(name);
        if (schema.isEmpty()) {
            return Inferred.of(Kind.ANY, new Shape(Shape.Reach.UNKNOWN, axis));
        }
        Kind kind = Kind.of(schema.get().type(), source.isMetaverse());
        return Inferred.of(
                EnumSet.of(kind, Kind.NULL),
                schema.get().multiValued() ? Shape.list(axis) : Shape.SINGLE);
    }

    private static Inferred word(Word word) {
        return switch (word.name()) {
            case "True" -> Inferred.of(Kind.BOOLEAN).asClosed().withCertain(true).withValue(true);
            case "False" -> Inferred.of(Kind.BOOLEAN).asClosed().withCertain(true).withValue(false);
            case "AuthoritativeNull" -> Inferred.of(Kind.NULL).asClosed().withCertain(true);
            case "NULL", "Nothing", "IgnoreThisFlow" -> Inferred.of(Kind.NULL).asClosed();
            default ->
                    org.syncline.rules.expression.Functions.words().contains(word.name())
                            ? Inferred.of(Kind.TEXT).asClosed().withCertain(true)
                            : Inferred.UNKNOWN;
        };
    }

    private static Inferred variable(
            Expression.VariableReference variable, Environment environment) {
        Inferred value = environment.variable(variable.name());
        return value == null ? Inferred.UNKNOWN : value;
    }
}

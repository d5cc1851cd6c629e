// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal.analysis;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.syncline.rules.expression.BinaryOperator;
import org.syncline.rules.expression.Expression;
import org.syncline.rules.expression.Expression.Binary;
import org.syncline.rules.expression.ExpressionProblem;

/** Operators: which operands go together, and what they give. */
final class OperatorInference {
    private static final Set<Kind> NUMBER = EnumSet.of(Kind.NUMBER);
    private static final Set<Kind> ORDERED = EnumSet.of(Kind.TEXT, Kind.NUMBER, Kind.DATE);

    private final TypeInference types;
    private final Reports reports;

    OperatorInference(TypeInference types, Reports reports) {
        this.types = types;
        this.reports = reports;
    }

    Inferred negation(Expression.Negation negation, Environment environment) {
        Inferred operand = types.infer(negation.operand(), environment);
        if (operand.misses(NUMBER)) {
            wrongOperand(negation.operand(), "-", operand, "a number", "Use CNum().");
        }
        Inferred result = Inferred.of(EnumSet.of(Kind.NUMBER, Kind.NULL), operand.shape());
        return operand.closed() && !operand.misses(NUMBER)
                ? result.withCertain(isSolid(operand)).asClosed()
                : result;
    }

    Inferred binary(Binary binary, Environment environment) {
        BinaryOperator operator = binary.operator();
        return operator == BinaryOperator.AND || operator == BinaryOperator.OR
                ? new LogicInference(types, reports).infer(binary, environment)
                : strict(binary, environment);
    }

    private Inferred strict(Binary binary, Environment environment) {
        Inferred left = types.infer(binary.left(), environment);
        Inferred right = types.infer(binary.right(), environment);
        List<Shape> shapes = List.of(left.shape(), right.shape());
        boolean fits =
                ListMixes.fit(binary, shapes, reports)
                        & switch (binary.operator()) {
                            case ADD, SUBTRACT, MULTIPLY -> arithmetic(binary, left, right);
                            case CONCATENATE -> concatenation(binary, left, right);
                            default -> comparison(binary, left, right);
                        };
        Inferred result =
                switch (binary.operator()) {
                    case ADD, SUBTRACT, MULTIPLY -> number(left, right);
                    case CONCATENATE -> text(left, right);
                    default -> Inferred.of(Kind.BOOLEAN).withCertain(true);
                };
        Inferred lifted = result.withShape(Shape.lifted(shapes));
        return fits ? folded(binary, left, right, lifted) : lifted;
    }

    private static Inferred number(Inferred left, Inferred right) {
        return Inferred.of(EnumSet.of(Kind.NUMBER, Kind.NULL), Shape.SINGLE)
                .withCertain(isSolid(left) && isSolid(right));
    }

    /** NULL beside a value counts as empty text, two NULLs stay NULL. */
    private static Inferred text(Inferred left, Inferred right) {
        EnumSet<Kind> kinds = EnumSet.of(Kind.NULL);
        if (left.kinds().contains(Kind.BINARY) || right.kinds().contains(Kind.BINARY)) {
            kinds.add(Kind.BINARY);
        }
        Set<Kind> binary = EnumSet.of(Kind.BINARY);
        boolean bytes =
                isOnly(left, Kind.BINARY) && !right.misses(binary)
                        || isOnly(right, Kind.BINARY) && !left.misses(binary);
        if (!bytes) {
            kinds.add(Kind.TEXT);
        }
        return Inferred.of(kinds, Shape.SINGLE).withCertain(isSolid(left) || isSolid(right));
    }

    private static boolean isOnly(Inferred inferred, Kind kind) {
        return inferred.present().equals(Set.of(kind));
    }

    /** Whether there is always a value that is not the empty text. */
    private static boolean isSolid(Inferred inferred) {
        return inferred.certain() && !inferred.kinds().contains(Kind.NULL);
    }

    private Inferred folded(Binary binary, Inferred left, Inferred right, Inferred result) {
        if (left.closed() && right.closed()) {
            Inferred closed = ClosedEvaluation.of(binary, result, reports);
            if (closed.value() != null && isLiteral(binary.left()) && isLiteral(binary.right())) {
                reports.add(
                        ExpressionProblem.Kind.CONSTANT_COMPARISON,
                        binary,
                        "This compares two literals and is always "
                                + (closed.value() ? "True" : "False")
                                + ". Was an attribute meant? Attributes stand in brackets.");
            }
            return closed;
        }
        boolean known = left.value() != null && right.value() != null;
        return switch (binary.operator()) {
            case EQUAL -> known ? result.withValue(left.value().equals(right.value())) : result;
            case NOT_EQUAL ->
                    known ? result.withValue(!left.value().equals(right.value())) : result;
            default -> result;
        };
    }

    private static boolean isLiteral(Expression expression) {
        return expression instanceof Expression.StringLiteral
                || expression instanceof Expression.NumberLiteral
                || expression instanceof Expression.Word;
    }

    private boolean arithmetic(Binary binary, Inferred left, Inferred right) {
        if (left.isNull() || right.isNull()) {
            return true;
        }
        String symbol = binary.operator().symbol();
        boolean text = left.misses(NUMBER) || right.misses(NUMBER);
        String remedy = "Use CNum()" + (symbol.equals("+") ? ", or & for texts." : ".");
        if (left.misses(NUMBER)) {
            wrongOperand(binary.left(), symbol, left, "a number", remedy);
        } else if (right.misses(NUMBER)) {
            wrongOperand(binary.right(), symbol, right, "a number", remedy);
        }
        return !text;
    }

    private boolean concatenation(Binary binary, Inferred left, Inferred right) {
        if (left.isNull() || right.isNull()) {
            return true;
        }
        boolean fits =
                anyPair(
                        left,
                        right,
                        (l, r) ->
                                l == Kind.BINARY && r == Kind.BINARY
                                        || Kind.SHOWABLE.contains(l) && Kind.SHOWABLE.contains(r));
        if (!fits) {
            reports.add(
                    ExpressionProblem.Kind.ARGUMENT_TYPE,
                    binary,
                    "\"&\": "
                            + left.words()
                            + " cannot be put together with "
                            + right.words()
                            + ". Turn it to text with ConvertToBase64(), StringFromGuid(),"
                            + " StringFromSid() or FormatDateTime().");
        }
        return fits;
    }

    private boolean comparison(Binary binary, Inferred left, Inferred right) {
        boolean equality =
                binary.operator() == BinaryOperator.EQUAL
                        || binary.operator() == BinaryOperator.NOT_EQUAL;
        boolean fits =
                anyPair(
                        left,
                        right,
                        equality
                                ? OperatorInference::areEquatable
                                : (l, r) -> l == r && ORDERED.contains(l));
        if (!fits) {
            reports.add(
                    ExpressionProblem.Kind.ARGUMENT_TYPE,
                    binary,
                    "\""
                            + binary.operator().symbol()
                            + "\": "
                            + left.words()
                            + " cannot be compared with "
                            + right.words()
                            + ". Convert one of them, for example with CStr() or CNum().");
        }
        return fits;
    }

    private static boolean areEquatable(Kind left, Kind right) {
        return left == right
                || left == Kind.REFERENCE && right == Kind.TEXT
                || left == Kind.TEXT && right == Kind.REFERENCE;
    }

    /** Whether some values of both go together; what never has a value goes with everything. */
    private static boolean anyPair(Inferred left, Inferred right, BiPredicate<Kind, Kind> test) {
        Set<Kind> lefts = left.present();
        Set<Kind> rights = right.present();
        return lefts.isEmpty()
                || rights.isEmpty()
                || lefts.stream().anyMatch(l -> rights.stream().anyMatch(r -> test.test(l, r)));
    }

    private void wrongOperand(
            Expression operand, String symbol, Inferred found, String wanted, String remedy) {
        reports.add(
                ExpressionProblem.Kind.ARGUMENT_TYPE,
                operand,
                "\""
                        + symbol
                        + "\": this is "
                        + found.words()
                        + ", but "
                        + wanted
                        + " is needed. "
                        + remedy);
    }
}

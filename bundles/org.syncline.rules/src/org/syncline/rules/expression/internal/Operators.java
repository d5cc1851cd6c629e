// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import org.syncline.model.Dn;
import org.syncline.rules.expression.BinaryOperator;
import org.syncline.rules.expression.EvaluationException;
import org.syncline.rules.expression.Expression.Binary;
import org.syncline.rules.expression.Expression.Negation;

/** Comparison, arithmetic and concatenation (semantics reference, 3.1 and 3.3). */
final class Operators {
    private static final Signature TWO = Signature.parse("any operator(any left, any right)");
    private static final Signature ONE = Signature.parse("any operator(any operand)");

    private Operators() {}

    static Node binary(Compiler compiler, Binary binary) {
        return new CallNode(
                "\"" + binary.operator().symbol() + "\"",
                TWO,
                null,
                body(binary.operator()),
                new Node[] {compiler.compile(binary.left()), compiler.compile(binary.right())},
                new int[] {binary.left().offset(), binary.right().offset()},
                binary.offset());
    }

    static Node negation(Compiler compiler, Negation negation) {
        return new CallNode(
                "\"-\"",
                ONE,
                Datum.Absent.NULL,
                a -> exact(a, () -> Math.negateExact(a.number(0))),
                new Node[] {compiler.compile(negation.operand())},
                new int[] {negation.operand().offset()},
                negation.offset());
    }

    private static Function.Body body(BinaryOperator operator) {
        return switch (operator) {
            case EQUAL -> a -> Datum.Bool.of(equal(a));
            case NOT_EQUAL -> a -> Datum.Bool.of(!equal(a));
            case LESS -> a -> Datum.Bool.of(ordered(a) && compare(a) < 0);
            case LESS_OR_EQUAL -> a -> Datum.Bool.of(ordered(a) && compare(a) <= 0);
            case GREATER -> a -> Datum.Bool.of(ordered(a) && compare(a) > 0);
            case GREATER_OR_EQUAL -> a -> Datum.Bool.of(ordered(a) && compare(a) >= 0);
            case ADD -> a -> arithmetic(a, Math::addExact);
            case SUBTRACT -> a -> arithmetic(a, Math::subtractExact);
            case MULTIPLY -> a -> arithmetic(a, Math::multiplyExact);
            case CONCATENATE -> Operators::concatenate;
            case AND, OR -> throw new IllegalArgumentException(operator + " is lazy");
        };
    }

    /** Text by its characters, case-sensitive; NULL equals only NULL. */
    private static boolean equal(Arguments a) throws EvaluationException {
        Datum left = a.get(0);
        Datum right = a.get(1);
        if (left.isNull() || right.isNull()) {
            return left.isNull() && right.isNull();
        }
        a.expectRead(left);
        a.expectRead(right);
        if (left.getClass() == right.getClass()) {
            return left.equals(right);
        }
        if (left instanceof Datum.Ref reference && right instanceof Datum.Text text) {
            return names(reference, text);
        }
        if (left instanceof Datum.Text text && right instanceof Datum.Ref reference) {
            return names(reference, text);
        }
        throw incomparable(a);
    }

    private static boolean names(Datum.Ref reference, Datum.Text text) {
        return Dn.isValid(text.value()) && reference.value().equals(Dn.of(text.value()));
    }

    private static boolean ordered(Arguments a) {
        return !a.isNull(0) && !a.isNull(1);
    }

    private static int compare(Arguments a) throws EvaluationException {
        Datum left = a.get(0);
        Datum right = a.get(1);
        if (left instanceof Datum.Num l && right instanceof Datum.Num r) {
            return Long.compare(l.value(), r.value());
        }
        if (left instanceof Datum.Text l && right instanceof Datum.Text r) {
            a.expectRead(left);
            return l.value().compareTo(r.value());
        }
        if (left instanceof Datum.Moment l && right instanceof Datum.Moment r) {
            return l.value().compareTo(r.value());
        }
        throw incomparable(a);
    }

    private static EvaluationException incomparable(Arguments a) {
        return a.fail(
                a.get(0).typeName()
                        + " cannot be compared with "
                        + a.get(1).typeName()
                        + ". Convert one of them, for example with CStr() or CNum().");
    }

    @FunctionalInterface
    private interface LongOperation {
        long apply(long left, long right);
    }

    private static Datum arithmetic(Arguments a, LongOperation operation)
            throws EvaluationException {
        if (!ordered(a)) {
            return Datum.Absent.NULL;
        }
        long left = a.number(0);
        long right = a.number(1);
        return exact(a, () -> operation.apply(left, right));
    }

    @FunctionalInterface
    private interface Computation {
        long compute() throws EvaluationException;
    }

    private static Datum exact(Arguments a, Computation computation) throws EvaluationException {
        try {
            return new Datum.Num(computation.compute());
        } catch (ArithmeticException e) {
            throw a.fail("the result does not fit into 64 bits.", e);
        }
    }

    /** NULL beside a value counts as empty text, two NULLs stay NULL; binary joins with binary. */
    private static Datum concatenate(Arguments a) throws EvaluationException {
        if (a.isNull(0) && a.isNull(1)) {
            return Datum.Absent.NULL;
        }
        if (a.get(0) instanceof Datum.Bytes || a.get(1) instanceof Datum.Bytes) {
            return concatenateBytes(a);
        }
        String left = shown(a, 0);
        String right = shown(a, 1);
        a.expectLength((long) left.length() + right.length());
        return new Datum.Text(left + right);
    }

    private static Datum concatenateBytes(Arguments a) throws EvaluationException {
        byte[] left = a.isNull(0) ? new byte[0] : a.bytes(0);
        byte[] right = a.isNull(1) ? new byte[0] : a.bytes(1);
        a.expectLength((long) left.length + right.length);
        byte[] both = java.util.Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return new Datum.Bytes(both);
    }

    private static String shown(Arguments a, int i) throws EvaluationException {
        return a.isNull(i) ? "" : ConversionFunctions.text(a, i);
    }
}

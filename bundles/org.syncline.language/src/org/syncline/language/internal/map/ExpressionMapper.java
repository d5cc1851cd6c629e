// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.map;

import java.util.List;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.syncline.language.internal.check.FlowReading;
import org.syncline.language.internal.check.Numbers;
import org.syncline.language.sync.AttributeFormula;
import org.syncline.language.sync.CallFormula;
import org.syncline.language.sync.Chain;
import org.syncline.language.sync.Formula;
import org.syncline.language.sync.GroupFormula;
import org.syncline.language.sync.Minus;
import org.syncline.language.sync.NumberFormula;
import org.syncline.language.sync.ParameterFormula;
import org.syncline.language.sync.TextFormula;
import org.syncline.language.sync.VariableFormula;
import org.syncline.language.sync.WordFormula;
import org.syncline.rules.expression.BinaryOperator;
import org.syncline.rules.expression.Expression;

/**
 * Makes a syntax tree of the rules bundle from a parsed expression that has passed {@code
 * FormulaShape}.
 */
public final class ExpressionMapper {
    /** Two operators in one token: a comparison without a blank before a negative number. */
    private static final String ARROW = "<-";

    private final int start;

    /**
     * @param start offset of the expression in its file; offsets in the tree count from there
     */
    public ExpressionMapper(int start) {
        this.start = start;
    }

    public Expression map(Formula formula) {
        int offset = offset(formula);
        return switch (formula) {
            case Chain chain -> chain(chain, offset);
            case Minus minus -> minus(minus, offset);
            case TextFormula text -> new Expression.StringLiteral(text.getText(), offset);
            case NumberFormula number ->
                    number(FlowReading.digits(number), number.getDigits() == null, offset);
            case AttributeFormula attribute ->
                    new Expression.AttributeReference(attribute.getAttribute(), offset);
            case ParameterFormula parameter ->
                    new Expression.ParameterReference(parameter.getParameter(), offset);
            case VariableFormula variable ->
                    new Expression.VariableReference(variable.getVariable(), offset);
            case CallFormula call ->
                    new Expression.Call(
                            call.getFunction(),
                            call.getArguments().stream().map(this::map).toList(),
                            offset);
            case WordFormula word -> new Expression.Word(word.getWord(), offset);
            case GroupFormula group -> new Expression.Parenthesized(map(group.getInner()), offset);
            default -> throw new IllegalStateException("Not an expression: " + formula);
        };
    }

    private static Expression number(String text, boolean hexadecimal, int offset) {
        long value = Numbers.parse(text).orElseThrow();
        return new Expression.NumberLiteral(value, hexadecimal, offset);
    }

    /** The smallest number has no positive counterpart, so it is read with its sign. */
    private Expression minus(Minus minus, int offset) {
        if (minus.getOperand() instanceof NumberFormula number
                && number.getDigits() != null
                && Numbers.parse(number.getDigits()).isEmpty()) {
            return number("-" + number.getDigits(), false, offset);
        }
        return new Expression.Negation(map(minus.getOperand()), offset);
    }

    private Expression chain(Chain chain, int offset) {
        List<Formula> operands = chain.getOperands();
        Expression left = map(operands.get(0));
        for (int i = 1; i < operands.size(); i++) {
            String operator = chain.getOperators().get(i - 1);
            Expression right = map(operands.get(i));
            if (operator.equals(ARROW)) {
                left = binary(BinaryOperator.LESS, left, negateFirst(right), offset);
            } else {
                left = binary(BinaryOperator.ofSymbol(operator).orElseThrow(), left, right, offset);
            }
        }
        return left;
    }

    private static Expression binary(
            BinaryOperator operator, Expression left, Expression right, int offset) {
        return new Expression.Binary(operator, left, right, offset);
    }

    /** The minus of the arrow belongs to the first operand of the sum behind it. */
    private static Expression negateFirst(Expression expression) {
        return expression instanceof Expression.Binary sum
                ? new Expression.Binary(
                        sum.operator(), negateFirst(sum.left()), sum.right(), sum.offset())
                : new Expression.Negation(expression, expression.offset());
    }

    private int offset(Formula formula) {
        return NodeModelUtils.findActualNodeFor(formula).getOffset() - start;
    }
}

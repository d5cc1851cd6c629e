// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
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
import org.syncline.rules.expression.Expression;

/** Finds the part of a file from which a part of a syntax tree was made. */
final class FormulaPlaces {
    /** What stands at an offset; of a chain also one of its operators. */
    private record Place(int offset, String kind) {}

    private final Map<Place, Formula> byPlace = new HashMap<>();
    private final Formula root;
    private final int start;

    FormulaPlaces(Formula root) {
        this.root = root;
        this.start = NodeModelUtils.findActualNodeFor(root).getOffset();
        add(root);
    }

    /** The part, or the whole expression when it cannot be told. */
    Formula of(Expression expression) {
        return byPlace.getOrDefault(new Place(expression.offset(), kind(expression)), root);
    }

    private void add(Formula formula) {
        int offset = NodeModelUtils.findActualNodeFor(formula).getOffset() - start;
        switch (formula) {
            case Chain chain -> {
                chain.getOperators().forEach(operator -> put(offset, operator, chain));
                chain.getOperands().forEach(this::add);
            }
            case Minus minus -> {
                put(offset, "minus", minus);
                put(offset, "number", minus);
                add(minus.getOperand());
            }
            case CallFormula call -> {
                put(offset, "call", call);
                call.getArguments().forEach(this::add);
            }
            case GroupFormula group -> {
                put(offset, "group", group);
                add(group.getInner());
            }
            case TextFormula text -> put(offset, "text", text);
            case NumberFormula number -> put(offset, "number", number);
            case AttributeFormula attribute -> put(offset, "attribute", attribute);
            case ParameterFormula parameter -> put(offset, "parameter", parameter);
            case VariableFormula variable -> put(offset, "variable", variable);
            case WordFormula word -> put(offset, "word", word);
            default -> throw new IllegalStateException("Not an expression: " + formula);
        }
    }

    private void put(int offset, String kind, Formula formula) {
        byPlace.putIfAbsent(new Place(offset, kind.equals("<-") ? "<" : kind), formula);
    }

    private static String kind(Expression expression) {
        return switch (expression) {
            case Expression.Binary binary -> binary.operator().symbol();
            case Expression.Negation negation -> "minus";
            case Expression.Call call -> "call";
            case Expression.Parenthesized parenthesized -> "group";
            case Expression.StringLiteral text -> "text";
            case Expression.NumberLiteral number -> "number";
            case Expression.AttributeReference attribute -> "attribute";
            case Expression.ParameterReference parameter -> "parameter";
            case Expression.VariableReference variable -> "variable";
            case Expression.Word word -> "word";
        };
    }
}

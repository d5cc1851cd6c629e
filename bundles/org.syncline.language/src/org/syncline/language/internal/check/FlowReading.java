// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.syncline.language.sync.ConstantOrigin;
import org.syncline.language.sync.ExpressionOrigin;
import org.syncline.language.sync.FlowOrigin;
import org.syncline.language.sync.Formula;
import org.syncline.language.sync.FormulaOrigin;
import org.syncline.language.sync.Minus;
import org.syncline.language.sync.NameOrigin;
import org.syncline.language.sync.NumberFormula;
import org.syncline.language.sync.SyncPackage;
import org.syncline.language.sync.TextFormula;
import org.syncline.language.sync.WordFormula;

/**
 * How the source of a flow is read (design, "The rule language"): a bare name is a direct flow; a
 * text, number or boolean alone is a constant; everything else is an expression. The literals
 * {@code NULL}, {@code AuthoritativeNull}, {@code IgnoreThisFlow} and {@code CRLF} alone are
 * expressions: no attribute is called like them.
 */
public sealed interface FlowReading {
    /** A direct flow. */
    record Name(String attribute, EObject place, EStructuralFeature feature)
            implements FlowReading {}

    /**
     * A constant.
     *
     * @param text null for a number that does not fit
     */
    record Fixed(String text, EObject place) implements FlowReading {}

    /** An expression. */
    record Formed(Formula formula) implements FlowReading {}

    /** Nothing, in a half-written file. */
    record Unread() implements FlowReading {}

    Set<String> BOOLEANS = Set.of("True", "False");
    Set<String> LITERALS = Set.of("NULL", "Nothing", "AuthoritativeNull", "IgnoreThisFlow", "CRLF");

    static FlowReading of(FlowOrigin origin) {
        return switch (origin) {
            case NameOrigin name ->
                    name.getName() == null
                            ? new Unread()
                            : new Name(
                                    name.getName(), name, SyncPackage.Literals.NAME_ORIGIN__NAME);
            case ConstantOrigin constant -> constant(constant);
            case ExpressionOrigin expression ->
                    expression.getFormula() == null
                            ? new Unread()
                            : new Formed(expression.getFormula());
            case FormulaOrigin formula -> alone(formula.getFormula());
            default -> new Unread();
        };
    }

    private static FlowReading constant(ConstantOrigin constant) {
        if (constant.getText() != null) {
            return new Fixed(constant.getText(), constant);
        }
        return constant.getNumber() == null ? new Unread() : number(constant.getNumber(), constant);
    }

    private static FlowReading alone(Formula formula) {
        return switch (formula) {
            case null -> new Unread();
            case TextFormula text when text.getText() != null -> new Fixed(text.getText(), text);
            case NumberFormula number -> number(digits(number), number);
            case Minus minus when minus.getOperand() instanceof NumberFormula number ->
                    number("-" + digits(number), minus);
            case WordFormula word when BOOLEANS.contains(word.getWord()) ->
                    new Fixed(word.getWord(), word);
            case WordFormula word when !LITERALS.contains(word.getWord()) ->
                    new Name(word.getWord(), word, SyncPackage.Literals.WORD_FORMULA__WORD);
            default -> new Formed(formula);
        };
    }

    private static FlowReading number(String text, EObject place) {
        return new Fixed(Numbers.parse(text).isPresent() ? Numbers.decimal(text) : null, place);
    }

    /** The digits as written, with {@code &H} when hexadecimal. */
    static String digits(NumberFormula number) {
        return number.getDigits() != null ? number.getDigits() : number.getHexadecimal();
    }
}

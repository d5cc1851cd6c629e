// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.syncline.language.FindingCodes;
import org.syncline.model.AttributeSchema;
import org.syncline.model.ValueType;
import org.syncline.rules.expression.ExpressionAnalysis;
import org.syncline.rules.expression.ExpressionType;

/** Whether what a flow gives fits its target (semantics reference, 2.6). */
final class FlowTypes {
    private final Problems problems;

    FlowTypes(Problems problems) {
        this.problems = problems;
    }

    /** A direct flow, both ends declared. */
    void direct(AttributeSchema source, AttributeSchema target, EObject place) {
        ExpressionType type = ExpressionType.valueOf(source.type().name());
        if (!accepted(target.type()).contains(type)) {
            mismatch(
                    source.name() + " is " + type.word(),
                    target,
                    place,
                    remedy(Set.of(type), target.type()));
        } else if (source.multiValued() && !target.multiValued()) {
            several(source.name() + " may have several values", target, place);
        }
    }

    /**
     * A computed value.
     *
     * @param target empty when it is not declared
     */
    void computed(ExpressionAnalysis analysis, Optional<AttributeSchema> target, EObject place) {
        Set<ExpressionType> types = analysis.types();
        if (types.equals(Set.of(ExpressionType.DATE))) {
            problems.add(
                    place,
                    null,
                    FindingCodes.FLOW_TYPE,
                    "The expression gives a date, which no attribute can hold. Turn it to text with"
                            + " FormatDateTime() or to a number with NumFromDate().");
        } else if (target.isPresent()) {
            computed(analysis, types, target.get(), place);
        }
    }

    private void computed(
            ExpressionAnalysis analysis,
            Set<ExpressionType> types,
            AttributeSchema target,
            EObject place) {
        Set<ExpressionType> accepted = accepted(target.type());
        boolean fits =
                types.isEmpty()
                        || types.contains(ExpressionType.UNKNOWN)
                        || types.contains(ExpressionType.NULL)
                        || types.stream().anyMatch(accepted::contains);
        if (!fits) {
            String words =
                    types.stream()
                            .map(ExpressionType::word)
                            .sorted()
                            .collect(Collectors.joining(" or "));
            mismatch("The expression gives " + words, target, place, remedy(types, target.type()));
        } else if (analysis.multiValued() && !target.multiValued()) {
            several("The expression may give several values", target, place);
        }
    }

    /** What the engine converts without loss; a text only when it shows such a value. */
    private static Set<ExpressionType> accepted(ValueType target) {
        return switch (target) {
            case STRING ->
                    EnumSet.of(
                            ExpressionType.STRING,
                            ExpressionType.INTEGER,
                            ExpressionType.BOOLEAN,
                            ExpressionType.REFERENCE);
            case INTEGER -> EnumSet.of(ExpressionType.INTEGER, ExpressionType.STRING);
            case BOOLEAN -> EnumSet.of(ExpressionType.BOOLEAN, ExpressionType.STRING);
            case BINARY -> EnumSet.of(ExpressionType.BINARY);
            case REFERENCE -> EnumSet.of(ExpressionType.REFERENCE, ExpressionType.STRING);
        };
    }

    private static String remedy(Set<ExpressionType> given, ValueType target) {
        return switch (target) {
            case STRING ->
                    given.contains(ExpressionType.DATE)
                            ? "Use FormatDateTime()."
                            : "Use ConvertToBase64(), StringFromGuid() or StringFromSid().";
            case INTEGER -> "Use CNum().";
            case BOOLEAN -> "Use CBool(), or compare it with something.";
            case BINARY -> "Name a binary attribute, or use CGuid() or CBin().";
            case REFERENCE -> "Use CRef() with the text of a DN.";
        };
    }

    private void mismatch(String what, AttributeSchema target, EObject place, String remedy) {
        problems.add(
                place,
                null,
                FindingCodes.FLOW_TYPE,
                what + ", and " + target.name() + " holds " + target.type().word() + ". " + remedy);
    }

    private void several(String what, AttributeSchema target, EObject place) {
        problems.add(
                place,
                null,
                FindingCodes.MULTI_TO_SINGLE,
                what
                        + ", and "
                        + target.name()
                        + " holds one: an object with more gets an error. Choose one, for example"
                        + " with Item() or Join().");
    }
}

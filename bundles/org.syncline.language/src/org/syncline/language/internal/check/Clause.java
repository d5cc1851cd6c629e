// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.syncline.language.internal.check.RuleFacts.Side;
import org.syncline.language.sync.ScopeCondition;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.ValueType;
import org.syncline.rules.ScopeOperator;

/**
 * One clause of a scope with what the schema says of its attribute.
 *
 * @param attribute lower case for the object's name, which is read in any case
 * @param value as written; empty for presence tests
 * @param type null when the attribute is not declared
 * @param single whether the attribute has one value at most, for certain
 */
record Clause(
        ScopeCondition node,
        String attribute,
        ScopeOperator operator,
        String value,
        boolean caseSensitive,
        ValueType type,
        boolean single) {
    /** Empty when it cannot be read. */
    static Optional<Clause> of(ScopeCondition node, Side source) {
        Optional<ScopeOperator> operator =
                Optional.ofNullable(node.getOperator()).flatMap(ScopeOperator::ofWord);
        if (operator.isEmpty() || node.getAttribute() == null) {
            return Optional.empty();
        }
        String attribute = node.getAttribute();
        Optional<AttributeSchema> schema = source.attribute(attribute);
        boolean name = schema.isEmpty() && attribute.equalsIgnoreCase(Names.DN);
        return Optional.of(
                new Clause(
                        node,
                        name ? Names.DN : attribute,
                        operator.get(),
                        ScopeText.of(node.getValue()),
                        node.isCaseSensitive(),
                        name ? ValueType.STRING : schema.map(AttributeSchema::type).orElse(null),
                        name || schema.filter(s -> !s.multiValued()).isPresent()));
    }

    /** What the clause is about: the attribute, or the group of a membership test. */
    String subject() {
        return isMembership() ? "member of " + folded() : attribute;
    }

    boolean isMembership() {
        return operator == ScopeOperator.ISMEMBEROF || operator == ScopeOperator.ISNOTMEMBEROF;
    }

    /** Whether it holds of objects that have a value only. */
    boolean needsValue() {
        return !operator.isNegative() && !isMembership();
    }

    /** Whether the value is not known before a parameter is put in. */
    boolean isOpen() {
        return value.indexOf('%') >= 0;
    }

    /** The value as a number, when values are compared as numbers. */
    OptionalLong number() {
        return type == ValueType.INTEGER && !isOpen() ? Numbers.parse(value) : OptionalLong.empty();
    }

    /** The value in the form in which equal values have one form. */
    String folded() {
        if (type == ValueType.REFERENCE || isMembership()) {
            return Dn.isValid(value) ? Dn.of(value).normalized() : value;
        }
        OptionalLong number = number();
        return number.isPresent()
                ? Long.toString(number.getAsLong())
                : value.toLowerCase(Locale.ROOT);
    }

    /** Equal for clauses that read the same. */
    String key() {
        return attribute + ' ' + operator + ' ' + (caseSensitive ? value : folded());
    }

    /** For messages, as written. */
    String shown() {
        boolean quoted = node.getValue() != null && node.getValue().getText() != null;
        String text = operator.needsValue() ? (quoted ? " \"" + value + '"' : " " + value) : "";
        return (isMembership() ? "" : node.getAttribute() + ' ') + operator + text;
    }
}
